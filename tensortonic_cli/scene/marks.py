"""Marks: what a panel can hold. Places are in the panel's own units; colours are roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Series a to d; x and y for the images of the basis; ink for words; grid and faint for what stays
# behind; good and bad for a judgement, which a word or a sign must say too.
ROLES = ("a", "b", "c", "d", "x", "y", "ink", "grid", "faint", "good", "bad")

# Numbers, or whatever the learner's function returned in their place.
Place = Sequence[Any]


@dataclass(frozen=True)
class Arrow:
    """An arrow from tail to tip."""

    tip: Place
    tail: Place = (0.0, 0.0)
    role: str = "a"
    label: str = ""
    dashed: bool = False


@dataclass(frozen=True)
class Path:
    """A line through points; it breaks where a number is missing. dots marks each point."""

    points: Sequence[Place]
    role: str = "a"
    label: str = ""
    dots: bool = False
    dashed: bool = False
    thin: bool = False
    closed: bool = False


@dataclass(frozen=True)
class Dots:
    """Points of one role, or each of a mixture: mix has a row of shares of `roles` per point."""

    points: Sequence[Place]
    role: str = "a"
    label: str = ""
    big: bool = False
    hollow: bool = False
    mix: Any = None
    roles: Sequence[str] = ("a", "b", "c", "d")


@dataclass(frozen=True)
class Fill:
    """A shaded polygon."""

    points: Sequence[Place]
    role: str = "a"
    label: str = ""


@dataclass(frozen=True)
class Bars:
    """Bars at 0, 1, 2, ... (plus shift), from base to base + height, with names below them.

    roles gives each bar one of its own; base is one number for all or one each (stacked bars).
    """

    heights: Sequence[Any]
    names: Sequence[str] = ()
    role: str = "a"
    label: str = ""
    shift: float = 0.0
    width: float = 0.8
    base: Any = 0.0
    roles: Sequence[str] = ()
    outline: bool = False


@dataclass(frozen=True)
class Heat:
    """A grid of numbers as colours.

    Without x and y it is a matrix: row 0 on top, entry (i, j) in the cell [j, j+1] x [i, i+1]
    counted from the top left; `at` is where its lower left corner lies, for several in one panel.
    With x and y it is a field: values[i][j] belongs to the i-th of the places over y from below,
    and the j-th over x.

    levels > 0 draws bands with their borders (a filled contour). palette: "one" from low to high,
    "two" around 0, "classes" for whole numbers that name a, b, c, d. lo and hi fix the ends of the
    scale. lit entries (i, j) of values get a frame. Of a matrix only the first `done` entries, row
    by row, are there yet: the other cells are empty.
    """

    values: Any
    x: tuple[float, float] | None = None
    y: tuple[float, float] | None = None
    numbers: bool = False
    levels: int = 0
    palette: str = "one"
    lo: float | None = None
    hi: float | None = None
    lit: Sequence[tuple[int, int]] = ()
    done: int | None = None
    rows: Sequence[str] = ()
    columns: Sequence[str] = ()
    at: Place = (0.0, 0.0)


@dataclass(frozen=True)
class Surface:
    """The heights of a field, as a surface in a panel that has z; levels as colours."""

    values: Any
    x: tuple[float, float]
    y: tuple[float, float]


@dataclass(frozen=True)
class Text:
    """Words at a place; align is "left", "middle" or "right" of it."""

    at: Place
    words: str
    role: str = "ink"
    align: str = "middle"


@dataclass(frozen=True)
class Node:
    """A box of a graph; its words may have two lines (a value and its gradient, say)."""

    words: str
    role: str = "ink"
    at: tuple[float, float] | None = None


@dataclass(frozen=True)
class Edge:
    """An arrow from one node of a graph to another."""

    start: str
    end: str
    words: str = ""
    role: str = "grid"


@dataclass(frozen=True)
class Graph:
    """Boxes and arrows between them, laid out in layers unless every node says where it is.

    down lays the layers from top to bottom (trees) in place of left to right.
    """

    nodes: Mapping[str, Node]
    edges: Sequence[Edge]
    down: bool = False


Mark = Arrow | Path | Dots | Fill | Bars | Heat | Surface | Text | Graph
