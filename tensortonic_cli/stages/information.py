"""Two overlapping bars for the entropies of two variables: an information diagram."""

from __future__ import annotations

from typing import Any

from tensortonic_cli.scene import Fill, Panel, Text
from tensortonic_cli.scene.numbers import number


def information_bars(h_x: Any, h_y: Any, shared: Any, title: str = "", unit: str = "bits") -> Panel:
    """Return H(X) and H(Y) as bars that overlap by the information they share, and the parts."""
    h_x, h_y, shared = number(h_x), number(h_y), number(shared)
    start, end = h_x - shared, h_x - shared + h_y
    marks: list[Any] = []
    for lo, hi, row, role, words in (
        (0.0, h_x, 2, "a", "H(X)"),
        (start, end, 1, "b", "H(Y)"),
        (0.0, start, 0, "a", "H(X|Y)"),
        (start, h_x, 0, "c", "I"),
        (h_x, end, 0, "b", "H(Y|X)"),
    ):
        corners = [(lo, row + 0.1), (hi, row + 0.1), (hi, row + 0.9), (lo, row + 0.9)]
        marks += [Fill(corners, role=role), Text(((lo + hi) / 2, row + 0.5), words)]
    return Panel(marks, y=(0, 3), y_names=(), title=title, x_label=unit)
