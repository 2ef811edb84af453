"""Checks for models/transformers/scaled_attention, easiest first."""

from math import log, sqrt

import numpy as np
import pytest

from exercises.models.transformers.scaled_attention import scaled_dot_product_attention
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

# With d_k = 4 and unit vectors for keys, half an entry of a query is a score.
KEYS = np.eye(3, 4)
QUERIES = 2 * np.array([[log(2), 0.0, 0.0, 0.0], [0.0, 0.0, log(6), 7.0]])
VALUES = np.array([[8.0, 0.0], [0.0, 16.0], [4.0, -4.0]])
OUTPUT = [[5.0, 3.0], [4.0, -1.0]]


def test_equal_keys_share_equally():
    """Keys that are alike get weights that are alike: the means of 1, 3, 8 and of 2, 6, 7."""
    given = {"Q": [[4, -2]], "K": [[1, 3], [1, 3], [1, 3]], "V": [[1, 2], [3, 6], [8, 7]]}
    assert_close(scaled_dot_product_attention(**given), [[4.0, 5.0]], **given)


def test_three_to_one_by_hand():
    """Scores 2 ln 3 / √4 = ln 3 and 0: powers 3 and 1, weights ¾ and ¼ of 4, 0, 8 and 0, 8, 4."""
    given = {"Q": [[2 * log(3), 0, 0, 5]], "K": [[1, 0, 0, 0], [0, 1, 0, 0]]}
    given |= {"V": [[4, 0, 8], [0, 8, 4]]}
    assert_close(scaled_dot_product_attention(**given), [[3.0, 2.0, 7.0]], **given)


def test_two_queries_by_hand():
    """Powers 2, 1, 1 give the weights ½, ¼, ¼; powers 1, 1, 6 give the weights ⅛, ⅛, ¾."""
    given = {"Q": QUERIES, "K": KEYS, "V": VALUES}
    assert_close(scaled_dot_product_attention(**_copies(given)), OUTPUT, **given)


def test_as_many_queries_as_keys():
    """Scores in rows (0, ln 3) and (0, 0): weights (¼, ¾) and (½, ½) of the values 8 and 4."""
    Q, K = np.array([[log(3), 0.0], [0.0, 1.0]]), np.array([[0.0, 0.0], [sqrt(2), 0.0]])
    V = np.array([[8.0, 0.0], [4.0, 4.0]])
    expected = [[5.0, 3.0], [6.0, 2.0]]
    assert_close(
        scaled_dot_product_attention(Q.copy(), K.copy(), V.copy()), expected, Q=Q, K=K, V=V
    )


@pytest.mark.parametrize("d_k", [1, 9, 64])
def test_longer_keys_do_not_sharpen_the_weights(d_k):
    """Query ln(3)/√d_k and key 1 in every entry: the score is d_k · ln(3)/√d_k / √d_k = ln 3."""
    Q, V = np.full((1, d_k), log(3) / sqrt(d_k)), np.array([[4.0], [8.0]])
    K = np.array([np.ones(d_k), np.zeros(d_k)])
    got = scaled_dot_product_attention(Q.copy(), K.copy(), V.copy())
    assert_close(got, [[5.0]], **({"Q": Q, "K": K, "V": V} if d_k < 10 else {"d_k": d_k, "V": V}))


def test_the_order_of_the_keys_does_not_matter():
    """Keys and values are pairs, a set of them: shuffled together, they give the same output."""
    order = [2, 0, 1]
    given = {"Q": QUERIES, "K": KEYS[order], "V": VALUES[order]}
    assert_close(scaled_dot_product_attention(**_copies(given)), OUTPUT, **given)


def test_large_scores_do_not_overflow():
    """A vector added to all keys adds 1000 to all scores and cancels; beside e⁹⁰⁰ 1 is nothing."""
    last = np.array([0.0, 0.0, 0.0, 1.0])
    given = {"Q": QUERIES + 1000 * last, "K": KEYS + 2 * last, "V": VALUES}
    assert_close(scaled_dot_product_attention(**_copies(given)), OUTPUT, **given)
    given = {"Q": np.array([[30.0]]), "K": np.array([[0.0], [30.0], [-30.0]]), "V": VALUES}
    assert_close(scaled_dot_product_attention(**_copies(given)), [[0.0, 16.0]], **given)


@pytest.mark.parametrize(("m", "n", "d_k", "d_v"), [(2, 3, 4, 2), (3, 1, 2, 2), (5, 4, 3, 6)])
def test_the_output_lies_between_the_values(m, n, d_k, d_v):
    """Weights ≥ 0 that sum to 1 never lead beyond the smallest or the largest value."""
    rng = np.random.default_rng(m + n)
    Q, K, V = (rng.normal(size=shape) for shape in [(m, d_k), (n, d_k), (n, d_v)])
    given = {"Q": Q, "K": K, "V": V}
    got = as_numbers(scaled_dot_product_attention(**_copies(given)), shape=(m, d_v), **given)
    inside = (got >= V.min(axis=0) - 1e-9) & (got <= V.max(axis=0) + 1e-9)
    otherwise = "In every column the output must lie between the smallest and the largest of V."
    assert_holds(bool(inside.all()), otherwise, got=got, **given)


@pytest.mark.parametrize(("m", "n", "d_k"), [(2, 3, 2), (3, 3, 3), (4, 6, 5)])
def test_weights_are_in_the_ratio_of_powers(m, n, d_k):
    """V = I lets the weights out: two of them are as e to the gap of their scores is to 1."""
    rng = np.random.default_rng(n + d_k)
    Q, K = rng.normal(size=(m, d_k)), rng.normal(size=(n, d_k))
    got = scaled_dot_product_attention(Q.copy(), K.copy(), np.eye(n))
    weights = as_numbers(got, shape=(m, n), Q=Q, K=K, V=np.eye(n))
    off = float(np.max(np.abs(weights.sum(axis=1) - 1)))
    otherwise = f"With V = I the weights of each query come out; their sum is {off:.4g} off 1."
    assert_holds(off <= 1e-9, otherwise, got=weights, Q=Q, K=K)
    for i, q in enumerate(Q):
        ratios = np.exp([q @ (key - K[0]) / sqrt(d_k) for key in K])
        off = float(np.max(np.abs(weights[i] / ratios - weights[i, 0])))
        otherwise = f"Weights {i}, 0 and {i}, j must be as 1 to e^(q · (k_j - k_0) / √d_k)."
        assert_holds(off <= 1e-9, otherwise, got=weights, Q=Q, K=K)


def test_queries_keys_and_values_survive():
    """Other heads and the backward pass use the same arrays."""
    assert_inputs_survive(scaled_dot_product_attention, QUERIES + 1, KEYS + 1, VALUES + 1)


def _copies(given):
    return {k: v.copy() for k, v in given.items()}
