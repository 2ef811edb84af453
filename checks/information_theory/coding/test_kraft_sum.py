"""Checks for information_theory/coding/kraft_sum, easiest first."""

import numpy as np
import pytest

from exercises.information_theory.coding.kraft_sum import kraft_sum
from tensortonic_cli.testing import assert_close, assert_inputs_survive

TOLERANCE = {"rtol": 1e-12, "atol": 0}


def test_four_words_fill_the_tree():
    """½ + ¼ + ⅛ + ⅛ = 1: the words 0, 10, 110 and 111 leave no branch free."""
    assert_close(kraft_sum([1, 2, 3, 3]), 1, **TOLERANCE, lengths=[1, 2, 3, 3])


def test_a_sum_below_one_leaves_room():
    """⅛ + ½ + 1/16 = 11/16, in this order and in any other."""
    for lengths in ([3, 1, 4], [1, 3, 4], [4, 3, 1]):
        assert_close(kraft_sum(lengths.copy()), 0.6875, **TOLERANCE, lengths=lengths)


def test_a_sum_above_one_is_told_as_it_is():
    """½ + ½ + ¼ = 1.25: no prefix code has these lengths, and the sum says by how much."""
    assert_close(kraft_sum([1, 1, 2]), 1.25, **TOLERANCE, lengths=[1, 1, 2])


@pytest.mark.parametrize(
    ("lengths", "alphabet_size", "expected"),
    [([1, 2, 2, 3], 3, 16 / 27), ([2, 1, 3], 10, 0.111), ([1, 1, 2], 4, 0.5625)],
)
def test_a_larger_alphabet_has_more_branches(lengths, alphabet_size, expected):
    """9/27 + 3/27 + 3/27 + 1/27; 0.01 + 0.1 + 0.001; ¼ + ¼ + 1/16: D branches at every fork."""
    got = kraft_sum(lengths.copy(), alphabet_size)
    assert_close(got, expected, **TOLERANCE, lengths=lengths, alphabet_size=alphabet_size)


def test_an_array_of_integers_will_do():
    """½ + ¼ + ⅛ = ⅞, although NumPy refuses negative integer powers of integers."""
    lengths = np.array([1, 2, 3])
    assert_close(kraft_sum(lengths.copy()), 0.875, **TOLERANCE, lengths=lengths)
    got = kraft_sum(lengths.copy(), alphabet_size=10)
    assert_close(got, 0.111, **TOLERANCE, lengths=lengths, alphabet_size=10)


def test_no_words_take_nothing_and_the_empty_word_takes_all():
    """A sum without terms is 0. A word of length 0 sits at the root: D⁰ = 1."""
    assert_close(kraft_sum([]), 0, **TOLERANCE, lengths=[])
    assert_close(kraft_sum([0]), 1, **TOLERANCE, lengths=[0])
    assert_close(kraft_sum([0], 5), 1, **TOLERANCE, lengths=[0], alphabet_size=5)


@pytest.mark.parametrize("alphabet_size", [2, 3, 5])
def test_splitting_leaves_changes_nothing(alphabet_size):
    """Turn leaves into forks with D leaves below, again and again: the tree is full every time."""
    rng, lengths = np.random.default_rng(8), [0]
    for _ in range(12):
        depth = lengths.pop(rng.integers(len(lengths)))
        lengths += [depth + 1] * alphabet_size
        got = kraft_sum(lengths.copy(), alphabet_size)
        assert_close(got, 1, **TOLERANCE, lengths=lengths, alphabet_size=alphabet_size)


def test_words_may_be_very_long():
    """Lengths 1 to 70 take ½ + ¼ + … and leave 2^-70 free; another word of 70 bits fills it."""
    lengths = np.array([*range(1, 71), 70])
    assert_close(kraft_sum(lengths.copy()), 1, **TOLERANCE, lengths=lengths)
    assert_close(kraft_sum([300, 299], 10), 1.1e-299, **TOLERANCE, lengths=[300, 299])


def test_the_lengths_survive():
    """Who calls still needs the lengths, to make the words for example."""
    assert_inputs_survive(kraft_sum, np.array([2, 1, 3]))
