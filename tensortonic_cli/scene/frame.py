"""Frames: panels of marks side by side, the numbers beside them, one sentence below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tensortonic_cli.scene.marks import Mark

Range = tuple[float, float]
Names = Sequence[tuple[float, str]]


@dataclass(frozen=True)
class Panel:
    """One picture with its own axes.

    Args:
        marks: What it shows; later ones are drawn over earlier ones.
        x, y: What it shows of the plane; None: what the marks need.
        equal: One unit is as long across as it is up.
        title: What stands above it.
        axes: Whether axes and their numbers are drawn.
        x_label, y_label: What the axes measure.
        x_names, y_names: Words in place of an axis's numbers, each with its place; none: bare.
        log: "x", "y" or "xy": these axes are logarithmic; what is not positive is not drawn.
        z: The range of heights: the panel is one in space, and places have three numbers.
        turn: Azimuth and elevation of a panel in space, in degrees: the value of a Turn.
    """

    marks: Sequence[Mark]
    x: Range | None = None
    y: Range | None = None
    equal: bool = False
    title: str = ""
    axes: bool = True
    x_label: str = ""
    y_label: str = ""
    x_names: Names | None = None
    y_names: Names | None = None
    log: str = ""
    z: Range | None = None
    turn: tuple[float, float] = (35.0, 25.0)


@dataclass(frozen=True)
class Scene:
    """What a visual shows for one setting of its controls.

    Args:
        panels: One to four panels, the most important first.
        values: Numbers worth reading, by name; arrays are written in short.
        say: One sentence that tells what to look for.
    """

    panels: Sequence[Panel]
    values: Mapping[str, Any] = field(default_factory=dict)
    say: str = ""
