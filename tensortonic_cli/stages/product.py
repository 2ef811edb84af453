"""Matrix product by cells: B above the product, A to its left, a row and a column meet."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.scene import Heat, Panel, Text
from tensortonic_cli.stages.arrays import array_of

_GAP = 0.4


def product_cells(
    A: Any, B: Any, AB: Any, done: int, names: tuple[str, str, str] = ("A", "B", "AB"),
    title: str = "", top: float | None = None,
) -> Panel:  # fmt: skip
    """Return a panel in which the first `done` cells of the product are filled, row by row.

    The last of them is framed, with the row of A and the column of B that make it. The three
    share one scale of colours around 0, which ends at `top`: the largest entry unless it is given.
    """
    A, B = array_of(A, -1, -1), array_of(B, -1, -1)
    (m, k), n = A.shape, B.shape[1]
    product = array_of(AB, m, n)
    i, j = divmod(min(max(done, 1), m * n) - 1, n)
    known = np.abs(np.concatenate([A.ravel(), B.ravel(), product.ravel()]))
    scale = float(np.max(known[np.isfinite(known)], initial=0.0)) if top is None else top
    looks = {"numbers": True, "palette": "two", "lo": -scale, "hi": scale}
    left, low = k + _GAP, m + _GAP
    marks = [
        Heat(A, lit=[(i, s) for s in range(k)], **looks),
        Heat(B, at=(left, low), lit=[(s, j) for s in range(k)], **looks),
        Heat(product, at=(left, 0), lit=[(i, j)] * (done > 0), done=done, **looks),
        Text((-0.25, m / 2), names[0], "ink"),
        Text((left + n / 2, low + k + 0.25), names[1], "ink"),
        Text((left + n + 0.3, m / 2), names[2], "ink"),
    ]
    x, y = (-0.6, left + n + 0.6), (-0.1, low + k + 0.5)
    return Panel(marks, x, y, equal=True, axes=False, title=title)
