"""Ellipses of 2 x 2 covariance matrices."""

from __future__ import annotations

import math
from typing import Any

from tensortonic_cli.scene import Path
from tensortonic_cli.scene.marks import Place
from tensortonic_cli.scene.numbers import place, sized


def ellipse(centre: Place, cov: Any, radius: float = 1.0, count: int = 49, **looks: Any) -> Path:
    """Return the places whose distance from the centre is `radius` standard deviations.

    Σu / √(uᵀΣu) runs round {x: xᵀΣ⁻¹x = 1} with the direction u. It needs no inverse, so a
    singular Σ gives the segment that the ellipse becomes; where uᵀΣu is not positive, a gap.

    Raises:
        SceneError: cov is no 2 x 2 matrix.
    """
    (a, b), (c, d) = sized(cov, 2, 2)
    x0, y0 = place(centre)
    points = []
    for i in range(count):
        u, v = math.cos(2 * math.pi * i / (count - 1)), math.sin(2 * math.pi * i / (count - 1))
        x, y = a * u + b * v, c * u + d * v
        square = u * x + v * y
        scale = radius / math.sqrt(square) if square > 0 else math.nan
        points.append((x0 + scale * x, y0 + scale * y))
    return Path(points, **looks)
