"""A joint distribution as tiles: a square cut by X, and each strip of it by Y."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tensortonic_cli.scene import Fill, Panel, Path, Text
from tensortonic_cli.scene.numbers import rows

ROLES = ("a", "b", "c", "d")


def mosaic(joint: Any, x_names: Sequence[str], y_names: Sequence[str], title: str = "") -> Panel:
    """Return tiles whose areas are the joint probabilities; row i of them is X = i.

    A strip is as wide as P(X = i) and cut at the heights of P(Y | X = i). The dashed lines are
    the cuts of P(Y): where X and Y are independent, every strip is cut there.
    """
    table = rows(joint)
    total = sum(map(sum, table)) or 1.0
    marks: list[Any] = []
    shown: list[Any] = []  # numbers lie above the dashed lines, which would cross them out
    left, places = 0.0, []
    for name, row in zip(x_names, table, strict=True):
        width, low = sum(row) / total, 0.0
        for j, chance in enumerate(row):
            high = low + (chance / sum(row) if sum(row) else 0.0)
            box = [(left, low), (left + width, low), (left + width, high), (left, high)]
            middle = (left + width / 2, (low + high) / 2)
            marks += [Fill(box, role=ROLES[j % 4]), Path(box, role="ink", thin=True, closed=True)]
            shown += [Text(middle, f"{chance:.2f}")] if width > 0.1 < high - low else []
            low = high
        places.append((left + width / 2, name))
        left += width
    cut, cuts = 0.0, []
    for j, name in enumerate(y_names):
        share = sum(row[j] for row in table) / total
        cuts.append((cut + share / 2, name))
        cut += share
        marks += [Path([(0, cut), (1, cut)], "ink", dashed=True)] if j < len(y_names) - 1 else []
    return Panel([*marks, *shown], (0, 1), (0, 1), x_names=places, y_names=cuts, title=title)
