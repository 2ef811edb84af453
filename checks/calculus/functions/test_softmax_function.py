"""Checks for calculus/functions/softmax_function, easiest first."""

import numpy as np
import pytest

from exercises.calculus.functions.softmax_function import softmax
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive

NEAR = {"rtol": 1e-4, "atol": 1e-4}


def test_equal_scores_share_equally():
    """Four equal powers: each is a quarter of their sum."""
    assert_close(softmax([2, 2, 2, 2]), [0.25] * 4, **NEAR, x=[2, 2, 2, 2])


def test_powers_one_two_five_by_hand():
    """e^ln 1, e^ln 2 and e^ln 5 are 1, 2 and 5; their sum is 8."""
    x = np.log([1.0, 2.0, 5.0])
    assert_close(softmax(x.copy()), [0.125, 0.25, 0.625], **NEAR, x=x)


def test_one_score_alone_gets_everything():
    """A single power divided by itself is 1."""
    assert_close(softmax([-3.0]), [1.0], **NEAR, x=[-3.0])


@pytest.mark.parametrize("c", [-2.5, 40.0, 1000.0, -1000.0])
def test_a_constant_on_all_scores_changes_nothing(c):
    """Each power is multiplied by eᶜ, and so is their sum: still 1/8, 2/8 and 5/8."""
    x = np.log([1.0, 2.0, 5.0]) + c
    assert_close(softmax(x.copy()), [0.125, 0.25, 0.625], **NEAR, x=x)


def test_scores_far_apart_leave_one_winner():
    """Beside e¹⁰⁰⁰ the powers e⁰ and e⁻¹⁰⁰⁰ are nothing, but they are no nan."""
    x = np.array([0.0, 1000.0, -1000.0])
    assert_close(softmax(x.copy()), [0.0, 1.0, 0.0], **NEAR, x=x)


def test_each_row_of_a_matrix_by_itself():
    """Powers 1, 2, 5 with the sum 8 in the first row, 3, 1, 1 with the sum 5 in the second."""
    x = np.log([[1.0, 2.0, 5.0], [3.0, 1.0, 1.0]])
    expected = [[0.125, 0.25, 0.625], [0.6, 0.2, 0.2]]
    assert_close(softmax(x.copy()), expected, **NEAR, x=x)
    assert_close(softmax(x.tolist()), expected, **NEAR, x=x.tolist())


def test_a_column_holds_rows_of_one_score():
    """Three rows with one score each: every row gives 1, whatever stands above or below it."""
    x = np.array([[4.0], [0.0], [-2.0]])
    assert_close(softmax(x.copy()), [[1.0], [1.0], [1.0]], **NEAR, x=x)


def test_a_far_lower_row_keeps_its_probabilities():
    """Powers 1 and 3 in both rows; the second is 1000 below the first, which is its own affair."""
    x = np.log([[1.0, 3.0], [1.0, 3.0]]) - [[0.0], [1000.0]]
    assert_close(softmax(x.copy()), [[0.25, 0.75], [0.25, 0.75]], **NEAR, x=x)


def test_rows_sum_to_one_in_the_order_of_the_scores():
    """They are probabilities, and the higher score has the higher one."""
    x = np.random.default_rng(2).permuted(np.tile(np.arange(-2.0, 2.0), (5, 1)), axis=1)
    got = as_numbers(softmax(x.copy()), (5, 4), x=x)
    sums = got.sum(axis=1)
    worst = float(sums[np.argmax(np.abs(sums - 1))])
    assert_holds(abs(worst - 1) < 1e-3, f"A row sums to {worst:.6g} and not to 1.", got=got, x=x)
    same = np.argsort(got, axis=1) == np.argsort(x, axis=1)
    assert_holds(same, "A higher score has a lower probability than its neighbour.", got=got, x=x)


def test_the_scores_survive():
    """The caller still needs the scores, to compute a loss for example."""
    assert_inputs_survive(softmax, np.array([[1.0, 2.0, 0.5], [0.0, -1.0, 3.0]]))
