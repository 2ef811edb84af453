"""Checks for probability_statistics/probability/bayes_theorem, easiest first."""

import numpy as np
import pytest

from exercises.probability_statistics.probability.bayes_theorem import bayes_theorem
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds


def test_a_hundred_people_by_hand():
    """Of 100 people 20 have A and 16 of them show B, as do 8 of the other 80: 16 / (16 + 8)."""
    given = {"p_a": 0.2, "p_b_given_a": 0.8, "p_b_given_not_a": 0.1}
    assert_close(bayes_theorem(**given), 2 / 3, **given)


def test_a_good_test_for_a_rare_disease_is_mostly_wrong():
    """Of 10 000, 99 of the 100 ill test positive, and 495 of the 9 900 others: 99 / 594 = 1/6."""
    given = {"p_a": 0.01, "p_b_given_a": 0.99, "p_b_given_not_a": 0.05}
    assert_close(bayes_theorem(**given), 1 / 6, **given)


def test_a_result_equally_likely_either_way_changes_nothing():
    """If B occurs as often with A as without, seeing it tells nothing: P(A) stays."""
    for p_a, rate in [(0.25, 0.5), (0.125, 1), (0.9, 0.3)]:
        given = {"p_a": p_a, "p_b_given_a": rate, "p_b_given_not_a": rate}
        assert_close(bayes_theorem(**given), p_a, **given)


def test_who_was_certain_stays_certain():
    """No result moves a prior of 0 or of 1."""
    for p_a in (0, 1):
        given = {"p_a": p_a, "p_b_given_a": 0.7, "p_b_given_not_a": 0.4}
        assert_close(bayes_theorem(**given), p_a, **given)


def test_a_rate_of_zero_settles_it():
    """Without false alarms B proves A; if A never shows B, then B rules A out."""
    given = {"p_a": 0.3, "p_b_given_a": 0.4, "p_b_given_not_a": 0.0}
    assert_close(bayes_theorem(**given), 1.0, **given)
    given = {"p_a": 0.3, "p_b_given_a": 0.0, "p_b_given_not_a": 0.4}
    assert_close(bayes_theorem(**given), 0.0, **given)


@pytest.mark.parametrize("seed", range(8))
def test_the_share_in_a_table_of_counts(seed):
    """Count everybody with B: the posterior is the share of those among them who have A."""
    a_and_b, a_only, b_only, neither = np.random.default_rng(seed).integers(1, 1000, size=4)
    with_a, without_a = a_and_b + a_only, b_only + neither
    given = {
        "p_a": float(with_a / (with_a + without_a)),
        "p_b_given_a": float(a_and_b / with_a),
        "p_b_given_not_a": float(b_only / without_a),
    }
    assert_close(bayes_theorem(**given), a_and_b / (a_and_b + b_only), **given)


def test_two_results_in_a_row_multiply_the_odds_twice():
    """Odds of 1 to 4 and a result 8 times as likely with A: 8 to 4 after one, 64 to 4 after two."""
    given = {"p_a": 0.2, "p_b_given_a": 0.8, "p_b_given_not_a": 0.1}
    once = as_numbers(bayes_theorem(**given), shape=(), **given)
    given["p_a"] = float(once)
    assert_close(bayes_theorem(**given), 64 / 68, **given)


def test_more_probable_before_is_more_probable_after():
    """With the rates fixed, the posterior rises with the prior and stays between 0 and 1."""
    rates = {"p_b_given_a": 0.35, "p_b_given_not_a": 0.85}
    posteriors = []
    for p_a in np.linspace(0.0, 1.0, 11):
        given = {"p_a": float(p_a), **rates}
        posteriors.append(float(as_numbers(bayes_theorem(**given), shape=(), **given)))
    got = np.array(posteriors)
    rising = "For p_a = 0, 0.1, ..., 1 the posterior must rise at every step."
    assert_holds(np.all(np.diff(got) > 0), rising, got=got, **rates)
    bounded = "A probability lies between 0 and 1."
    assert_holds(np.all((got >= 0) & (got <= 1)), bounded, got=got, **rates)
