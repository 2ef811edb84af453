"""Clues about wrong shapes."""

import math

import pytest

from tensortonic_cli.core.shapes import Shaped, shape_clue


def counted(*shape):
    """Return the array 0, 1, 2, ... in a shape."""
    return Shaped(shape, tuple(range(math.prod(shape))))


@pytest.mark.parametrize(
    ("have", "want", "said"),
    [
        (Shaped((2, 3), (0, 2, 4, 1, 3, 5)), counted(3, 2), "Its transpose is the right answer."),
        (counted(2, 3), counted(3, 2), "Its transpose has the right shape."),
        (counted(3, 1), counted(3), "The values are right; an axis of length 1 is too many."),
        (counted(3), counted(3, 1), "The values are right; an axis of length 1 is missing."),
        (Shaped((3, 1), (7, 7, 7)), counted(3), "An axis of length 1 is too many."),
        (Shaped((3, 1, 1)), Shaped((3,)), "2 axes of length 1 are too many."),
        (Shaped((3, 1, 2)), Shaped((3, 2, 1)), "The axis of length 1 stands in another place."),
        (counted(3), counted(4), "The last value is missing; the others are right."),
        (Shaped((3,), (1, 2, 3)), counted(4), "The first value is missing; the others are right."),
        (counted(3, 2), counted(2, 2), "The last row is one too many; the others are right."),
        (Shaped((2,), (1, 1)), Shaped((3,), (1, 1, 1)),
         "One value is missing; the others are right."),
        (counted(2, 6), counted(3, 4), "The values are right; only their arrangement is not."),
        (Shaped((12,)), Shaped((3, 4)), "The number of values is right; their arrangement is not."),
        (Shaped((3, 4)), Shaped((3,)), "An axis of length 4 is too many."),
        (Shaped((4,)), Shaped((3, 4)), "An axis of length 3 is missing."),
        (Shaped((4,)), Shaped((3,)), "4 is the length of the other axis of X."),
        (Shaped((5,)), Shaped((3,)), ""),
        (Shaped((0,)), Shaped((3,)), ""),
    ],
)  # fmt: skip
def test_what_two_shapes_have_in_common(have, want, said):
    """Each common slip of shape has its sentence, and values are called right when they are."""
    assert shape_clue(have, want, (("n", (3,)), ("X", (3, 4)))) == said
