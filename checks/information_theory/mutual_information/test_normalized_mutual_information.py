"""Checks for information_theory/mutual_information/normalized_mutual_information, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.mutual_information.normalized_mutual_information import (
    normalized_mutual_information,
)
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-8, "atol": 1e-10}


def test_the_same_groups_under_other_names():
    """Every label of A goes with one label of B: I = H(A) = H(B), whatever the names are."""
    _assert_nmi([0, 0, 1, 1, 2], [0, 0, 1, 1, 2], 1.0)
    _assert_nmi([0, 0, 1, 1, 2], ["u", "u", "w", "w", "v"], 1.0)
    _assert_nmi(np.array([0, 0, 1, 1, 2]), np.array([7, 7, -3, -3, 0]), 1.0)


def test_four_items_by_hand():
    """H(A) = 1, H(B) = 2 - ¾ log₂ 3, H(A,B) = 1.5: twice 1.5 - ¾ log₂ 3 over 3 - ¾ log₂ 3."""
    shrunk = 0.75 * math.log2(3)
    _assert_nmi(["x", "x", "y", "y"], ["u", "u", "u", "v"], 2 * (1.5 - shrunk) / (3 - shrunk))


def test_independent_groups():
    """In each group of A the labels of B are as frequent as in all: nothing is told."""
    _assert_nmi([0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 1, 0, 1, 0, 0], 0.0)


def test_a_finer_grouping():
    """B cuts both groups of A in half: I = H(A) = 1 and H(B) = 2, so 2 · 1 / 3."""
    _assert_nmi([0, 0, 1, 1], [0, 1, 2, 3], 2 / 3)
    _assert_nmi([0, 1, 2, 3], [0, 0, 1, 1], 2 / 3)


def test_a_single_group():
    """One group tells nothing about several: 0. Two labelings with one group agree: 1, not 0/0."""
    _assert_nmi(["x", "x", "x"], [1, 2, 2], 0.0)
    _assert_nmi([1, 2, 2], ["x", "x", "x"], 0.0)
    _assert_nmi(["x", "x", "x"], [5, 5, 5], 1.0)
    _assert_nmi([0], [3], 1.0)


@pytest.mark.parametrize("seed", range(3))
def test_names_and_order_do_not_matter(seed):
    """Other names, A for B, or the items in another order: the pairs of labels are the same."""
    rng = np.random.default_rng(seed)
    a, b = rng.integers(0, 3, size=24), rng.integers(0, 4, size=24)
    b[:12] = a[:12]
    got = _nmi(a, b)
    otherwise = f"It is {got:.6g} and must lie from 0 to 1."
    assert_holds(-1e-10 <= got <= 1 + 1e-10, otherwise, got=got, labels_a=a, labels_b=b)
    order, names = rng.permutation(24), np.array([40, -1, 7, 2])
    for one, two in ((b, a), (a[order], b[order]), (a, names[b]), (names[a], b)):
        _assert_nmi(one, two, got)


@pytest.mark.parametrize("seed", range(3))
def test_it_is_the_information_over_the_mean_entropy(seed):
    """The table of shares, summed cell by cell: Σ P log₂(P / (r c)) over (H(r) + H(c)) / 2."""
    rng = np.random.default_rng(seed)
    a = rng.integers(0, 3, size=30)
    b = np.where(rng.uniform(size=30) < 0.6, a, rng.integers(0, 5, size=30))
    P = np.array([[np.mean((a == i) & (b == j)) for j in range(5)] for i in range(3)])
    r, c = P.sum(axis=1), P.sum(axis=0)
    cells = [(i, j) for i in range(3) for j in range(5) if P[i, j] > 0]
    shared = sum(P[i, j] * math.log2(P[i, j] / (r[i] * c[j])) for i, j in cells)
    mean = -sum(x * math.log2(x) for x in (*r, *c) if x > 0) / 2
    _assert_nmi(a, b, shared / mean)


def test_both_labelings_survive():
    """Who calls still needs both, in their order."""
    a, b = np.array([2, 0, 1, 0, 2]), np.array([1, 1, 0, 0, 1])
    assert_inputs_survive(normalized_mutual_information, a, b)


def _assert_nmi(a, b, expected):
    got = normalized_mutual_information(a.copy(), b.copy())
    assert_close(got, expected, **TOLERANCE, labels_a=a, labels_b=b)


def _nmi(a, b):
    got = normalized_mutual_information(a.copy(), b.copy())
    return float(as_numbers(got, shape=(), labels_a=a, labels_b=b))
