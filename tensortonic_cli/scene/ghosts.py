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

    Cells and nodes that differ are named in `wrong`; values get the reference's words as a third.
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
    size = max(mine["x"][1] - mine["x"][0], mine["y"][1] - mine["y"][0])
    own, others = list(mine["shapes"]), reference["shapes"]
    ghosts = []
    for i, other in enumerate(others):
        twin = own[i] if i < len(own) and own[i]["k"] == other["k"] else None
        if twin is not None and alike(twin, other, size * _ALIKE):
            continue
        if twin is None and any(alike(one, other, size * _ALIKE) for one in own):
            continue
        if twin is not None and other["k"] in ("cells", "graph"):
            own[i] = {**twin, "wrong": _wrong_parts(twin, other)}
        elif other["k"] not in _WITHOUT_GHOSTS:
            ghosts.append((i, {**other, "ghost": True}))
    # Each ghost lies below the shape it belongs to, but above what both have in common.
    for i, ghost in reversed(ghosts):
        own.insert(min(i, len(own)), ghost)
    return {**mine, "shapes": own}


def alike(one: Any, other: Any, size: float) -> bool:
    """Whether two shapes, or parts of them, are the same but for differences below `size`."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = one.keys() | other.keys()
        return all(alike(one.get(key), other.get(key), size) for key in keys)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(
            alike(a, b, size) for a, b in zip(one, other, strict=True)
        )
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-4, abs_tol=size)
    return bool(one == other)


def _wrong_parts(mine: Shape, other: Shape) -> list[Any]:
    if mine["k"] == "graph":
        pairs = zip(mine["nodes"], other["nodes"], strict=False)
        return [i for i, (a, b) in enumerate(pairs) if a != b]
    size = _ALIKE * ((other["hi"] or 0) - (other["lo"] or 0))
    return [
        [i, j]
        for i, (row, right) in enumerate(zip(mine["z"], other["z"], strict=False))
        for j, (a, b) in enumerate(zip(row, right, strict=False))
        if not alike(a, b, size)
    ]
