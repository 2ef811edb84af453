"""The tree of a binary prefix code, drawn from the lengths of its words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from tensortonic_cli.scene import Dots, Panel, Path, Text
from tensortonic_cli.scene.numbers import numbers

_DEEPEST = 24


def code_words(lengths: Sequence[float], order: Sequence[int]) -> dict[int, str]:
    """Return a word of its length for each symbol that has one left, shortest first (canonical).

    Symbols of equal length come in their `order`. One whose length is no whole number, or for
    which the shorter words leave no place, gets none.
    """
    words: dict[int, str] = {}
    used = 0  # of the 2^_DEEPEST longest words, those that start with one given away
    for i in sorted(order, key=lambda i: lengths[i]):
        length = lengths[i]
        if not 0 <= length <= _DEEPEST or length != int(length):
            continue
        size = 1 << (_DEEPEST - int(length))
        if used % size == 0 and used + size <= 1 << _DEEPEST:
            words[i] = format(used // size, f"0{int(length)}b") if length else ""
            used += size
    return words


def code_tree(
    lengths: Any, weights: Sequence[float], names: Sequence[str], merges: int, title: str = ""
) -> Panel:
    """Return the tree from left to right, one bit a step, with the lightest `merges` joins only.

    Symbols for which there is no place in the tree stand alone (role bad); a branch that leads
    to no symbol is dashed: its bit is wasted.
    """
    bits = numbers(lengths)[: len(names)]
    order = sorted(range(len(bits)), key=lambda i: -weights[i])
    rank = {i: row for row, i in enumerate(sorted(order, key=lambda i: bits[i]), 1)}
    words = code_words(bits, order)
    weight = _sums(words, weights)
    shown = _merged(words, weight, merges)
    rows = _rows(weight, {word: -float(rank[i]) for i, word in words.items()})
    marks: list[Any] = []
    for word in shown:
        for branch in "01":
            marks += _branch(word, branch, rows)
        marks.append(Text((len(word), rows[word] + 0.28), f"{weight[word]:g}"))
    joins = [(len(word), rows[word]) for word in shown]
    marks += [Dots(joins, role="a")] if joins else []
    for i, length in enumerate(bits):
        at = (length, -float(rank[i]))
        role = "ink" if i in words else "bad"
        word = words.get(i, "no place")
        marks.append(Dots([at], role=role, big=True, label=f"{names[i]} {word}".rstrip()))
    deepest = max([length for length in bits if length <= _DEEPEST], default=0)
    x, y = (-0.3, max(deepest, 1) * 1.35), (-len(bits) - 0.6, -0.4)
    depths = [(depth, str(depth)) for depth in range(int(x[1]) + 1)]
    return Panel(marks, x, y, x_names=depths, y_names=(), title=title, x_label="bits")


def _sums(words: Mapping[int, str], weights: Sequence[float]) -> dict[str, float]:
    """Return the weight below every node; a node is called by the bits that lead there."""
    sums: dict[str, float] = {}
    for i, word in words.items():
        for depth in range(len(word) + 1):
            sums[word[:depth]] = sums.get(word[:depth], 0.0) + weights[i]
    return sums


def _merged(words: Mapping[int, str], weight: Mapping[str, float], merges: int) -> list[str]:
    """Return the joins that the first merges make, the lightest first.

    A join with one branch, a 0, comes after what it leads to: it wastes a bit, and is no merge.
    """
    joins = [word for word in weight if word not in words.values()]
    found = []
    for word in sorted(joins, key=lambda word: (weight[word], -len(word))):
        merges -= word + "1" in weight
        if merges < 0:
            break
        found.append(word)
    return found


def _rows(nodes: Mapping[str, float], leaves: Mapping[str, float]) -> dict[str, float]:
    """Return the height of every node: a join lies in the middle of its branches."""
    rows = dict(leaves)
    for node in sorted(nodes, key=len, reverse=True):
        below = [rows[node + bit] for bit in "01" if node + bit in rows]
        rows.setdefault(node, sum(below) / len(below) if below else math.nan)
    return rows


def _branch(word: str, bit: str, rows: Mapping[str, float]) -> list[Any]:
    start, there = (len(word), rows[word]), word + bit in rows
    end = (len(word) + 1, rows[word + bit] if there else rows[word] - 0.5)
    middle = (start[0] + 0.5, (start[1] + end[1]) / 2)
    line = Path([start, end], role="a" if there else "bad", dashed=not there)
    return [line, Text(middle, bit)]
