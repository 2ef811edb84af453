"""A continuous distribution: its density with the area up to a place, and the area as a curve."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tensortonic_cli.scene import Dots, Mark, Path, curve, under

Function = Callable[[float], Any]


def density(
    pdf: Function, lo: float, hi: float, upto: float | None = None, role: str = "a", label: str = ""
) -> list[Mark]:
    """Return the curve of a density from lo to hi, shaded from lo to `upto` if that is given."""
    bell = curve(pdf, lo, hi, role=role, label=label)
    if upto is None or upto <= lo:
        return [bell]
    return [under(pdf, lo, min(upto, hi), role=role), bell]


def cumulative(cdf: Function, lo: float, hi: float, at: float, role: str = "a") -> list[Mark]:
    """Return the curve of the area up to each place, with guides to its height at one of them."""
    height = cdf(at)
    guides = Path([(at, 0.0), (at, height), (lo, height)], "ink", dashed=True, thin=True)
    return [guides, curve(cdf, lo, hi, role=role), Dots([(at, height)], role=role, big=True)]
