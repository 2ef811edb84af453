"""Controls: what a learner can move in a visual, and the values it may then have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tensortonic_cli.scene.keeping import Point, as_number, as_pair, inside, placed, tidy, within

Matrix = tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Slider:
    """A number from lo to hi; with a step it stays on lo + i·step, with log it moves by factors."""

    lo: float
    hi: float
    value: float
    step: float = 0.0
    log: bool = False
    label: str = ""

    def cleaned(self, value: object) -> float:
        """Return the nearest number that this control can have; its first value for none."""
        number = within(as_number(value, self.value), self.lo, self.hi)
        if self.step:
            number = self.lo + round((number - self.lo) / self.step) * self.step
        return tidy(within(number, self.lo, self.hi))

    def extremes(self) -> tuple[object, ...]:
        """Return the values that a visual must be able to draw beside the first one."""
        return (self.lo, self.hi)


@dataclass(frozen=True)
class Frames:
    """A whole number from 0 to n that can play, fps steps a second."""

    n: int
    fps: int = 12
    value: int = 0
    label: str = ""

    def cleaned(self, value: object) -> int:
        """Return the nearest whole number from 0 to n."""
        return min(max(round(as_number(value, self.value)), 0), self.n)

    def extremes(self) -> tuple[object, ...]:
        """Return the first, a middle and the last frame."""
        return (0, self.n // 2, self.n)


@dataclass(frozen=True)
class Drag:
    """A point that can be dragged in a panel; snap is the grid it stays on, 0 for none.

    lo and hi are two corners of where it may go; along "x" or "y" it moves in that direction only.
    A point with a rim, the corners of a convex polygon in order, stays inside of that as well.
    """

    value: Point
    snap: float = 0.0
    panel: int = 0
    role: str = "ink"
    label: str = ""
    lo: Point = (-10.0, -10.0)
    hi: Point = (10.0, 10.0)
    along: str = ""
    rim: tuple[Point, ...] = ()

    def cleaned(self, value: object) -> Point:
        """Return the nearest point that this control can have."""
        point = placed(value, self.value, self)
        return inside(self.rim, point) if self.rim else point

    def extremes(self) -> tuple[object, ...]:
        """Return the corners of where it may go, and the middle."""
        middle = ((self.lo[0] + self.hi[0]) / 2, (self.lo[1] + self.hi[1]) / 2)
        corners = (self.lo, (self.hi[0], self.lo[1]), self.hi, (self.lo[0], self.hi[1]), middle)
        return tuple(dict.fromkeys(self.cleaned(corner) for corner in corners))


@dataclass(frozen=True)
class Points:
    """Several points that can be dragged, each as Drag says."""

    value: tuple[Point, ...]
    snap: float = 0.0
    panel: int = 0
    role: str = "ink"
    label: str = ""
    lo: Point = (-10.0, -10.0)
    hi: Point = (10.0, 10.0)
    along: str = ""

    def cleaned(self, value: object) -> tuple[Point, ...]:
        """Return as many points as at first, each the nearest that it can be."""
        given: Sequence[object] = value if isinstance(value, list | tuple) else ()
        if len(given) != len(self.value):
            given = self.value
        pairs = zip(given, self.value, strict=True)
        return tuple(placed(point, first, self) for point, first in pairs)

    def extremes(self) -> tuple[object, ...]:
        """Return all points in one corner, and all but the first at their places."""
        corner = [self.lo] * len(self.value)
        return (self.cleaned(corner), self.cleaned([self.hi, *self.value[1:]]))


@dataclass(frozen=True)
class Choice:
    """One of several words."""

    options: tuple[str, ...]
    value: str = ""
    label: str = ""

    def __post_init__(self) -> None:
        """Begin with the first option unless another is named."""
        object.__setattr__(self, "options", tuple(self.options))
        object.__setattr__(self, "value", self.value or self.options[0])

    def cleaned(self, value: object) -> str:
        """Return the option of that name, else the first value."""
        return value if isinstance(value, str) and value in self.options else self.value

    def extremes(self) -> tuple[object, ...]:
        """Return all options."""
        return self.options


@dataclass(frozen=True)
class Toggle:
    """On or off."""

    value: bool = False
    label: str = ""

    def cleaned(self, value: object) -> bool:
        """Return it as true or false."""
        return bool(value)

    def extremes(self) -> tuple[object, ...]:
        """Return both."""
        return (False, True)


@dataclass(frozen=True)
class MatrixEdit:
    """A small matrix whose entries are edited one by one, each from lo to hi."""

    value: Matrix
    lo: float = -3.0
    hi: float = 3.0
    step: float = 0.1
    label: str = ""

    def __post_init__(self) -> None:
        """Keep the entries as tuples."""
        object.__setattr__(self, "value", tuple(tuple(row) for row in self.value))

    def cleaned(self, value: object) -> Matrix:
        """Return a matrix of the first one's shape, each entry the nearest it can be."""
        rows = value if isinstance(value, list | tuple) else ()
        return tuple(
            tuple(self._entry(rows, i, j) for j in range(len(row)))
            for i, row in enumerate(self.value)
        )

    def extremes(self) -> tuple[object, ...]:
        """Return all entries at the lowest, at the highest and at 0."""
        ends = dict.fromkeys((self.lo, self.hi, min(max(0.0, self.lo), self.hi)))
        return tuple(
            self.cleaned(tuple(tuple(end for _ in row) for row in self.value)) for end in ends
        )

    def _entry(self, rows: Sequence[object], i: int, j: int) -> float:
        first = self.value[i][j]
        row = rows[i] if i < len(rows) else ()
        given = row[j] if isinstance(row, list | tuple) and j < len(row) else first
        number = within(as_number(given, first), self.lo, self.hi)
        if self.step:
            number = within(round(number / self.step) * self.step, self.lo, self.hi)
        return tidy(number)


@dataclass(frozen=True)
class Turn:
    """How a panel in three dimensions is turned: azimuth and elevation in degrees."""

    value: Point = (35.0, 25.0)
    panel: int = 0
    label: str = "view"

    def cleaned(self, value: object) -> Point:
        """Return any azimuth, and an elevation from 0 to 90."""
        x, y = as_pair(value, self.value)
        return (tidy(x % 360), tidy(min(max(y, 0.0), 90.0)))

    def extremes(self) -> tuple[object, ...]:
        """Return it from the side and from above."""
        return ((0.0, 0.0), (200.0, 90.0))


Control = Slider | Frames | Drag | Points | Choice | Toggle | MatrixEdit | Turn
