"""Row operations: a matrix on its way to another, its pivot and the rows that have just changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Heat, Panel, Path
from tensortonic_cli.stages.arrays import array_of

_GAP = 0.4


def row_step(
    M: Any,
    pivot: tuple[int, int] | None = None,
    changed: Sequence[int] = (),
    split: int | None = None,
    solved: Mapping[int, Any] | None = None,
    columns: Sequence[str] = (),
    top: float | None = None,
    title: str = "",
) -> Panel:
    """Return a panel with the matrix as numbers.

    Args:
        M: The matrix as it stands after so many steps.
        pivot: The entry that is framed.
        changed: Rows with a dot before them.
        split: A line is drawn before this column: where A ends and b begins.
        solved: What has been found in some of the rows, in a column of its own; None: none.
        columns: What stands below the columns, that of what was found last.
        top: The end of the scale of colours; None: the largest entry.
        title: What stands above.
    """
    M = array_of(M, -1, -1)
    m, n = M.shape
    known = np.abs(M[np.isfinite(M)])
    scale = float(known.max(initial=0.0)) if top is None else top
    looks = {"numbers": True, "palette": "two", "lo": -scale, "hi": scale}
    names = [f"• {i + 1}" if i in changed else f"{i + 1}" for i in range(m)]
    marks: list[Any] = [Heat(M, lit=[] if pivot is None else [pivot], rows=names, **looks)]
    if split is not None:
        marks.append(Path([(split, 0), (split, m)], "ink"))
    for i, value in (solved or {}).items():
        marks.append(Heat([[value]], at=(n + _GAP, m - i - 1), **looks))
    middles = [j + 0.5 for j in range(n)] + [n + _GAP + 0.5]
    below = list(zip(middles, columns, strict=False))
    wide = n if solved is None else n + _GAP + 1
    return Panel(marks, (0, wide), (0, m), equal=True, title=title, x_names=below)
