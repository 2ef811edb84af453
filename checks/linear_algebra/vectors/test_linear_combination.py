"""Checks for linear_algebra/vectors/linear_combination, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.vectors.linear_combination import linear_combination
from tensortonic_cli.testing import assert_close, assert_inputs_survive, assert_raises


def test_one_vector_is_stretched():
    """2.5 · (2, -4, 6): every entry is multiplied by the same number."""
    vectors, coefficients = [[2, -4, 6]], [2.5]
    got = linear_combination([[2, -4, 6]], [2.5])
    assert_close(got, [5.0, -10.0, 15.0], vectors=vectors, coefficients=coefficients)


def test_two_vectors_by_hand():
    """2 · (1, 3, 0) - 0.5 · (4, 2, 6) = (2, 6, 0) - (2, 1, 3): a minus turns an arrow around."""
    vectors, coefficients = np.array([[1.0, 3.0, 0.0], [4.0, 2.0, 6.0]]), np.array([2.0, -0.5])
    got = linear_combination(vectors.copy(), coefficients.copy())
    assert_close(got, [0.0, 5.0, -3.0], vectors=vectors, coefficients=coefficients)


def test_as_many_vectors_as_entries():
    """2 · (1, 3) - 0.5 · (4, 2) = (0, 5): in a square the shapes hide which axis is which."""
    vectors, coefficients = np.array([[1.0, 3.0], [4.0, 2.0]]), np.array([2.0, -0.5])
    got = linear_combination(vectors.copy(), coefficients.copy())
    assert_close(got, [0.0, 5.0], vectors=vectors, coefficients=coefficients)


def test_fractions_of_whole_numbers():
    """0.5 · (1, 2, 3) + 0.25 · (2, 3, 5) = (1, 1.75, 2.75), whatever holds the integers."""
    rows, coefficients, expected = [[1, 2, 3], [2, 3, 5]], [0.5, 0.25], [1.0, 1.75, 2.75]
    for vectors in ([[1, 2, 3], [2, 3, 5]], np.array(rows), [np.array(row) for row in rows]):
        got = linear_combination(vectors, coefficients.copy())
        assert_close(got, expected, vectors=rows, coefficients=coefficients)


@pytest.mark.parametrize("i", [0, 1, 2])
def test_coefficients_one_and_zeros_pick_a_vector(i):
    """1 leaves a vector as it is and 0 shrinks it to nothing: vᵢ alone is left."""
    vectors = np.array([[3.0, -1.0, 4.0, 1.5], [2.0, 7.0, -1.0, 8.0], [0.5, 2.0, 6.0, -3.0]])
    coefficients = np.array([float(j == i) for j in range(3)])
    got = linear_combination(vectors.copy(), coefficients.copy())
    assert_close(got, vectors[i], vectors=vectors, coefficients=coefficients)


@pytest.mark.parametrize(("a", "b"), [(1, 1), (-1, 1), (2, -0.5), (0.25, 3)])
def test_powers_combine_to_a_polynomial(a, b):
    """a³ + 3 a²b t + 3 ab² t² + b³ t³ = (a + b t)³: vᵢ holds a power of t at seven places."""
    t = np.linspace(-1.5, 1.5, 7)
    vectors = np.array([t**0, t, t**2, t**3])
    coefficients = np.array([a**3, 3 * a**2 * b, 3 * a * b**2, b**3], dtype=float)
    got = linear_combination(vectors.copy(), coefficients.copy())
    assert_close(got, (a + b * t) ** 3, vectors=vectors, coefficients=coefficients)


@pytest.mark.parametrize(("k", "count"), [(2, 3), (3, 2), (2, 1), (1, 2)])
def test_too_few_or_too_many_coefficients_are_refused(k, count):
    """A vector without a coefficient, or a coefficient without a vector: ValueError."""
    vectors = np.arange(1.0, 3.0 * k + 1).reshape(k, 3)
    assert_raises(ValueError, linear_combination, vectors, np.arange(1.0, count + 1))


def test_the_inputs_survive():
    """The caller still needs the vectors as they were, and the coefficients too."""
    vectors, coefficients = np.array([[1.0, 3.0], [4.0, 2.0]]), np.array([2.0, -0.5])
    assert_inputs_survive(linear_combination, vectors, coefficients)
