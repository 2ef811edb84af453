"""Checks for information_theory/entropy/conditional_entropy, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.entropy.conditional_entropy import conditional_entropy
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}
THIRD = math.log2(3) - 2 / 3  # entropy of (⅔, ⅓)


def test_two_rows_that_come_equally_often():
    """Row 0 is (½, ½), 1 bit; row 1 is (¼, ½, ¼), 1.5 bits: ½ · 1 + ½ · 1.5 = 1.25."""
    P = [[0.25, 0.25, 0.0], [0.125, 0.25, 0.125]]
    assert_close(conditional_entropy([row.copy() for row in P]), 1.25, **TOLERANCE, P=P)


def test_a_frequent_row_counts_more():
    """Row 0 has P = ¾ and entropy 1, row 1 has ¼ and (¼, ¾): ¾ · 1 + ¼ · (2 - ¾ log₂ 3)."""
    P = np.array([[0.375, 0.375], [0.0625, 0.1875]])
    expected = 0.75 + 0.25 * (2 - 0.75 * math.log2(3))
    assert_close(conditional_entropy(P.copy()), expected, **TOLERANCE, P=P)


def test_the_rows_are_what_is_known():
    """Every row leaves one Y only: 0 bits. Turned round, the first row is open: ¾ · H(⅔, ⅓)."""
    P = np.array([[0.5, 0.0], [0.25, 0.0], [0.0, 0.25]])
    assert_close(conditional_entropy(P.copy()), 0.0, **TOLERANCE, P=P)
    assert_close(conditional_entropy(P.T.copy()), 0.75 * THIRD, **TOLERANCE, P=P.T)


def test_a_row_that_never_comes_counts_nothing():
    """The row of zeros has weight 0, and 0 / 0 must not become nan; an empty column is no row."""
    P = np.array([[0.0, 0.0, 0.0], [0.5, 0.0, 0.25], [0.0, 0.0, 0.25]])
    assert_close(conditional_entropy(P.copy()), 0.75 * THIRD, **TOLERANCE, P=P)
    certain = [[0, 0], [0, 1]]
    assert_close(conditional_entropy([row.copy() for row in certain]), 0, **TOLERANCE, P=certain)


@pytest.mark.parametrize("x", [(1.0,), (0.125, 0.875), (0.25, 0.5, 0.0, 0.25)])
def test_knowing_something_independent_helps_nothing(x):
    """Each row is P(X = i) · (½, ¼, ¼), so H(Y|X) is H(Y) = 1.5, whatever X is like."""
    P = np.outer(x, [0.5, 0.25, 0.25])
    assert_close(conditional_entropy(P.copy()), 1.5, **TOLERANCE, P=P)


def test_first_x_then_y_makes_the_pair():
    """H(X,Y) = H(X) + H(Y|X). A table of one row knows nothing, so it gives the entropy of it."""
    P = np.random.default_rng(2).dirichlet(np.ones(12)).reshape(3, 4)
    pair, x = P.reshape(1, 12), P.sum(axis=1)[None]
    h_pair = as_numbers(conditional_entropy(pair.copy()), shape=(), P=pair)
    h_x = as_numbers(conditional_entropy(x.copy()), shape=(), P=x)
    assert_close(conditional_entropy(P.copy()), h_pair - h_x, **TOLERANCE, P=P)


def test_telling_equal_rows_apart_changes_nothing():
    """Split a row into parts of the same shape: knowing which part says nothing more about Y."""
    P = np.array([[0.125, 0.375, 0.0], [0.25, 0.125, 0.125]])
    split = np.array([0.2 * P[0], P[1], 0.7 * P[0], 0.1 * P[0]])
    whole = as_numbers(conditional_entropy(P.copy()), shape=(), P=P)
    assert_close(conditional_entropy(split.copy()), whole, **TOLERANCE, P=split)


@pytest.mark.parametrize("power", [1, 3, 20])
def test_on_average_knowing_never_hurts(power):
    """0 ≤ H(Y|X) ≤ H(Y), for even and for very uneven tables."""
    weights = np.random.default_rng(5).uniform(size=(4, 3)) ** power
    P = weights / weights.sum()
    y = P.sum(axis=0)[None]
    h_y = as_numbers(conditional_entropy(y.copy()), shape=(), P=y)
    h = as_numbers(conditional_entropy(P.copy()), shape=(), P=P)
    otherwise = f"H(Y|X) is {h:.9g}; it must lie from 0 to H(Y) = {h_y:.9g}."
    assert_holds(0 <= h <= h_y, otherwise, got=h, P=P)


def test_the_table_survives():
    """Who calls still needs the table, for the other direction for example."""
    assert_inputs_survive(conditional_entropy, np.array([[0.5, 0.25], [0.0, 0.25]]))
