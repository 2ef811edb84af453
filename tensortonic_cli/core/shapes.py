"""What a wrong shape has in common with the right one, said only when it is so."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tensortonic_cli.core.agreement import Value, agree
from tensortonic_cli.core.grids import flat_of, index_of

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Shaped:
    """An array as a shape and its cells in C order; no cells where they are too many to compare."""

    shape: Shape
    cells: tuple[Value, ...] = ()

    def has_cells_of(self, other: Shaped) -> bool:
        """Whether the two have the same cells in the same order, whatever their shapes."""
        known = len(self.cells) == len(other.cells) == math.prod(other.shape) > 0
        return known and agree(self.cells, other.cells)

    def turned(self) -> Shaped:
        """Return the array with its axes in reverse order."""
        shape = self.shape[::-1]
        indices = (index_of(flat, shape) for flat in range(len(self.cells)))
        cells = tuple(self.cells[flat_of(index[::-1], self.shape)] for index in indices)
        return Shaped(shape, cells)


def shape_clue(have: Shaped, want: Shaped, given: tuple[tuple[str, Shape], ...] = ()) -> str:
    """Return the most specific sentence that is true of two unequal shapes, or "".

    given holds names and shapes of the inputs.
    """
    return (
        _transposed(have, want)
        or _axes_of_one(have, want)
        or _first_or_last(have, want)
        or _arrangement(have, want)
        or _axis_count(have.shape, want.shape)
        or _other_axis(have.shape, want.shape, given)
    )


def _transposed(have: Shaped, want: Shaped) -> str:
    if len(want.shape) < 2 or have.shape != want.shape[::-1]:
        return ""
    right = have.turned().has_cells_of(want)
    return f"Its transpose {'is the right answer' if right else 'has the right shape'}."


def _axes_of_one(have: Shaped, want: Shaped) -> str:
    ours, theirs = ([n for n in side.shape if n != 1] for side in (have, want))
    if ours != theirs:
        return ""
    extra = len(have.shape) - len(want.shape)
    count = "An axis" if abs(extra) == 1 else f"{abs(extra)} axes"
    verb = "is" if abs(extra) == 1 else "are"
    problem = f"{count} of length 1 {verb} {'too many' if extra > 0 else 'missing'}."
    if extra == 0:
        problem = "The axis of length 1 stands in another place."
    if have.has_cells_of(want):
        return f"The values are right; {problem[0].lower()}{problem[1:]}"
    return problem


def _first_or_last(have: Shaped, want: Shaped) -> str:
    """Name the one row (or value) that is missing or too many at an end, the others being right."""
    if not have.shape or not want.shape or have.shape[1:] != want.shape[1:]:
        return ""
    if abs(have.shape[0] - want.shape[0]) != 1 or not (have.cells and want.cells):
        return ""
    short, long = sorted((have, want), key=lambda side: side.shape[0])
    row = math.prod(have.shape[1:])
    fault = "is missing" if short is have else "is one too many"
    word = "value" if len(have.shape) == 1 else "row"
    rests = {"first": long.cells[row:], "last": long.cells[:-row]}
    ends = [end for end, rest in rests.items() if agree(short.cells, rest)]
    if not ends:
        return ""
    which = f"The {ends[0]}" if len(ends) == 1 else "One"
    return f"{which} {word} {fault}; the others are right."


def _arrangement(have: Shaped, want: Shaped) -> str:
    if math.prod(have.shape) != math.prod(want.shape) or not math.prod(want.shape):
        return ""
    if have.has_cells_of(want):
        return "The values are right; only their arrangement is not."
    return "The number of values is right; their arrangement is not."


def _axis_count(have: Shape, want: Shape) -> str:
    if len(have) - len(want) not in (1, -1):
        return ""
    short, long = sorted((have, want), key=len)
    spare = {n for at, n in enumerate(long) if long[:at] + long[at + 1 :] == short}
    if len(spare) != 1:
        return ""
    fault = "too many" if long is have else "missing"
    return f"An axis of length {spare.pop()} is {fault}."


def _other_axis(have: Shape, want: Shape, given: tuple[tuple[str, Shape], ...]) -> str:
    if len(have) != 1 or len(want) != 1:
        return ""
    for name, shape in given:
        if len(shape) == 2 and sorted(shape) == sorted(have + want):
            return f"{have[0]} is the length of the other axis of {name}."
    return ""
