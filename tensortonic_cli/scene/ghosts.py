"""Ghosts: what the reference draws where the learner's function draws something else."""

from __future__ import annotations

import math
from typing import Any

Picture = dict[str, Any]
Shape = dict[str, Any]

# Part of what a panel shows that nobody sees.
_ALIKE = 2e-3
_WITHOUT_GHOSTS = frozenset({"text", "mesh"})


def with_ghosts(mine: Picture, reference: Picture) -> Picture:
    """Return the learner's picture with the reference's differing shapes faintly below its own.

    Cells and nodes that differ are named in `wrong`, edges in `wrong_edges`; values get the
    reference's words as a third.
    """
    panels = [
        _haunted(panel, other)
        for panel, other in zip(mine["panels"], reference["panels"], strict=False)
    ]
    expected = dict(map(tuple, reference["values"]))
    values = [
        [name, words, *([expected[name]] if expected.get(name, words) != words else [])]
        for name, words in mine["values"]
    ]
    return {**mine, "panels": panels + mine["panels"][len(panels) :], "values": values}


def only_ghosts(reference: Picture) -> Picture:
    """Return the reference's picture as what is to come, for code that draws nothing yet."""
    panels = [
        {**panel, "shapes": [{**shape, "ghost": True} for shape in panel["shapes"]]}
        for panel in reference["panels"]
    ]
    values = [[name, "", words] for name, words in reference["values"]]
    return {**reference, "panels": panels, "values": values}


def _haunted(mine: Picture, reference: Picture) -> Picture:
    wide, tall = mine["x"][1] - mine["x"][0], mine["y"][1] - mine["y"][0]
    own, others = list(mine["shapes"]), reference["shapes"]
    ghosts = []
    for i, other in enumerate(others):
        twin = own[i] if i < len(own) and own[i]["k"] == other["k"] else None
        if twin is not None and same_shape(twin, other, wide, tall):
            continue
        if twin is None and any(same_shape(one, other, wide, tall) for one in own):
            continue
        if twin is not None and other["k"] in ("cells", "graph"):
            own[i] = {**twin, "wrong": _wrong_parts(twin, other), **_wrong_edges(twin, other)}
        elif other["k"] not in _WITHOUT_GHOSTS:
            ghosts.append((i, {**other, "ghost": True}))
    # Each ghost lies below the shape it belongs to, but above what both have in common.
    for i, ghost in reversed(ghosts):
        own.insert(min(i, len(own)), ghost)
    return {**mine, "shapes": own}


def same_shape(one: Shape, other: Shape, wide: float, tall: float) -> bool:
    """Whether nobody sees a difference between two shapes of a panel of this size."""
    if one == other or one["k"] != other["k"]:
        return bool(one == other)
    if one["k"] == "cells":
        looks = [
            {k: v for k, v in s.items() if k not in ("z", "odd", "lo", "hi")} for s in (one, other)
        ]
        return looks[0] == looks[1] and not _wrong_parts(one, other)
    return _alike(*({k: _shares(k, v, wide, tall) for k, v in s.items()} for s in (one, other)))


def _shares(key: str, value: Any, wide: float, tall: float) -> Any:
    """Return places as shares of what the panel shows: one axis may be a thousand times longer."""
    if key in ("p", "dots"):
        return [_shares("at", place, wide, tall) for place in value]
    if key == "boxes":
        sizes = (wide, wide, tall, tall)
        return [_divided(box, sizes) for box in value]
    return _divided(value, (wide, tall)) if key in ("at", "a", "b") and value else value


def _divided(numbers: list[Any], sizes: tuple[float, ...]) -> list[Any]:
    return [n if n is None else n / size for n, size in zip(numbers, sizes, strict=True)]


def _alike(one: Any, other: Any, tolerance: float = _ALIKE) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        keys = one.keys() | other.keys()
        return all(_alike(one.get(key), other.get(key), tolerance) for key in keys)
    if isinstance(one, list) and isinstance(other, list):
        pairs = zip(one, other, strict=False)
        return len(one) == len(other) and all(_alike(a, b, tolerance) for a, b in pairs)
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-4, abs_tol=tolerance)
    return bool(one == other)


def _wrong_edges(mine: Shape, other: Shape) -> dict[str, list[int]]:
    """Return which edges of a learner's graph the reference's has not."""
    if mine["k"] != "graph":
        return {}
    return {"wrong_edges": [i for i, e in enumerate(mine["edges"]) if e not in other["edges"]]}


def _wrong_parts(mine: Shape, other: Shape) -> list[Any]:
    """Return the nodes, or the cells of the learner's, that differ; all, if their sizes do."""
    if mine["k"] == "graph":
        pairs = zip(mine["nodes"], other["nodes"], strict=False)
        # Where a node lies follows from the edges.
        return [i for i, (a, b) in enumerate(pairs) if (a["s"], a["role"]) != (b["s"], b["role"])]
    z, right = mine["z"], other["z"]
    if (len(z), len(z[0])) != (len(right), len(right[0])):
        return [[i, j] for i, row in enumerate(z) for j in range(len(row))]
    size = _ALIKE * ((other["hi"] or 0) - (other["lo"] or 0))
    odd, right_odd = ({(i, j): words for i, j, words in s["odd"]} for s in (mine, other))
    return [
        [i, j]
        for i, row in enumerate(z)
        for j, value in enumerate(row)
        if not _alike(value, right[i][j], size) or odd.get((i, j)) != right_odd.get((i, j))
    ]
