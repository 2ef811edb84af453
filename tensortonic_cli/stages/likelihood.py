"""Log-likelihoods over one parameter or two, with the estimate that should lie on the summit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tensortonic_cli.scene import Dots, Heat, Mark, Path, curve, table

Range = tuple[float, float]


def likelihood_curve(
    log_likelihood: Callable[[float], float], lo: float, hi: float, estimate: Any, label: str = ""
) -> list[Mark]:
    """Return ℓ from lo to hi with a dot over the estimate; a dashed line leads down to it."""
    summit = (estimate, log_likelihood(estimate))
    foot = min(log_likelihood(lo), log_likelihood(hi))
    return [
        curve(log_likelihood, lo, hi, role="b"),
        Path([(estimate, foot), summit], "a", dashed=True, thin=True),
        Dots([summit], role="a", big=True, label=label),
    ]


def likelihood_map(
    log_likelihood: Callable[[float, float], float],
    x: Range,
    y: Range,
    estimate: Any,
    *,
    depth: float,
    label: str = "",
) -> list[Mark]:
    """Return bands of ℓ(x, y) and a dot at the estimate (x, y).

    Only the highest `depth` below the highest value on the map is told apart: far from the data
    ℓ falls without end.
    """
    heights = table(log_likelihood, x, y, 33, 25)
    top = max(max(row) for row in heights)
    field = Heat(heights, x, y, levels=12, lo=top - depth, hi=top)
    return [field, Dots([estimate], role="a", big=True, label=label)]
