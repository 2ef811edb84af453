"""Checks for optimization/adaptive/adam_optimizer, easiest first."""

import numpy as np
import pytest

from exercises.optimization.adaptive.adam_optimizer import adam_step
from tensortonic_cli.testing import as_numbers, assert_close, assert_inputs_survive


def test_both_means_move_while_the_rate_is_zero():
    """With η = 0 the parameter stays; m′ = 0.5 · 1 + 0.5 · 3 and v′ = 0.75 · 4 + 0.25 · 9."""
    given = {"param": 6.0, "grad": 3.0, "m": 1.0, "v": 4.0, "t": 1}
    given |= {"lr": 0.0, "beta1": 0.5, "beta2": 0.75}
    assert_close(adam_step(**given), (6.0, 2.0, 5.25), **given)


def test_first_step_by_hand():
    """m′ = 0.1 · 2 and v′ = 0.001 · 4; corrected they are 2 and 4, so θ moves by η · 2/√4 = η."""
    given = {"param": 1.0, "grad": 2.0, "m": 0.0, "v": 0.0, "t": 1}
    assert_close(adam_step(**given), (0.999, 0.2, 0.004), **given)


def test_second_step_by_hand():
    """m′ = (1 + 2)/2 = 1.5, m̂ = 1.5/0.75 = 2; v′ = 14.4 + 1.6 = 16, v̂ = 16/0.64 = 25; 0.5 · 2/5."""
    given = {"param": 1, "grad": 2, "m": 1, "v": 24, "t": 2}
    given |= {"lr": 0.5, "beta1": 0.5, "beta2": 0.6}
    assert_close(adam_step(**given), (0.8, 1.5, 16.0), **given)


def test_momentum_rolls_on_without_a_gradient():
    """m′ = 3/2 and v′ = 24/2; divided by 1 - 0.5² they are 2 and 16, so the step is 2/√16."""
    given = {"param": np.array([4.0, -4.0]), "grad": np.zeros(2)}
    given |= {"m": np.array([3.0, -3.0]), "v": np.array([24.0, 24.0]), "t": 2}
    settings = {"lr": 1.0, "beta1": 0.5, "beta2": 0.5}
    expected = ([3.5, -3.5], [1.5, -1.5], [12.0, 12.0])
    assert_close(adam_step(**_copies(given), **settings), expected, **given, **settings)


def test_every_entry_has_its_own_scale():
    """Steep or gentle, the first step moves each entry by η against the sign of its slope."""
    grad = np.array([[1.0, -30.0, 500.0], [-70.0, 2.0, -400.0]])
    given = {"param": np.zeros((2, 3)), "grad": grad}
    given |= {"m": np.zeros((2, 3)), "v": np.zeros((2, 3)), "t": 1, "lr": 0.5}
    expected = ([[-0.5, 0.5, -0.5], [0.5, -0.5, 0.5]], 0.1 * grad, 0.001 * grad**2)
    assert_close(adam_step(**_copies(given)), expected, **given)


@pytest.mark.parametrize("t", [1, 2, 10, 5000])
def test_a_steady_slope_gives_steps_of_eta_at_every_t(t):
    """If every gradient so far was g, then m̂ = g and v̂ = g² whatever t is."""
    g, before, now = np.array([4.0, -0.5]), t - 1, t
    given = {"param": np.zeros(2), "grad": g, "t": t, "lr": 0.01}
    given |= {"m": (1 - 0.9**before) * g, "v": (1 - 0.999**before) * g**2}
    expected = ([-0.01, 0.01], (1 - 0.9**now) * g, (1 - 0.999**now) * g**2)
    assert_close(adam_step(**_copies(given)), expected, **given)


def test_epsilon_stands_outside_the_root():
    """m̂ = 3 and √v̂ = 3, so the step is 3/(3 + 1); and a gradient as small as ε goes 1/(1 + 1)."""
    given = {"param": 2.0, "grad": 3.0, "m": 0.0, "v": 0.0, "t": 1, "lr": 1.0, "eps": 1.0}
    assert_close(adam_step(**given), (1.25, 0.3, 0.009), **given)
    given = {"param": 0.0, "grad": 1e-8, "m": 0.0, "v": 0.0, "t": 1, "lr": 1.0}
    assert_close(adam_step(**given), (-0.5, 1e-9, 1e-19), **given)


def test_flat_ground_leaves_the_parameter():
    """No slope now and none remembered: nothing moves, even where v is 0 as well."""
    given = {"param": np.array([1.0, -2.0]), "grad": np.zeros(2), "t": 3}
    given |= {"m": np.zeros(2), "v": np.array([0.0, 0.5])}
    expected = ([1.0, -2.0], [0.0, 0.0], [0.0, 0.4995])
    assert_close(adam_step(**_copies(given)), expected, **given)


def test_six_steps_weigh_the_past():
    """m̂ and v̂ are averages of all g and g² so far, in which a gradient k steps old weighs βᵏ."""
    grads = np.random.default_rng(5).normal(size=(6, 2))
    state, expected = np.zeros((3, 2)), np.zeros(2)
    for t in range(1, 7):
        settings = {"t": t, "lr": 0.1, "beta1": 0.7, "beta2": 0.9}
        param, m, v = state.copy()
        got = adam_step(param, grads[t - 1].copy(), m, v, **settings)
        state = as_numbers(got, shape=(3, 2), grad=grads[t - 1], **settings)
        age = np.arange(t)[::-1]
        mean = np.average(grads[:t], axis=0, weights=0.7**age)
        square = np.average(grads[:t] ** 2, axis=0, weights=0.9**age)
        expected = expected - 0.1 * mean / (np.sqrt(square) + 1e-8)
        assert_close(state[0], expected, grad=grads[t - 1], **settings)


def test_the_arguments_survive():
    """Who calls may keep the old state, to plot it or to step back."""
    param, grad, m, v = np.random.default_rng(8).uniform(1.0, 2.0, size=(4, 3))
    assert_inputs_survive(adam_step, param=param, grad=grad, m=m, v=v, t=2)


def _copies(given):
    return {k: v.copy() if isinstance(v, np.ndarray) else v for k, v in given.items()}
