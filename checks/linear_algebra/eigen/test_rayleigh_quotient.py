"""Checks for linear_algebra/eigen/rayleigh_quotient, easiest first."""

import numpy as np
import pytest

from exercises.linear_algebra.eigen.rayleigh_quotient import rayleigh_quotient
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_an_arrow_of_length_one_by_hand():
    """A (0.6, 0.8) = (2.2, 5): ρ = 0.6 · 2.2 + 0.8 · 5 = 5.32, and the length is 1 already."""
    A, x = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([0.6, 0.8])
    assert_close(rayleigh_quotient(A.copy(), x.copy()), 5.32, A=A, x=x)


def test_other_lengths_by_hand():
    """A (2, 1) = (7, 5): ρ = (14 + 5) / (4 + 1) = 3.8."""
    A, x = [[3, 1], [1, 3]], [2, 1]
    assert_close(rayleigh_quotient([row.copy() for row in A], x.copy()), 3.8, A=A, x=x)


def test_an_eigenvector_gives_its_eigenvalue():
    """A (1, -2) = (2, -4), twice the arrow: the eigenvalue is 2. A is not symmetric."""
    A, x = np.array([[4.0, 1.0], [2.0, 3.0]]), np.array([1.0, -2.0])
    assert_close(rayleigh_quotient(A.copy(), x.copy()), 2.0, A=A, x=x)


def test_a_negative_eigenvalue_keeps_its_sign():
    """A (1, -1) = (-5, 5), the arrow turned around and stretched: -5."""
    A, x = np.array([[-1.0, 4.0], [4.0, -1.0]]), np.array([1.0, -1.0])
    assert_close(rayleigh_quotient(A.copy(), x.copy()), -5.0, A=A, x=x)


@pytest.mark.parametrize("stretch", [-1.0, 0.01, 300.0])
def test_the_length_of_x_does_not_matter(stretch):
    """The vector stands twice above and twice below the line: any factor cancels."""
    A, x = np.array([[3.0, 1.0], [1.0, 3.0]]), stretch * np.array([2.0, 1.0])
    assert_close(rayleigh_quotient(A.copy(), x.copy()), 3.8, A=A, x=x)


@pytest.mark.parametrize("n", [1, 3, 6])
def test_what_it_leaves_is_perpendicular_to_x(n):
    """ρ x comes nearest to A x where A x - ρ x stands at a right angle to x."""
    rng = np.random.default_rng(n)
    A, x = rng.normal(size=(n, n)), rng.normal(size=n)
    rho = as_numbers(rayleigh_quotient(A.copy(), x.copy()), shape=(), A=A, x=x)
    rest = np.dot(x, A @ x - rho * x)
    otherwise = f"(A x - ρ x) · x is {rest:.4g}; it must be 0."
    assert_holds(abs(rest) < 1e-9, otherwise, got=rho, A=A, x=x)


def test_it_weighs_the_eigenvalues():
    """With x = 2 q₁ + q₂ - q₃, with orthonormal q: ρ = (4 λ₁ + λ₂ + λ₃) / 6."""
    Q = np.array([[1, 2, 2], [2, 1, -2], [2, -2, 1]]) / 3
    A = Q @ np.diag([5.0, -1.0, 2.0]) @ Q.T
    x = 2 * Q[:, 0] + Q[:, 1] - Q[:, 2]
    assert_close(rayleigh_quotient(A.copy(), x.copy()), (4 * 5 - 1 + 2) / 6, A=A, x=x)


def test_matrix_and_vector_survive():
    """The caller still needs both as they were."""
    assert_inputs_survive(
        rayleigh_quotient, np.array([[3.0, 1.0], [1.0, 3.0]]), np.array([2.0, 1.0])
    )
