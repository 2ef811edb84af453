"""Checks for information_theory/entropy/self_information, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.entropy.self_information import self_information
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive

TOLERANCE = {"rtol": 1e-9, "atol": 1e-12}


@pytest.mark.parametrize(("p", "bits"), [(0.5, 1), (0.125, 3), (1 / 32, 5)])
def test_each_halving_is_one_bit(p, bits):
    """½ is one halving of what was possible, ⅛ three, a card out of 32 five."""
    assert_close(self_information(p), bits, **TOLERANCE, p=p)


def test_what_was_certain_surprises_nobody():
    """Log 1 is 0 to every base; p may be a whole number."""
    for p in (1.0, 1):
        assert_close(self_information(p), 0.0, **TOLERANCE, p=p)
        assert_close(self_information(p, 10), 0.0, **TOLERANCE, p=p, base=10)


@pytest.mark.parametrize(
    ("p", "base", "expected"), [(1e-3, 10, 3), (math.exp(-2.5), math.e, 2.5), (0.2, 25, 0.5)]
)
def test_the_base_sets_the_unit(p, base, expected):
    """10⁻³ is three digits, e^-2.5 is two and a half nats, and ⅕ is the root of 1/25."""
    assert_close(self_information(p, base=base), expected, **TOLERANCE, p=p, base=base)


def test_many_events_keep_their_places():
    """One surprisal for each p, in the shape that came in: a list of lists, or an array."""
    p, bits = [[0.5, 0.25, 1.0], [0.125, 0.5, 0.0625]], [[1, 2, 0], [3, 1, 4]]
    assert_close(self_information([row.copy() for row in p]), bits, **TOLERANCE, p=p)
    column = np.array([[0.25], [0.5]])
    assert_close(self_information(column.copy()), [[2], [1]], **TOLERANCE, p=column)


def test_what_was_impossible_surprises_without_limit():
    """-log p grows beyond every number as p goes to 0, so at 0 it is inf, and no error."""
    for p in (0.0, 0):
        assert_close(self_information(p), math.inf, **TOLERANCE, p=p)
    p = np.array([0.0, 0.5, 1.0])
    assert_close(self_information(p.copy()), [math.inf, 1, 0], **TOLERANCE, p=p)


@pytest.mark.parametrize("p", [1e-9, 1e-20, 1e-300])
def test_rare_is_not_impossible(p):
    """10⁻ᵏ surprises by k digits, however large k is: no small number hides in the logarithm."""
    assert_close(self_information(p, base=10), -round(math.log10(p)), **TOLERANCE, p=p, base=10)


def test_independent_events_add_up():
    """I(p q) = I(p) + I(q): both happening has the product of the probabilities."""
    rng = np.random.default_rng(4)
    p, q = rng.uniform(0.01, 1, size=(2, 7))
    of_p = as_numbers(self_information(p.copy(), base=3), shape=(7,), p=p, base=3)
    of_q = as_numbers(self_information(q.copy(), base=3), shape=(7,), p=q, base=3)
    assert_close(self_information(p * q, base=3), of_p + of_q, **TOLERANCE, p=p * q, base=3)


def test_the_probabilities_survive():
    """Who calls still needs the probabilities, the zero among them."""
    assert_inputs_survive(self_information, np.array([0.5, 0.0, 1.0]))
