"""A learning rate, or anything else that changes from step to step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tensortonic_cli.scene import Dots, Mark, Panel, Path

ROLES = ("a", "b", "c", "d")


def schedule_curve(
    rates: Mapping[str, Callable[[int], Any]],
    steps: int,
    at: int | None = None,
    title: str = "",
    log: str = "",
) -> Panel:
    """Return the rate of each whole step from 0 to `steps`, with a marker at one of them.

    Every rate is a function of the step; the names go with the roles a to d.
    """
    marks: list[Mark] = []
    for (name, rate), role in zip(rates.items(), ROLES, strict=False):
        line = [(float(step), rate(step)) for step in range(steps + 1)]
        marks.append(Path(line, role, label=name))
        if at is not None:
            marks.append(Dots([line[at]], role, big=True))
    return Panel(marks, (0.0, float(steps)) if "x" not in log else None, log=log, title=title)
