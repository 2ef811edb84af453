"""Backprop graph: boxes with values, and the gradients that come back along the arrows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tensortonic_cli.scene import Edge, Graph, Node, Panel
from tensortonic_cli.scene.numbers import number

_LARGE = 1e-3


def backprop_graph(
    values: Mapping[str, Any],
    gradients: Mapping[str, Any],
    slopes: Mapping[tuple[str, str], Any],
    at: Mapping[str, tuple[float, float]] | None = None,
    title: str = "",
) -> Panel:
    """Return a panel with a box for each value, its gradient below it.

    Arrows run as the values do; on each stands the slope that a gradient is multiplied by on its
    way back. A gradient that is gone, below a thousandth, is drawn as faint.

    Args:
        values: What each box holds, by name, in the order of the computation.
        gradients: What each has for a gradient; a name that is missing has none yet.
        slopes: The slope from one box to another, None for an arrow without words.
        at: Where the boxes stand, from -1 to 1 both ways; None: in layers.
        title: What stands above.
    """
    nodes = {
        name: Node(
            f"{name} {_short(value)}\n∂ {_short(gradients.get(name))}",
            _role(gradients.get(name)),
            (at or {}).get(name),
        )
        for name, value in values.items()
    }
    edges = [
        Edge(start, end, "" if slope is None else f"×{_short(slope)}", "b")
        for (start, end), slope in slopes.items()
    ]
    return Panel([Graph(nodes, edges)], title=title)


def _short(value: Any) -> str:
    return "?" if value is None else f"{number(value):.3g}"


def _role(gradient: Any) -> str:
    if gradient is None:
        return "grid"
    return "a" if abs(number(gradient)) >= _LARGE else "faint"
