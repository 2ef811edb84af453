"""Spectrum: eigenvalues as dots in the complex plane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from tensortonic_cli.scene import Dots, Mark, Panel, Path, circle
from tensortonic_cli.scene.numbers import SceneError, described


def complex_array_of(value: Any, count: int) -> np.ndarray:
    """Return a list or an array of `count` numbers, real or complex, as complex numbers.

    Raises:
        SceneError: it has another shape, or something in it is no number.
    """
    try:
        found = np.asarray(value).astype(complex)
    except (TypeError, ValueError):
        found = None
    if found is None or found.shape != (count,):
        raise SceneError(f"The picture needs {count} numbers here; it got {described(value)}.")
    return found


def spectrum(
    values: Sequence[complex],
    *more: Mark,
    reach: float = 3,
    unit: bool = False,
    role: str = "a",
    label: str = "λ",
    title: str = "",
) -> Panel:
    """Return a panel with the complex plane, its two axes, and a dot for each value.

    Args:
        values: Complex numbers, as complex_array_of gives them.
        more: What is drawn below the dots.
        reach: The panel shows -reach to reach both ways.
        unit: Whether the unit circle is drawn.
        role: The colour of the dots.
        label: What stands at them.
        title: What stands above.
    """
    marks: list[Mark] = [Path([(-reach, 0), (reach, 0)], "grid", thin=True)]
    marks += [Path([(0, -reach), (0, reach)], "grid", thin=True)]
    marks += [Path(circle(), "faint")] * unit
    marks += [*more, Dots([(value.real, value.imag) for value in values], role, label, big=True)]
    span = (-reach, reach)
    labels = {"x_label": "real part", "y_label": "imaginary part"}
    return Panel(marks, span, span, equal=True, title=title, **labels)
