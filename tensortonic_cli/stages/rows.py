"""Row operations: a matrix on its way to another, its pivot and the rows that have just changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Heat, Panel, Path, Text
from tensortonic_cli.stages.arrays import array_of


def row_step(
    M: Any,
    pivot: tuple[int, int] | None = None,
    changed: Sequence[int] = (),
    notes: Sequence[str] = (),
    split: int | None = None,
    top: float | None = None,
    title: str = "",
    letters: int = 0,
) -> Panel:
    """Return a panel with the matrix as numbers.

    Args:
        M: The matrix as it stands after so many steps.
        pivot: The entry that is framed.
        changed: Rows with a dot before them.
        notes: What was done to each row, written behind it: "- 2·row 1".
        split: A line is drawn before this column: where A ends and b begins.
        top: The end of the scale of colours; None: the largest entry.
        title: What stands above.
        letters: How long notes become in other frames: the matrix keeps its size meanwhile.
    """
    M = array_of(M, -1, -1)
    m, n = M.shape
    known = np.abs(M[np.isfinite(M)])
    scale = float(known.max(initial=0.0)) if top is None else top
    lit = [] if pivot is None else [pivot]
    names = [f"• {i + 1}" if i in changed else f"{i + 1}" for i in range(m)]
    marks: list[Any] = [
        Heat(M, numbers=True, palette="two", lo=-scale, hi=scale, lit=lit, rows=names)
    ]
    if split is not None:
        marks.append(Path([(split, 0), (split, m)], "ink"))
    marks += [
        Text((n + 0.15, m - i - 0.5), note, "b", "right") for i, note in enumerate(notes) if note
    ]
    wide = max((letters, *(len(note) for note in notes))) * 0.16
    return Panel(marks, (0, n + wide), (0, m), equal=True, title=title)
