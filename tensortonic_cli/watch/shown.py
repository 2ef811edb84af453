"""What is on the watch screen, and how a session reaches the world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tensortonic_cli.core.model import Exercise, Report
from tensortonic_cli.system.runner import Job

if TYPE_CHECKING:
    from rich.text import Text

    from tensortonic_cli.system.easel import Frame


@dataclass(frozen=True)
class Ways:
    """How a session reaches the world: judge a job, forget it, follow a file."""

    judge: Callable[[Job], None]
    forget: Callable[[], None]
    follow: Callable[[Path], None]
    now: Callable[[], datetime]


@dataclass(frozen=True)
class Shown:
    """What is on the screen beside the exercise; picture is what the passed function draws."""

    report: Report | None = None
    checking: bool = False
    hints: tuple[str, ...] = ()
    earned: str = ""
    picture: Frame | None = None
    following: Exercise | None = None
    notices: tuple[str, ...] = ()
    overlay: tuple[Text, ...] | None = None
    scroll: int = 0
    is_help: bool = False
    asking: bool = False
