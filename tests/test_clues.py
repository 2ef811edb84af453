"""Clues about wrong values: said when every cell agrees, silent when chance would do."""

import math

import pytest

from tensortonic_cli.core.clues import MAX_CELLS, Answer, value_clue

WANT = (1.0, -2.0, 0.25, 8.0)


def clue(have, want=WANT, shape=None, sizes=()):
    """Return the clue on two rows of cells."""
    return value_clue(Answer(tuple(have), tuple(want), shape or (len(want),), sizes))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda x: -x, "Every sign is flipped."),
        (lambda x: 2 * x, "Every value is twice what it should be."),
        (lambda x: x / 2, "Every value is half of what it should be."),
        (lambda x: x / math.log(2), "Every value is 1/ln 2 times what it should be: "
         "as if log2 stood in place of ln."),
        (lambda x: x * math.log(2), "Every value is ln 2 times what it should be: "
         "as if ln stood in place of log2."),
        (lambda x: x * 5 / 4, "Every value is 5/4 of what it should be: "
         "as if 4 stood in place of 5 in a division."),
        (lambda x: x * 4 / 5, "Every value is 4/5 of what it should be: "
         "as if 5 stood in place of 4 in a division."),
        (lambda x: x * math.sqrt(5 / 4), "Every value is √(5/4) times what it should be: "
         "as if 4 stood in place of 5 under a root."),
        (lambda x: x * math.sqrt(4 / 5), "Every value is √(4/5) times what it should be: "
         "as if 5 stood in place of 4 under a root."),
        (lambda x: x / 5, "Every value is 1/5 of what it should be, "
         "and 5 is a length of the input."),
        (lambda x: x * 5, "Every value is 5 times what it should be, "
         "and 5 is a length of the input."),
        (lambda x: x * 0.3, "Every value is 0.3 times what it should be."),
        (lambda x: x + 0.7, "Every value is too large by 0.7."),
        (lambda x: x - 3, "Every value is too small by 3."),
        (lambda x: x * x, "Every value is the square of what it should be."),
        (lambda x: 1 / x, "Every value is 1 divided by what it should be."),
        (lambda x: 1 - x, "Every value is 1 minus what it should be."),
        (abs, ""),
        (lambda x: round(x, 1), "The values look rounded to 1 decimal."),
        (lambda x: x + 0.1 * x * x, ""),
        (lambda x: 0.0, ""),
        (lambda x: x * math.nan, ""),
    ],
)  # fmt: skip
def test_what_happened_to_every_value(change, said):
    """One sentence for each thing that can happen to all values alike."""
    assert clue(map(change, WANT), sizes=(5, 1)) == said


def test_one_cell_that_disagrees_silences_the_clue():
    """A rule that holds for all cells but one is not said."""
    assert clue([-1.0, 2.0, -0.25, -8.1]) == ""
    assert clue([2.0, -4.0, 0.5, 16.1]) == ""


@pytest.mark.parametrize(
    ("have", "said"),
    [
        ((1, 4, 7, 2, 5, 8, 3, 6, 9), "It is the transpose of the right answer."),
        ((4, 5, 6, 1, 2, 3, 7, 8, 9), "The rows are right, but in another order."),
        ((2, 1, 3, 5, 4, 6, 8, 7, 9), "The columns are right, but in another order."),
        ((9, 8, 7, 6, 5, 4, 3, 2, 1), "The values are right, but in reverse order."),
        ((1, 2, 3, 4, 5, 6, 9, 8, 7), "The values are right, but in another order."),
        ((1, -2, 3, 4, -5, 6, 7, 8, 9), "The sizes are right; signs are wrong."),
        ((1, -2, 3, 4, 5, 6, 7, 8, 9), ""),
    ],
)
def test_order_and_signs_of_a_matrix(have, said):
    """Transpose, rows, columns and single values out of place are told apart."""
    assert clue(have, range(1, 10), (3, 3)) == said


@pytest.mark.parametrize(
    ("have", "want", "said"),
    [
        (-0.3, 0.3, "Only the sign is wrong."),
        (0.6, 0.3, "It is twice what it should be."),
        (0.3 / math.log(2), 0.3, "It is 1/ln 2 times what it should be: "
         "as if log2 stood in place of ln."),
        (0.375, 0.3, "It is 5/4 of what it should be: as if 4 stood in place of 5 in a division."),
        (5, 4, ""),
        (0.9, 0.3, ""),
        (4.0, 2.0, ""),
        (0.69, math.log(2), "It looks rounded to 2 decimals."),
            (12.0, 12.01, ""),
            (1.0, 1.5, ""),
            (0.4, 0.6, ""),
        (0.09, 0.3, "It is the square of what it should be."),
    ],
)  # fmt: skip
def test_one_number_fits_many_rules(have, want, said):
    """Of a single number only special factors are named, and only when one rule alone fits."""
    assert clue([have], [want], (), sizes=(5,)) == said


def test_two_numbers_fit_many_rules():
    """Swapped probabilities are also 1 minus each other: nothing is said."""
    assert clue([0.3, 0.7], [0.7, 0.3]) == ""
    assert clue([2.0, 6.0], [6.0, 2.0]) == "The values are right, but in reverse order."


def test_equal_expected_values_say_nothing_of_factors():
    """When all values should be alike, any factor and any offset fits."""
    assert clue([0.9, 0.9, 0.9], [0.3, 0.3, 0.3]) == ""
    assert clue([4.0, 4.0, 4.0], [2.0, 2.0, 2.0]) == ""


def test_cutting_is_told_from_rounding():
    """Whole numbers below the right values are cut, the nearest ones are rounded."""
    assert clue([1, 2, 7], [1.75, 2.25, 7.5]) == "The values look cut to whole numbers."
    assert clue([2, 2, 8], [1.75, 2.25, 7.5]) == "The values look rounded to whole numbers."


def test_float32_is_told_from_rounding():
    """Values that float32 can hold and that nearly agree point to float32."""
    want = (0.1, 0.2, 1 / 3)
    have = (0.10000000149011612, 0.20000000298023224, 0.3333333432674408)

    assert clue(have, want).startswith("There are only as many digits as float32 holds")


def test_complex_values():
    """Conjugates and signs are seen in complex answers too."""
    want = (1 + 2j, 3 - 1j, 2j)

    assert clue([z.conjugate() for z in want], want) == "Every imaginary part has the wrong sign."
    assert clue([-z for z in want], want) == "Every sign is flipped."
    assert clue([2 * z for z in want], want) == "Every value is twice what it should be."
    assert clue([1j * z for z in want], want) == ""
    assert clue([(2 + 1j) * z for z in want], want) == ""


def test_huge_answers_get_no_clue():
    """Beyond a size the cells are not compared at all."""
    want = [float(n) for n in range(MAX_CELLS + 1)]

    assert clue([-x for x in want], want) == ""
