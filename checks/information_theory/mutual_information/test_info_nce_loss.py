"""Checks for information_theory/mutual_information/info_nce_loss, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.mutual_information.info_nce_loss import info_nce_loss
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_two_orthogonal_pairs():
    """The partner has the score 1, the other 0: ln(e + 1) - 1 in each row."""
    Z = np.eye(2)
    expected = math.log(math.e + 1) - 1
    got = info_nce_loss(Z.copy(), Z.copy(), 1.0)
    assert_close(got, expected, Z1=Z, Z2=Z, temperature=1.0)


def test_the_temperature_divides():
    """Scores 0.1 ln 3 and 0 over τ = 0.1, the default, are ln 3 and 0: ln(3 + 1) - ln 3."""
    Z1, Z2 = np.eye(2), 0.1 * math.log(3) * np.eye(2)
    assert_close(info_nce_loss(Z1.copy(), Z2.copy()), math.log(4 / 3), Z1=Z1, Z2=Z2)
    got = info_nce_loss(Z1.copy(), Z2.copy(), temperature=0.2)  # the scores are ½ ln 3 and 0
    expected = math.log(1 + 1 / math.sqrt(3))
    assert_close(got, expected, Z1=Z1, Z2=Z2, temperature=0.2)


def test_each_row_chooses_for_itself():
    """Scores (ln 2, 0) and (ln 3, ln 4): rows cost ln(3/2) and ln(7/4); columns would not."""
    Z1 = np.array([[math.log(2), 0.0], [math.log(3), math.log(4)]])
    Z2 = np.eye(2)
    expected = (math.log(3 / 2) + math.log(7 / 4)) / 2
    got = info_nce_loss(Z1.copy(), Z2.copy(), 1.0)
    assert_close(got, expected, Z1=Z1, Z2=Z2, temperature=1.0)


def test_rows_keep_their_length():
    """Longer vectors have larger scores, 2 and 3: ½ ln(1 + e^-2) + ½ ln(1 + e^-3)."""
    Z1, Z2 = np.array([[2.0, 0.0], [0.0, 3.0]]), np.eye(2)
    expected = (math.log(1 + math.exp(-2)) + math.log(1 + math.exp(-3))) / 2
    got = info_nce_loss(Z1.copy(), Z2.copy(), 1.0)
    assert_close(got, expected, Z1=Z1, Z2=Z2, temperature=1.0)


@pytest.mark.parametrize("n", [1, 3, 6])
def test_who_cannot_tell_pays_ln_n(n):
    """If all rows of Z2 are alike, every choice has the chance 1/n; alone it costs nothing."""
    Z1 = np.random.default_rng(n).normal(size=(n, 2))
    Z2 = np.tile([0.3, -0.7], (n, 1))
    assert_close(info_nce_loss(Z1.copy(), Z2.copy()), math.log(n), Z1=Z1, Z2=Z2)


def test_large_similarities_do_not_overflow():
    """100 · 100 / 0.1 = 100000: on the diagonal alone it costs 0, and ln 3 if all are as large."""
    Z1 = 100 * np.eye(3)
    assert_close(info_nce_loss(Z1.copy(), Z1.copy()), 0.0, Z1=Z1, Z2=Z1)
    Z1 = np.tile([100.0, 0.0], (3, 1))
    assert_close(info_nce_loss(Z1.copy(), Z1.copy()), math.log(3), Z1=Z1, Z2=Z1)


@pytest.mark.parametrize("seed", range(3))
def test_it_is_the_mean_surprise_at_the_partner(seed):
    """Row by row: -ln of e^(score of the partner) over the sum of e^(score) of all."""
    Z1, Z2 = np.random.default_rng(seed).normal(size=(2, 5, 3))
    total = 0.0
    for i in range(5):
        powers = [math.exp(float(np.dot(Z1[i], Z2[j])) / 0.7) for j in range(5)]
        total -= math.log(powers[i] / sum(powers))
    got = info_nce_loss(Z1.copy(), Z2.copy(), temperature=0.7)
    assert_close(got, total / 5, Z1=Z1, Z2=Z2, temperature=0.7)


@pytest.mark.parametrize("seed", range(3))
def test_what_all_have_in_common_does_not_matter(seed):
    """Pairs in another order, or one vector added to all rows of Z2: every choice stays."""
    rng = np.random.default_rng(seed + 30)
    Z1, Z2 = rng.normal(size=(2, 6, 4)) / 2
    got = float(as_numbers(info_nce_loss(Z1.copy(), Z2.copy(), 0.5), shape=(), Z1=Z1, Z2=Z2))
    assert_holds(got >= -1e-9, f"The loss is {got:.6g}; it is never below 0.", got=got)
    order, moved = rng.permutation(6), Z2 + rng.normal(size=4)
    for first, second in ((Z1[order], Z2[order]), (Z1, moved)):
        again = info_nce_loss(first.copy(), second.copy(), 0.5)
        assert_close(again, got, Z1=first, Z2=second, temperature=0.5)


def test_both_arrays_survive():
    """Who calls still needs both, for the other direction for example."""
    Z1, Z2 = np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[0.5, 1.0], [1.0, -1.0]])
    assert_inputs_survive(info_nce_loss, Z1, Z2, 0.5)
