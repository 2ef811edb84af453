"""Bars of information laid on a ruler: what adds up, and what two variables share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tensortonic_cli.scene import Fill, Panel, Text
from tensortonic_cli.scene.numbers import number

Span = tuple[Any, Any, int, str, str]

# A bar without length has no room for words.
_SHORTEST = 1e-9


def span_bars(spans: Sequence[Span], title: str = "", unit: str = "bits") -> Panel:
    """Return bars that lie over a ruler, each as (start, end, row from below, role, words)."""
    marks: list[Any] = []
    for start, end, row, role, words in spans:
        lo, hi = number(start), number(end)
        corners = [(lo, row + 0.1), (hi, row + 0.1), (hi, row + 0.9), (lo, row + 0.9)]
        marks.append(Fill(corners, role=role))
        if not abs(hi - lo) < _SHORTEST:
            marks.append(Text(((lo + hi) / 2, row + 0.5), words))
    top = max((row for _, _, row, _, _ in spans), default=0) + 1
    return Panel(marks, y=(0, top), y_names=(), title=title, x_label=unit)


def information_bars(h_x: Any, h_y: Any, shared: Any, title: str = "", unit: str = "bits") -> Panel:
    """Return H(X) and H(Y) as bars that overlap by the information they share, and the parts."""
    h_x, h_y, shared = number(h_x), number(h_y), number(shared)
    start, end = h_x - shared, h_x - shared + h_y
    spans = (
        (0.0, h_x, 2, "a", "H(X)"),
        (start, end, 1, "b", "H(Y)"),
        (0.0, start, 0, "a", "H(X|Y)"),
        (start, h_x, 0, "c", "I"),
        (h_x, end, 0, "b", "H(Y|X)"),
    )
    return span_bars(spans, title, unit)
