"""Checks for information_theory/cross_entropy/perplexity, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.cross_entropy.perplexity import perplexity
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive

# Some round to four decimals.
TOLERANCE = {"rtol": 1e-4, "atol": 1e-4}


@pytest.mark.parametrize("v", [2, 5, 10])
def test_without_a_clue_it_is_the_size_of_the_vocabulary(v):
    """Every token has 1/V and surprises by ln V, and exp(ln V) is V: a die with V sides."""
    rows, tokens = [[1 / v] * v for _ in range(3)], [0, v - 1, 1]
    got = perplexity([row.copy() for row in rows], tokens.copy())
    assert_close(got, v, **TOLERANCE, prob_distributions=rows, actual_tokens=tokens)


def test_certain_and_right_is_one():
    """Nothing surprises, and exp(0) is 1; the tokens that did not come had probability 0."""
    rows, tokens = [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], [1, 0]
    got = perplexity([row.copy() for row in rows], tokens.copy())
    assert_close(got, 1.0, **TOLERANCE, prob_distributions=rows, actual_tokens=tokens)


@pytest.mark.parametrize(("token", "expected"), [(0, 10), (1, 5), (2, 10 / 7)])
def test_one_token_alone_is_one_over_its_probability(token, expected):
    """exp(-ln p) = 1/p: only the true token counts, not the one the model liked best."""
    rows = [[0.1, 0.2, 0.7]]
    got = perplexity([rows[0].copy()], [token])
    assert_close(got, expected, **TOLERANCE, prob_distributions=rows, actual_tokens=[token])


def test_three_tokens_by_hand():
    """The true ones had ½, ¼ and ⅛, 1/64 together, and the cube root of 64 is 4."""
    rows = np.array([[0.25, 0.5, 0.15, 0.1], [0.25, 0.05, 0.4, 0.3], [0.4, 0.4, 0.075, 0.125]])
    tokens = np.array([1, 0, 3])
    got = perplexity(rows.copy(), tokens.copy())
    assert_close(got, 4.0, **TOLERANCE, prob_distributions=rows, actual_tokens=tokens)


def test_one_great_surprise_counts():
    """Half the tokens had 0.9 and half 0.001: 1 / √(0.9 · 0.001), not 1 / 0.4505."""
    rows = np.array([[0.9, 0.1], [0.999, 0.001], [0.9, 0.1], [0.999, 0.001]])
    tokens = [0, 1, 0, 1]
    got = perplexity(rows.copy(), tokens.copy())
    expected = 1 / math.sqrt(0.0009)
    assert_close(got, expected, **TOLERANCE, prob_distributions=rows, actual_tokens=tokens)


def test_the_root_of_the_product():
    """With N tokens it is one over the N-th root of the product of their probabilities."""
    rows = np.random.default_rng(2).dirichlet(np.ones(6), size=8)
    tokens = np.array([5, 0, 3, 3, 1, 4, 2, 0])
    product = math.prod(row[token] for row, token in zip(rows, tokens, strict=True))
    got = perplexity(rows.copy(), tokens.copy())
    expected = product ** (-1 / 8)
    assert_close(got, expected, **TOLERANCE, prob_distributions=rows, actual_tokens=tokens)


def test_neither_length_nor_order_matters():
    """The same positions twice, in another order, are as hard to foresee as once."""
    rows = np.random.default_rng(5).dirichlet(np.ones(4), size=5)
    tokens = np.array([2, 0, 3, 1, 1])
    once = as_numbers(perplexity(rows.copy(), tokens.copy()), shape=())
    order = np.array([4, 0, 2, 1, 3, 3, 1, 0, 4, 2])
    given = {"prob_distributions": rows[order], "actual_tokens": tokens[order]}
    got = perplexity(rows[order], tokens[order])
    assert_close(got, once, rtol=2e-4, atol=2e-4, **given)


def test_distributions_and_tokens_survive():
    """Who compares models asks the next one about the same tokens."""
    rows, tokens = np.array([[0.5, 0.25, 0.25], [0.1, 0.2, 0.7]]), np.array([0, 2])
    assert_inputs_survive(perplexity, rows, tokens)
