"""What a step, a place on a bar and typed words make of a control's value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from tensortonic_cli.scene.controls import (
    Choice,
    Control,
    Drag,
    Frames,
    MatrixEdit,
    Points,
    Slider,
    Toggle,
    Turn,
)

STEPS = 50  # keys from one end of a slider to the other
TURN = 5.0  # degrees a key turns
LARGE = 5  # steps at once, with shift

Part = tuple[int, int]


def parts_of(control: Control) -> list[Part]:
    """Return what keys move one by one: the entries of a matrix, several points; else one part."""
    if isinstance(control, MatrixEdit):
        return [(i, j) for i, row in enumerate(control.value) for j in range(len(row))]
    if isinstance(control, Points):
        return [(i, 0) for i in range(len(control.value))]
    return [(0, 0)]


def stepped(  # noqa: PLR0911 - one for each kind
    control: Control, value: Any, step: tuple[int, int], part: Part = (0, 0), grain: float = 0.1
) -> Any:
    """Return the value after so many steps across and up; grain is the size of one for a point."""
    across, up = step
    match control:
        case Slider():
            if control.log:
                place = round(share_of(control, value) * STEPS) + across + up
                return at_share(control, place / STEPS)
            size = control.step or (control.hi - control.lo) / STEPS
            return control.cleaned(value + size * (across + up))
        case Frames():
            return control.cleaned(value + across + up)
        case Choice():
            options = control.options
            place = options.index(value) if value in options else 0
            return options[(place + across - up) % len(options)]
        case Toggle():
            return not value
        case MatrixEdit():
            size = control.step or (control.hi - control.lo) / STEPS
            return with_entry(control, value, part, value[part[0]][part[1]] + size * (across + up))
        case Turn():
            return control.cleaned((value[0] - TURN * across, value[1] + TURN * up))
    size = control.snap or grain
    x, y = point_of(control, value, part)
    return with_point(control, value, part, (x + size * across, y + size * up))


def share_of(control: Slider | Frames, value: float) -> float:
    """Return where on its bar a value lies, from 0 to 1."""
    lo, hi = (0, control.n) if isinstance(control, Frames) else (control.lo, control.hi)
    if hi <= lo:
        return 0.0
    if isinstance(control, Slider) and control.log and lo > 0 < value:
        return math.log(value / lo) / math.log(hi / lo)
    return (value - lo) / (hi - lo)


def at_share(control: Slider | Frames, share: float) -> Any:
    """Return the value at a place of the bar."""
    share = min(max(share, 0.0), 1.0)
    if isinstance(control, Frames):
        return control.cleaned(share * control.n)
    lo, hi = control.lo, control.hi
    number = lo * (hi / lo) ** share if control.log and lo > 0 else lo + share * (hi - lo)
    # Three digits are what a bar can show; a step of the control's own is kept as it is.
    return control.cleaned(number if control.step else float(f"{number:.3g}"))


def point_of(control: Drag | Points, value: Any, part: Part = (0, 0)) -> tuple[float, float]:
    """Return the point that a part of the control is at."""
    x, y = value[part[0]] if isinstance(control, Points) else value
    return float(x), float(y)


def with_point(
    control: Drag | Points, value: Any, part: Part, point: tuple[float, float]
) -> Any:  # fmt: skip
    """Return the value with one point elsewhere, or as near to there as it can be."""
    if isinstance(control, Drag):
        return control.cleaned(point)
    return control.cleaned([point if i == part[0] else old for i, old in enumerate(value)])


def with_entry(control: MatrixEdit, value: Any, part: Part, number: float) -> Any:
    """Return the value with another entry, or the nearest that it can be."""
    return control.cleaned(
        [
            [number if (i, j) == part else old for j, old in enumerate(row)]
            for i, row in enumerate(value)
        ]
    )


def typed(control: Control, value: Any, part: Part, text: str) -> Any:
    """Return the value that was typed, the old one if the text is no number."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return value
    if isinstance(control, MatrixEdit):
        return with_entry(control, value, part, number)
    return control.cleaned(number) if isinstance(control, Slider | Frames) else value


def grain_of(shown: Sequence[float]) -> float:
    """Return a round step for a point in a panel that shows this range: sixty or so across it."""
    size = abs(shown[1] - shown[0]) / 60
    if not (size > 0 and math.isfinite(size)):
        return 0.1
    power = 10.0 ** math.floor(math.log10(size))
    return float(min((m * power for m in (1, 2, 5, 10)), key=lambda step: abs(step - size)))


def worded(value: Any) -> str:
    """Return a number in four digits, a point in round brackets, the rest as it is."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, int | float):
        return f"{value:.4g}"
    if isinstance(value, list | tuple):
        return "(" + ", ".join(worded(part) for part in value) + ")"
    return str(value)
