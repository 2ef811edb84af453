"""Convolution window: where a kernel lies on an image, and the cell of the result it fills."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.scene import Heat, Panel
from tensortonic_cli.stages.arrays import array_of


def window_steps(
    image: Any,
    result: Any,
    size: tuple[int, int],
    done: int,
    stride: int = 1,
    padding: int = 0,
    titles: tuple[str, str] = ("image", "result"),
    palette: str = "one",
) -> list[Panel]:
    """Return two panels: the image with the window's cells framed, the result filled so far.

    Args:
        image: Pixels, shape (rows, columns), without its border.
        result: What the learner's function gave, shape (rows, columns).
        size: Rows and columns of the window.
        done: How many cells of the result are shown, row by row; the window stands on the last.
        stride: By how much it moves from cell to cell.
        padding: Zeros put around the image; they are shown.
        titles: What stands above the two.
        palette: As that of Heat.
    """
    image, result = np.pad(array_of(image, -1, -1), padding), array_of(result, -1, -1)
    i, j = divmod(min(max(done, 1), result.size) - 1, result.shape[1])
    known = result[np.isfinite(result)]
    ends = {"lo": float(known.min(initial=0.0)), "hi": float(known.max(initial=0.0))}
    window = [
        (i * stride + a, j * stride + b)
        for a in range(size[0])
        for b in range(size[1])
        if i * stride + a < image.shape[0] and j * stride + b < image.shape[1]
    ]
    small = max(*image.shape, *result.shape) <= 9
    marks = (
        Heat(image, numbers=small, palette=palette, lit=window),
        Heat(result, numbers=small, palette=palette, lit=[(i, j)] * (done > 0), done=done, **ends),
    )
    pairs = zip(marks, titles, strict=True)
    return [Panel([mark], equal=True, title=title) for mark, title in pairs]
