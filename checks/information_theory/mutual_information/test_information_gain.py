"""Checks for information_theory/mutual_information/information_gain, easiest first."""

import math

import numpy as np
import pytest

from exercises.information_theory.mutual_information.information_gain import information_gain
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_a_question_that_settles_everything():
    """Two classes, half and half, cost 1 bit; both children are pure, so all of it is gained."""
    _assert_gain([0, 0, 1, 1], [True, True, False, False], 1.0)


def test_a_question_that_does_not_help():
    """Each child has one half of either class, as before: nothing is gained."""
    _assert_gain([0, 1, 0, 1], [True, True, False, False], 0.0)


def test_one_item_apart_by_hand():
    """H(y) = 1, the left child is pure, the right has H = log₂ 3 - ⅔: 1 - ¾ (log₂ 3 - ⅔)."""
    expected = 1.5 - 0.75 * math.log2(3)
    _assert_gain(["a", "a", "b", "b"], [True, False, False, False], expected)


def test_three_classes_by_hand():
    """H(y) = ½ · 1 + ¼ · 2 + ¼ · 2; left is half and half, right is pure: 1.5 - ½ · 1."""
    y = ["x", "u", "u", "x", "z", "x", "z", "x"]
    _assert_gain(y, [c != "x" for c in y], 1.0)


def test_a_question_that_all_answer_alike():
    """One child is empty, the other is what was there before: 0, and no division by 0."""
    for everywhere in (True, False):
        _assert_gain([0, 0, 1, 2, 1], [everywhere] * 5, 0.0)
        _assert_gain([7], [everywhere], 0.0)


def test_pure_labels_have_nothing_to_gain():
    """With a single class there is no entropy that could fall."""
    _assert_gain([3, 3, 3, 3, 3], [True, False, True, False, False], 0.0)


def test_a_day_for_tennis():
    """Mitchell, figure 3.3: 9 yes and 5 no; a strong wind has 3 and 3, a weak one 6 and 2."""
    strong, weak = ["yes"] * 3 + ["no"] * 3, ["yes"] * 6 + ["no"] * 2
    before = -(9 / 14) * math.log2(9 / 14) - (5 / 14) * math.log2(5 / 14)
    in_weak = -(6 / 8) * math.log2(6 / 8) - (2 / 8) * math.log2(2 / 8)
    expected = before - (6 / 14) * 1 - (8 / 14) * in_weak  # 0.048 in the book
    _assert_gain(strong + weak, [True] * 6 + [False] * 8, expected)


@pytest.mark.parametrize("seed", range(3))
def test_it_is_the_information_that_label_and_answer_share(seed):
    """The table of shares, cell by cell: Σ P log₂(P / (r c)); ~mask asks the same question."""
    rng = np.random.default_rng(seed)
    y, mask = rng.integers(0, 4, size=30), rng.uniform(size=30) < 0.4
    P = np.array([[np.mean((y == c) & (mask == side)) for side in (False, True)] for c in range(4)])
    r, c = P.sum(axis=1), P.sum(axis=0)
    cells = [(i, j) for i in range(4) for j in range(2) if P[i, j] > 0]
    shared = sum(P[i, j] * math.log2(P[i, j] / (r[i] * c[j])) for i, j in cells)
    _assert_gain(y, mask, shared)
    _assert_gain(y, ~mask, shared)


@pytest.mark.parametrize("seed", range(3))
def test_it_lies_between_nothing_and_all(seed):
    """0 ≤ IG ≤ H(y): an answer costs no information, and cannot tell more than there is."""
    rng = np.random.default_rng(seed + 20)
    y, mask = rng.integers(0, 3, size=12), rng.uniform(size=12) < 0.5
    got = float(as_numbers(information_gain(y.copy(), mask.copy()), shape=(), y=y, split_mask=mask))
    shares = np.bincount(y)[np.bincount(y) > 0] / 12
    most = -float(np.sum(shares * np.log2(shares)))
    otherwise = f"The gain is {got:.6g} bits; it must lie from 0 to H(y) = {most:.6g}."
    assert_holds(-1e-9 <= got <= most + 1e-9, otherwise, got=got, y=y, split_mask=mask)


def test_labels_and_mask_survive():
    """Who calls tries the next question on the same labels."""
    assert_inputs_survive(
        information_gain, np.array([0, 1, 1, 2]), np.array([True, False, True, False])
    )


def _assert_gain(y, mask, expected):
    y, mask = np.array(y), np.array(mask)
    got = information_gain(y.copy(), mask.copy())
    assert_close(got, expected, y=y, split_mask=mask)
