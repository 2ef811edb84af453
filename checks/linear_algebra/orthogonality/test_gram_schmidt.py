"""Checks for linear_algebra/orthogonality/gram_schmidt, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.orthogonality.gram_schmidt import gram_schmidt
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_single_vector_gets_length_one():
    """(3, 4) has length 5; there is nothing before it that it could lean on."""
    vectors = np.array([[3.0, 4.0]])
    assert_close(gram_schmidt(vectors.copy()), [[0.6, 0.8]], vectors=vectors)


def test_two_vectors_by_hand():
    """q₁ · v₂ = 3 + 8 = 11 and (5, 10) - 11 · (0.6, 0.8) = (-1.6, 1.2), which has length 2."""
    vectors = np.array([[3.0, 4.0], [5.0, 10.0]])
    assert_close(gram_schmidt(vectors.copy()), [[0.6, 0.8], [-0.8, 0.6]], vectors=vectors)


def test_the_order_of_the_vectors_matters():
    """q₁ lies along v₁: start with (0, 2), or with (3, 4), and you get different pairs."""
    up_first = np.array([[0.0, 2.0], [3.0, 4.0]])
    assert_close(gram_schmidt(up_first.copy()), [[0.0, 1.0], [1.0, 0.0]], vectors=up_first)
    up_last = np.array([[3.0, 4.0], [0.0, 2.0]])
    assert_close(gram_schmidt(up_last.copy()), [[0.6, 0.8], [-0.8, 0.6]], vectors=up_last)


def test_whole_numbers_are_fine():
    """Integers may come in, as a list of lists or as an array; decimals have to come out."""
    vectors, expected = [[3, 4], [5, 10]], [[0.6, 0.8], [-0.8, 0.6]]
    assert_close(gram_schmidt([row.copy() for row in vectors]), expected, vectors=vectors)
    assert_close(gram_schmidt(np.array(vectors)), expected, vectors=np.array(vectors))


def test_three_vectors_by_hand():
    """v₁ = 3 q₁, v₂ = 3 q₁ + 6 q₂, v₃ = 6 q₁ - 3 q₂ + 9 q₃: take the shadows away, q remains."""
    vectors = np.array([[1.0, 2.0, 2.0], [5.0, 4.0, -2.0], [6.0, -3.0, 9.0]])
    expected = np.array([[1, 2, 2], [2, 1, -2], [2, -2, 1]]) / 3
    assert_close(gram_schmidt(vectors.copy()), expected, vectors=vectors)


def test_an_orthonormal_family_stays_as_it_is():
    """No shadows, every length 1: nothing to do, also for two vectors in four dimensions."""
    vectors = np.array([[0.5, 0.5, 0.5, 0.5], [0.5, -0.5, 0.5, -0.5]])
    assert_close(gram_schmidt(vectors.copy()), vectors, vectors=vectors)


@pytest.mark.parametrize(("first", "second"), [(10, 1), (1, -2), (-1, 1), (1e5, 1e-4)])
def test_only_directions_count(first, second):
    """Stretching a vector changes nothing; turning it around turns its own q, and no other."""
    vectors = np.array([[first * 3.0, first * 4.0], [second * 5.0, second * 10.0]])
    expected = np.array([[0.6, 0.8], [-0.8, 0.6]]) * np.sign([[first], [second]])
    assert_close(gram_schmidt(vectors.copy()), expected, vectors=vectors)


@pytest.mark.parametrize(("k", "n"), [(2, 3), (3, 5), (4, 4)])
def test_mixtures_are_unmixed(k, n):
    """Mix perpendicular q so that vᵢ = a qᵢ + some of each q before it, a > 0: the q come back."""
    rng = np.random.default_rng(n)
    mirror = rng.normal(size=n)
    Q = (np.eye(n) - 2 * np.outer(mirror, mirror) / np.dot(mirror, mirror))[:k]
    mixing = np.tril(rng.normal(size=(k, k)), -1) + np.diag(rng.uniform(1.0, 2.0, size=k))
    vectors = mixing @ Q
    assert_close(gram_schmidt(vectors.copy()), Q, vectors=vectors)


def test_five_vectors_obey_the_laws():
    """Rows orthonormal; vᵢ is made of q₁ … qᵢ and of no later q; and each q · v is positive."""
    vectors = np.random.default_rng(1).normal(size=(5, 8))
    Q = as_numbers(gram_schmidt(vectors.copy()), shape=(5, 8))
    lengths, shares = np.sum(Q**2, axis=1), vectors @ Q.T
    otherwise = f"The squared lengths of the rows are {_shown(lengths)}; each must be 1."
    assert_holds(np.all(np.abs(lengths - 1) < 1e-9), otherwise, got=Q)
    cosine = np.max(np.abs(Q @ Q.T - np.diag(lengths)))
    otherwise = f"Two of the rows have the dot product ±{cosine:.3g}; right angles give 0."
    assert_holds(cosine < 1e-9, otherwise, got=Q)
    later = np.max(np.abs(np.triu(shares, 1)))
    otherwise = f"A row has a share of {later:.3g} in an earlier vector; it must be 0."
    assert_holds(later < 1e-9, otherwise, got=Q)
    missing = np.max(np.abs(shares @ Q - vectors))
    otherwise = f"The rows miss a part of a vector, of size {missing:.3g}."
    assert_holds(missing < 1e-9, otherwise, got=Q)
    otherwise = f"The dot products q · v are {_shown(np.diag(shares))}; each must be positive."
    assert_holds(np.all(np.diag(shares) > 0), otherwise, got=Q)


def test_the_vectors_survive():
    """The caller still needs the vectors as they were, to compare both families for example."""
    assert_inputs_survive(gram_schmidt, np.array([[3.0, 4.0], [5.0, 10.0]]))


def _shown(numbers):
    return ", ".join(f"{number:.3g}" for number in numbers)
