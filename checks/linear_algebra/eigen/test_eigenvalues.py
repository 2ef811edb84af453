"""Checks for linear_algebra/eigen/eigenvalues, easiest first. The order is free."""

import numpy as np
import pytest

from exercises.linear_algebra.eigen.eigenvalues import calculate_eigenvalues
from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_inputs_survive,
    assert_same_items,
)

CLOSE = {"rtol": 1e-5, "atol": 1e-6}


def test_a_triangular_matrix_shows_them_on_its_diagonal():
    """det(A - λ I) = (2 - λ)(3 - λ), whatever stands above the diagonal."""
    matrix = np.array([[2.0, 5.0], [0.0, 3.0]])
    assert_same_items(calculate_eigenvalues(matrix.copy()), [2.0, 3.0], **CLOSE, matrix=matrix)


def test_an_exchange_of_axes_has_a_negative_one():
    """(1, 1) stays and (1, -1) is turned around: the eigenvalues are 1 and -1."""
    matrix = [[0, 1], [1, 0]]
    got = calculate_eigenvalues([row.copy() for row in matrix])
    assert_same_items(got, [1.0, -1.0], **CLOSE, matrix=matrix)


def test_rows_and_columns_may_differ():
    """A (1, 1) = 5 (1, 1) and A (1, -2) = 2 (1, -2): A is not symmetric and need not be."""
    matrix = np.array([[4.0, 1.0], [2.0, 3.0]])
    assert_same_items(calculate_eigenvalues(matrix.copy()), [5.0, 2.0], **CLOSE, matrix=matrix)


def test_one_by_one_is_its_own_eigenvalue():
    """A v = -7 v for each v: one number comes back, in an array of length 1."""
    assert_close(calculate_eigenvalues([[-7]]), [-7.0], **CLOSE, matrix=[[-7]])


def test_a_repeated_one_is_there_as_often_as_it_occurs():
    """(3 - λ)² (1 - λ) = 0: three roots counted with their multiplicity, 3, 3 and 1."""
    matrix = np.diag([3.0, 1.0, 3.0])
    assert_same_items(calculate_eigenvalues(matrix.copy()), [3.0, 3.0, 1.0], **CLOSE, matrix=matrix)


def test_a_turn_brings_a_complex_pair():
    """(λ² + 4)(3 - λ) = 0: a quarter turn that doubles lengths, and one line that it keeps."""
    matrix = np.array([[0.0, -2.0, 0.0], [2.0, 0.0, 0.0], [5.0, 1.0, 3.0]])
    assert_same_items(calculate_eigenvalues(matrix.copy()), [3, 2j, -2j], **CLOSE, matrix=matrix)


@pytest.mark.parametrize("eigenvalues", [[4.0, -1.0, 0.5], [6.0, 3.0, 1.0, -2.0, -5.0]])
def test_other_coordinates_change_nothing(eigenvalues):
    """S D S⁻¹ is D seen in other coordinates: it keeps the eigenvalues of D, its diagonal."""
    n = len(eigenvalues)
    S = np.eye(n) + np.tril(np.random.default_rng(n).uniform(-1, 1, size=(n, n)), -1)
    matrix = S @ (np.diag(eigenvalues) + np.diag(np.ones(n - 1), 1)) @ np.linalg.inv(S)
    got = calculate_eigenvalues(matrix.copy())
    assert_same_items(got, eigenvalues, **CLOSE, matrix=matrix)


@pytest.mark.parametrize("seed", range(3))
def test_sum_and_product_are_trace_and_determinant(seed):
    """Σ λ = trace A and Π λ = det A; the squares are the eigenvalues of A A, so Σ λ² = trace A²."""
    matrix = np.random.default_rng(seed).normal(size=(4, 4))
    got = as_numbers(calculate_eigenvalues(matrix.copy()), shape=(4,), matrix=matrix)
    wanted = [np.trace(matrix), np.linalg.det(matrix), np.trace(matrix @ matrix)]
    sums = np.array([got.sum(), got.prod(), np.sum(got**2)])
    assert_close([sums.real, sums.imag], [wanted, np.zeros(3)], **CLOSE, matrix=matrix)


UNUSABLE = [np.ones((2, 3)), [[1, 2], [3, 4], [5, 6]], [1.0, 2.0], [], "2 by 2"]


@pytest.mark.parametrize("matrix", UNUSABLE, ids=["wide", "tall", "one dimension", "[]", "text"])
def test_what_is_no_square_matrix_gives_none(matrix):
    """Only a square matrix has eigenvalues: by convention the answer is None, not an error."""
    passed = matrix.copy() if hasattr(matrix, "copy") else matrix
    assert_close(calculate_eigenvalues(passed), None, matrix=matrix)


def test_the_matrix_survives():
    """The caller still needs the matrix as it was."""
    assert_inputs_survive(calculate_eigenvalues, np.array([[4.0, 1.0], [2.0, 3.0]]))
