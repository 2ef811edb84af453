"""Checks for information_theory/mutual_information/pointwise_mutual_information, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.mutual_information.pointwise_mutual_information import pmi_matrix
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_four_pairs_by_hand():
    """N = 32: 32 · 6 / (8 · 8) = 3, 32 · 2 / (8 · 24) = ⅓, 32 · 22 / (24 · 24) = 11/9."""
    counts = [[6, 2], [2, 22]]
    close, apart = math.log2(3), math.log2(11 / 9)
    expected = [[close, -close], [-close, apart]]
    assert_close(pmi_matrix([[*row] for row in counts]), expected, **TOLERANCE, counts=counts)


def test_two_words_and_three_contexts_by_hand():
    """N = 16, rows 4 and 12, columns 8, 4, 4: 16 · 1 / (4 · 8) = ½, then 2, 1, 7/6, ⅔ and 1."""
    counts = np.array([[1, 2, 1], [7, 2, 3]])
    expected = [[-1.0, 1.0, 0.0], [math.log2(7 / 6), math.log2(2 / 3), 0.0]]
    assert_close(pmi_matrix(counts.copy()), expected, **TOLERANCE, counts=counts)


def test_pairs_that_never_met():
    """N = 16: log₂ 0 is -inf; 16 · 6 / (8 · 6) = 2 makes 1 bit, and 16 · 2 / (8 · 4) = 1 none."""
    counts = np.array([[6.0, 0.0, 2.0], [0.0, 6.0, 2.0]])
    expected = [[1.0, -math.inf, 0.0], [-math.inf, 1.0, 0.0]]
    assert_close(pmi_matrix(counts.copy()), expected, **TOLERANCE, counts=counts)


def test_positive_cuts_at_0():
    """What is below 0 becomes 0: pairs that avoid each other, and pairs that never met."""
    counts = np.array([[1, 2, 1], [7, 2, 3]])
    expected = [[0.0, 1.0, 0.0], [math.log2(7 / 6), 0.0, 0.0]]
    got = pmi_matrix(counts.copy(), positive=True)
    assert_close(got, expected, **TOLERANCE, counts=counts, positive=True)
    counts = np.array([[6.0, 0.0, 2.0], [0.0, 6.0, 2.0]])
    got = pmi_matrix(counts.copy(), True)
    assert_close(got, [[1.0, 0, 0], [0, 1.0, 0]], **TOLERANCE, counts=counts, positive=True)


def test_words_that_ignore_each_other():
    """If every count is row times column, all meet as often as by chance: 0 everywhere."""
    counts = np.outer([1, 2, 5], [3, 1])
    assert_close(pmi_matrix(counts.copy()), np.zeros((3, 2)), **TOLERANCE, counts=counts)


@pytest.mark.parametrize("factor", [1 / 32, 1000.0])
def test_a_longer_text_of_the_same_kind_changes_nothing(factor):
    """Counts or probabilities, N cancels: (6, 2, 2, 22) as a share of 32, or a thousandfold."""
    counts = factor * np.array([[6.0, 2.0], [2.0, 22.0]])
    close, apart = math.log2(3), math.log2(11 / 9)
    expected = [[close, -close], [-close, apart]]
    assert_close(pmi_matrix(counts.copy()), expected, **TOLERANCE, counts=counts)


@pytest.mark.parametrize("seed", range(3))
def test_its_mean_is_the_mutual_information(seed):
    """Weighed by C / N, the values add up to H(words) + H(contexts) - H(pairs)."""
    counts = np.random.default_rng(seed).integers(1, 30, size=(3, 5))
    got = as_numbers(pmi_matrix(counts.copy()), shape=(3, 5), counts=counts)
    mean, P = float(np.sum(counts / counts.sum() * got)), counts / counts.sum()
    shared = _entropy(P.sum(axis=1)) + _entropy(P.sum(axis=0)) - _entropy(P.ravel())
    otherwise = f"The mean of the PMI is {mean:.9g}; the table has {shared:.9g} bits."
    assert_holds(abs(mean - shared) < 1e-9, otherwise, got=got, counts=counts)


def test_words_and_contexts_may_change_places():
    """The transposed table has the transposed PMI, and no value exceeds -log₂ of a margin."""
    counts = np.random.default_rng(8).integers(1, 30, size=(4, 3))
    got = as_numbers(pmi_matrix(counts.copy()), shape=(4, 3), counts=counts)
    assert_close(pmi_matrix(counts.T.copy()), got.T, **TOLERANCE, counts=counts.T)
    P = counts / counts.sum()
    most = np.minimum(-np.log2(P.sum(axis=1))[:, None], -np.log2(P.sum(axis=0)))
    otherwise = "A pair cannot tell more than the surprisal of its word or of its context."
    assert_holds(got <= most + 1e-9, otherwise, got=got, counts=counts)


def test_the_counts_survive():
    """Who calls still needs the counts, zeros and all."""
    assert_inputs_survive(pmi_matrix, np.array([[2.0, 0.0], [1.0, 1.0]]), positive=True)


def _entropy(chances):
    return -float(np.sum(chances * np.log2(chances)))
