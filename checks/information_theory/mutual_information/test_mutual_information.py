"""Checks for information_theory/mutual_information/mutual_information, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.mutual_information.mutual_information import mutual_information
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

TOLERANCE = {"rtol": 1e-8, "atol": 1e-10}
TEXTBOOK = np.array([[4, 2, 1, 1], [2, 4, 1, 1], [2, 2, 2, 2], [8, 0, 0, 0]]) / 32


def test_a_copy_with_mistakes_by_hand():
    """By chance each cell has ¼: 2 · ⅜ log₂(3/2) + 2 · ⅛ log₂(1/2) = ¾ log₂ 3 - 1."""
    P = [[0.375, 0.125], [0.125, 0.375]]
    assert_close(
        mutual_information([[*row] for row in P]), 0.75 * math.log2(3) - 1, **TOLERANCE, P=P
    )


def test_independent_variables_tell_nothing():
    """Each cell is its row sum times its column sum, and log₂ 1 = 0."""
    P = np.outer([0.5, 0.5], [0.25, 0.75])
    assert_close(mutual_information(P.copy()), 0.0, **TOLERANCE, P=P)
    P = np.outer([0.1, 0.9], [0.2, 0.3, 0.5])
    assert_close(mutual_information(P.copy()), 0.0, **TOLERANCE, P=P)


def test_a_copy_without_mistakes_tells_everything():
    """Y = X tells all of H(X) = ½ · 1 + ¼ · 2 + ¼ · 2 bits; the empty cells count 0."""
    P = np.diag([0.5, 0.25, 0.25])
    assert_close(mutual_information(P.copy()), 1.5, **TOLERANCE, P=P)


def test_a_table_of_a_textbook():
    """Cover and Thomas, example 2.2.1: the columns hold 7/4 bits, a known row leaves 11/8 open."""
    assert_close(mutual_information(TEXTBOOK.copy()), 0.375, **TOLERANCE, P=TEXTBOOK)


@pytest.mark.parametrize("lost", [0.25, 0.0, 1.0])
def test_a_wire_that_loses_bits(lost):
    """A fair bit is lost with probability e: 1 - e bits are told, with empty columns or without."""
    P = np.array([[1 - lost, lost, 0.0], [0.0, lost, 1 - lost]]) / 2
    assert_close(mutual_information(P.copy()), 1 - lost, **TOLERANCE, P=P)
    assert_close(mutual_information(P.T.copy()), 1 - lost, **TOLERANCE, P=P.T)


def test_what_never_happens_tells_nothing():
    """An empty row and an empty column leave the 3/8 bits of the textbook as they were."""
    P = np.zeros((5, 6))
    P[np.ix_([0, 2, 3, 4], [0, 1, 3, 5])] = TEXTBOOK
    assert_close(mutual_information(P.copy()), 0.375, **TOLERANCE, P=P)


def test_names_and_places_do_not_matter():
    """Exchanging X and Y, or renaming their values, changes nothing that one tells of the other."""
    P = _table(3, (3, 5))
    got = as_numbers(mutual_information(P.copy()), shape=(), P=P)
    for same in (P.T, P[::-1], P[:, [2, 0, 4, 1, 3]]):
        assert_close(mutual_information(same.copy()), got, **TOLERANCE, P=same)


def test_two_unrelated_pairs_add_up():
    """If (X, Y) has nothing to do with (V, W), then I(X,V; Y,W) = I(X;Y) + I(V;W)."""
    P, Q = _table(5, (2, 3)), _table(8, (3, 2))
    first = as_numbers(mutual_information(P.copy()), shape=(), P=P)
    second = as_numbers(mutual_information(Q.copy()), shape=(), P=Q)
    both = np.kron(P, Q)
    assert_close(mutual_information(both.copy()), first + second, **TOLERANCE, P=both)


@pytest.mark.parametrize("seed", range(4))
def test_merging_two_values_never_tells_more(seed):
    """0 ≤ I with two columns merged ≤ I before, and that is at most all of H(X) and all of H(Y)."""
    P = _table(seed, (3, 4))
    merged = np.column_stack([P[:, 0] + P[:, 1], P[:, 2:]])
    before = as_numbers(mutual_information(P.copy()), shape=(), P=P)
    after = as_numbers(mutual_information(merged.copy()), shape=(), P=merged)
    otherwise = f"With two columns merged, I goes from {before:.6g} to {after:.6g}: it cannot rise."
    assert_holds(after <= before + 1e-10, otherwise, got=after, P=P, merged=merged)
    assert_holds(after >= -1e-10, f"{after:.6g} bits are less than none.", got=after, P=merged)
    most = min(_entropy(P.sum(axis=0)), _entropy(P.sum(axis=1)))
    otherwise = f"I is {before:.6g} bits; the smaller of H(X) and H(Y) is {most:.6g}."
    assert_holds(before <= most + 1e-10, otherwise, got=before, P=P)


def test_the_table_survives():
    """Who calls still needs the table, empty cells and all."""
    assert_inputs_survive(mutual_information, np.array([[0.5, 0.0], [0.25, 0.25]]))


def _table(seed, shape):
    cells = np.random.default_rng(seed).uniform(size=shape) ** 3
    return cells / cells.sum()


def _entropy(chances):
    return -sum(chance * math.log2(chance) for chance in chances)
