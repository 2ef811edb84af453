"""Where the boxes of a graph lie: in layers, each behind all that lead to it."""

from __future__ import annotations

from collections.abc import Mapping

from tensortonic_cli.scene.marks import Graph

Spot = tuple[float, float]


def spots(graph: Graph) -> Mapping[str, Spot]:
    """Return a place between -1 and 1 both ways for each node; a node's own place wins."""
    layers = _layers(graph)
    last = max(layers.values(), default=0)
    rows: dict[int, list[str]] = {}
    for name in graph.nodes:
        rows.setdefault(layers[name], []).append(name)
    _untangle(graph, rows)
    found = {}
    for layer, names in rows.items():
        for position, name in enumerate(names):
            along = -0.8 + 1.6 * layer / last if last else 0.0
            across = 0.8 - 1.6 * (position + 0.5) / len(names) if len(names) > 1 else 0.0
            found[name] = (-across, -along) if graph.down else (along, across)
    return {name: node.at or found[name] for name, node in graph.nodes.items()}


def _layers(graph: Graph) -> dict[str, int]:
    """Return the longest way to each node from one that nothing leads to."""
    layers = dict.fromkeys(graph.nodes, 0)
    for _ in graph.nodes:
        for edge in graph.edges:
            layers[edge.end] = max(layers[edge.end], layers[edge.start] + 1)
    # A cycle would push its nodes on for ever: no layer lies beyond the number of nodes.
    return {name: min(layer, len(layers) - 1) for name, layer in layers.items()}


def _untangle(graph: Graph, rows: dict[int, list[str]]) -> None:
    """Order each layer by the middle of what leads to its nodes, so that edges cross less."""
    for layer in sorted(rows)[1:]:
        before = {
            name: i / max(len(names) - 1, 1)
            for number, names in rows.items()
            if number < layer
            for i, name in enumerate(names)
        }

        def middle(name: str, before: dict[str, float] = before) -> float:
            parents = [before[e.start] for e in graph.edges if e.end == name and e.start in before]
            return sum(parents) / len(parents) if parents else 0.5

        rows[layer].sort(key=middle)
