"""A histogram of samples on an axis of numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.scene import Fill, Mark, Path
from tensortonic_cli.scene.numbers import numbers


def histogram(
    samples: Any, lo: float, hi: float, bins: int = 24, role: str = "a", *, counts: bool = False
) -> list[Mark]:
    """Return the outline of a histogram from lo to hi, filled.

    Its area is the share of the samples that lie there, so that a density fits over it; with
    `counts` its heights are numbers of samples.
    """
    values = np.array(numbers(samples))
    heights, edges = np.histogram(values[np.isfinite(values)], bins, (lo, hi))
    scale = 1.0 if counts else 1 / (max(len(values), 1) * (hi - lo) / bins)
    outline = [(lo, 0.0)]
    for left, right, height in zip(edges[:-1], edges[1:], heights * scale, strict=True):
        outline += [(float(left), float(height)), (float(right), float(height))]
    outline.append((hi, 0.0))
    return [Fill(outline, role=role), Path(outline, role=role, thin=True)]
