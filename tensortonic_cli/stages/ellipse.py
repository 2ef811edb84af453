"""Singular ellipse: the image of the unit circle, and its half-axes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tensortonic_cli.scene import Arrow, Mark, Path, Place, circle


def circle_image(
    image: Callable[[Place], Place],
    axes: Sequence[tuple[Any, Place]] = (),
    names: Sequence[str] = ("σ₁", "σ₂"),
    role: str = "a",
) -> list[Mark]:
    """Return the unit circle, its image, and an arrow s · u for each half-axis (s, u)."""
    marks: list[Mark] = [
        Path(circle(), "faint"),
        Path([image(point) for point in circle()], role),
    ]
    for (length, direction), name in zip(axes, names, strict=False):
        tip = (length * direction[0], length * direction[1])
        marks.append(Arrow(tip, role="b", label=name))
    return marks


def ellipse(centre: Place, one: Place, other: Place, count: int = 61) -> list[Place]:
    """Return points round the ellipse with these half-axes; they need not be perpendicular."""
    return [
        tuple(centre[i] + x * one[i] + y * other[i] for i in range(2))
        for x, y in circle(count=count)
    ]
