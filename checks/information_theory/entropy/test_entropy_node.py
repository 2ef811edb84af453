"""Checks for information_theory/entropy/entropy_node, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.entropy.entropy_node import entropy_node
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive


def test_two_classes_in_equal_parts():
    """Shares ½ and ½: as open as a fair coin, 1 bit."""
    y = [0, 1, 1, 0, 0, 1]
    assert_close(entropy_node(y.copy()), 1.0, y=y)


def test_a_half_and_two_quarters():
    """½ · 1 + ¼ · 2 + ¼ · 2 = 1.5, whatever the three labels are called."""
    y = [7, 4, 7, 5]
    assert_close(entropy_node(y.copy()), 1.5, y=y)


def test_three_against_one():
    """Shares ¾ and ¼: ¾ · log₂(4/3) + ¼ · 2 = 2 - ¾ log₂ 3."""
    y = np.array([1, 0, 1, 1])
    assert_close(entropy_node(y.copy()), 2 - 0.75 * math.log2(3), y=y)


@pytest.mark.parametrize("y", [[3, 3, 3], [0], [1, 1], [-2.5, -2.5]])
def test_one_class_leaves_nothing_open(y):
    """Its share is 1, and log₂ 1 is 0, also where the label is no 0 or 1."""
    assert_close(entropy_node(y.copy()), 0.0, y=y)


def test_an_empty_node_has_entropy_zero():
    """There is nothing to guess and no n to divide by."""
    assert_close(entropy_node([]), 0.0, y=[])
    assert_close(entropy_node(np.array([])), 0.0, y=np.array([]))


@pytest.mark.parametrize(
    "labels", [(0, 1, 2), (-1, 1, -7), (10**6, 3, -(10**6)), (0.25, 0.5, -2.5)]
)
def test_labels_are_names(labels):
    """One of eight is a, two are b, five are c: other names, the same entropy."""
    a, b, c = labels
    y = np.array([c, b, c, c, a, c, b, c])
    expected = 3 / 8 + 2 * 2 / 8 + 5 / 8 * math.log2(8 / 5)
    assert_close(entropy_node(y.copy()), expected, y=y)
    assert_close(entropy_node(y.tolist()), expected, y=y.tolist())


def test_yes_and_no_are_labels_too():
    """One yes in four: ¼ · 2 + ¾ · log₂(4/3)."""
    y = np.array([False, False, True, False])
    assert_close(entropy_node(y.copy()), 2 - 0.75 * math.log2(3), y=y)
    assert_close(entropy_node(y.tolist()), 2 - 0.75 * math.log2(3), y=y.tolist())


@pytest.mark.parametrize("k", [3, 10, 1000])
def test_k_classes_of_equal_size_give_log_k(k):
    """Each share is 1/k, so each label surprises by log₂ k bits, be there k or 3k."""
    for times in (1, 3):
        y = np.tile(np.arange(k), times)
        assert_close(entropy_node(y.copy()), math.log2(k), y=y)


def test_independent_labels_add_up():
    """Pair every label of one list with every label of another: H of the pairs is the sum."""
    rng = np.random.default_rng(8)
    one, two = rng.integers(-2, 3, size=9), rng.integers(0, 4, size=14)
    pairs = rng.permutation(np.add.outer(10 * one, two).ravel())
    of_one = as_numbers(entropy_node(one.copy()), shape=(), y=one)
    of_two = as_numbers(entropy_node(two.copy()), shape=(), y=two)
    assert_close(entropy_node(pairs.copy()), of_one + of_two, y=pairs)


def test_the_labels_survive():
    """The tree needs the labels in their order, for each of them belongs to a sample."""
    assert_inputs_survive(entropy_node, [2, 0, 2, 1])
    assert_inputs_survive(entropy_node, np.array([2.0, 0.0, 2.0, 1.0]))
