"""Checks for information_theory/entropy/joint_entropy, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.entropy.joint_entropy import joint_entropy
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


def test_two_fair_coins_are_two_bits():
    """Four pairs, each of probability ¼, each surprises by 2 bits."""
    P = [[0.25, 0.25], [0.25, 0.25]]
    assert_close(joint_entropy([row.copy() for row in P]), 2.0, **TOLERANCE, P=P)


def test_a_table_by_hand():
    """½ · 1 + 3 · ⅛ · 3 + 2 · 1/16 · 4 = 2.125: every cell counts, whatever row it is in."""
    P = np.array([[0.5, 0.125, 0.125], [0.0625, 0.125, 0.0625]])
    assert_close(joint_entropy(P.copy()), 2.125, **TOLERANCE, P=P)


def test_an_empty_cell_counts_nothing():
    """½ · 1 + ¼ · 2 + ¼ · 2 = 1.5, and 0 · log₂ 0 counts 0."""
    P = np.array([[0.5, 0.25], [0.0, 0.25]])
    assert_close(joint_entropy(P.copy()), 1.5, **TOLERANCE, P=P)


def test_a_certain_pair_surprises_nobody():
    """1 · log₂ 1 = 0, beside empty cells, alone, and written as whole numbers."""
    for P in ([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0]], [[1.0]], [[0, 0, 1]]):
        assert_close(joint_entropy([row.copy() for row in P]), 0.0, **TOLERANCE, P=P)


def test_a_copy_adds_nothing():
    """Y is always X: only the diagonal is filled, and the pair says what X alone says, 1.75."""
    P = np.diag([0.125, 0.5, 0.125, 0.25])
    assert_close(joint_entropy(P.copy()), 1.75, **TOLERANCE, P=P)


def test_a_variable_with_one_value_adds_nothing():
    """A single row or a single column is one distribution: ½ · 1 + ¼ · 2 + 2 · ⅛ · 3 = 1.75."""
    row = np.array([[0.25, 0.125, 0.5, 0.125]])
    assert_close(joint_entropy(row.copy()), 1.75, **TOLERANCE, P=row)
    assert_close(joint_entropy(row.T.copy()), 1.75, **TOLERANCE, P=row.T)


def test_independent_draws_add_up():
    """(½, ¼, ¼) has 1.5 bits and (¾, ¼) has 2 - ¾ log₂ 3; the products of both have the sum."""
    P = np.outer([0.5, 0.25, 0.25], [0.75, 0.25])
    expected = 1.5 + 2 - 0.75 * math.log2(3)
    assert_close(joint_entropy(P.copy()), expected, **TOLERANCE, P=P)
    assert_close(joint_entropy(P.T.copy()), expected, **TOLERANCE, P=P.T)


@pytest.mark.parametrize("power", [1, 3, 20])
def test_no_less_than_either_and_no_more_than_both(power):
    """max(H(X), H(Y)) ≤ H(X,Y) ≤ H(X) + H(Y), for even and for very uneven tables."""
    weights = np.random.default_rng(3).uniform(size=(4, 6)) ** power
    P = weights / weights.sum()
    x, y = np.diag(P.sum(axis=1)), np.diag(P.sum(axis=0))
    h_x, h_y, both = (as_numbers(joint_entropy(t.copy()), shape=(), P=t) for t in (x, y, P))
    low, high = max(h_x, h_y), h_x + h_y
    otherwise = f"H(X,Y) is {both:.9g}; it must lie from {low:.9g} to {high:.9g}."
    assert_holds(0 <= low <= both <= high, otherwise, got=both, P=P)


def test_the_table_survives():
    """Who calls still needs the table, empty cells and all."""
    assert_inputs_survive(joint_entropy, np.array([[0.5, 0.25], [0.0, 0.25]]))
