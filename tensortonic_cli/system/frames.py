"""What an easel draws, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

Message = dict[str, Any]
Values = dict[str, Any]


@dataclass(frozen=True)
class Subject:
    """What is drawn: an exercise's visual and solution, and the learner's module."""

    module: str
    function: str
    path: Path
    visual: Path
    solution: Path


@dataclass(frozen=True)
class Frame:
    """One drawing: the picture (scene/lowering.py says what is in it) and what to say of it.

    picture is None before anything could be drawn; stale, if it is that of an earlier text or of
    other values because there is no new one; message and line say why. unwritten: the function
    is a stub yet, and the picture shows the reference only. controls are as scene/wire.py tells
    them, title is the visual's own. wish counts what was asked for: a frame answers all wishes
    up to its own.
    """

    picture: Message | None = None
    values: Values | None = None
    controls: tuple[Message, ...] = ()
    message: str = ""
    line: int | None = None
    stale: bool = False
    unwritten: bool = False
    fault: str = ""
    title: str = ""
    calls: int = 0
    seconds: float = 0.0
    wish: int = 0
