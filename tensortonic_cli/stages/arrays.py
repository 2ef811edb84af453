"""What a learner's function returned, as an array to compute with, or a sentence why it is none."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.scene.numbers import SceneError, described


def array_of(value: Any, *shape: int) -> np.ndarray:
    """Return a list or an array as floats of this shape; -1 stands for any size, () for a number.

    Entries that are complex are missing in it.

    Raises:
        SceneError: it has another shape, or something in it is no number.
    """
    wanted = str(shape).replace("-1", "any")
    try:
        found = np.asarray(value)
        if np.iscomplexobj(found):
            found = np.where(found.imag == 0, found.real, np.nan)
        found = found.astype(float)
    except (TypeError, ValueError):
        found = None
    if found is None or found.ndim != len(shape) or not _fits(found.shape, shape):
        raise SceneError(
            f"The picture needs an array of shape {wanted} here; it got {described(value)}."
        )
    return found


def _fits(found: tuple[int, ...], shape: tuple[int, ...]) -> bool:
    return all(size in (-1, length) for length, size in zip(found, shape, strict=True))
