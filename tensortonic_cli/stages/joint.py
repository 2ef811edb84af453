"""A joint table with its marginals: numbers in cells, sums as bars above and beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tensortonic_cli.scene import Fill, Heat, Panel, Text
from tensortonic_cli.scene.numbers import numbers, rows

_GAP, _LONGEST = 0.15, 1.0


def joint_table(
    joint: Any,
    x_names: Sequence[str],
    y_names: Sequence[str],
    margins: tuple[Any, Any] | None = None,
    title: str = "",
) -> Panel:
    """Return the table, row i for X = i, with P(X) to the right and P(Y) on top.

    `margins` are those of X and of Y as the learner has them; None: the sums of the table.
    The longest bar is as long as a cell.
    """
    table = rows(joint)
    sums = [sum(row) for row in table], [sum(column) for column in zip(*table, strict=True)]
    of_x, of_y = map(numbers, margins or sums)
    count, across = len(table), len(table[0])
    scale = _LONGEST / (max(map(abs, [*of_x, *of_y]), default=0.0) or 1.0)
    marks: list[Any] = [Heat(table, numbers=True, lo=0, rows=x_names, columns=y_names)]
    right, top = across + _GAP, count + _GAP
    for i, chance in enumerate(of_x):
        low = count - i - 0.9
        end = right + scale * chance
        marks.append(Fill([(right, low), (end, low), (end, low + 0.8), (right, low + 0.8)], "a"))
        marks.append(Text((right + 0.5, low + 0.4), f"{chance:.2f}"))
    for j, chance in enumerate(of_y):
        end = top + scale * chance
        marks.append(Fill([(j + 0.1, top), (j + 0.9, top), (j + 0.9, end), (j + 0.1, end)], "b"))
        marks.append(Text((j + 0.5, top + 0.5), f"{chance:.2f}"))
    return Panel(marks, (0, across + 1.25), (0, count + 1.25), equal=True, title=title)
