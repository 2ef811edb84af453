"""Checks for models/networks/batch_normalization, easiest first."""

import numpy as np
import pytest

from exercises.models.networks.batch_normalization import batch_norm_forward
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_one_feature_by_hand():
    """The mean is 500; the squares sum to 320 000, so σ² = 40 000, σ = 200 and ε is no matter."""
    x = np.array([[200.0], [400.0], [400.0], [400.0], [500.0], [500.0], [700.0], [900.0]])
    given = {"x": x, "gamma": np.ones(1), "beta": np.zeros(1)}
    expected = [[-1.5], [-0.5], [-0.5], [-0.5], [0.0], [0.0], [1.0], [2.0]]
    assert_close(batch_norm_forward(**_copies(given)), expected, **given)


def test_each_feature_has_its_own_scale():
    """Both features become -1 and 1; then γ = (2, -3) and β = (5, 1) give 5 ∓ 2 and 1 ± 3."""
    given = {"x": np.array([[1.0, 10.0], [3.0, 30.0]])}
    given |= {"gamma": np.array([2.0, -3.0]), "beta": np.array([5.0, 1.0]), "eps": 0.0}
    assert_close(batch_norm_forward(**_copies(given)), [[3.0, 4.0], [7.0, -2.0]], **given)


def test_epsilon_stands_inside_the_root():
    """Mean 4, variance 9, √(9 + 7) = 4, so ∓3/4; and √3e-5 / √(3e-5 + 1e-5) is √(3/4)."""
    given = {"x": np.array([[1.0], [7.0]]), "gamma": np.array([8.0]), "beta": np.array([2.0])}
    assert_close(batch_norm_forward(**_copies(given), eps=7.0), [[-4.0], [8.0]], **given, eps=7.0)
    given["x"] = np.sqrt([[3e-5], [0.0]]) * 2
    expected = [[2 + 8 * 0.75**0.5], [2 - 8 * 0.75**0.5]]
    assert_close(batch_norm_forward(**_copies(given)), expected, **given)


def test_a_constant_feature_gives_beta():
    """All deviations are 0 and ε keeps the division alive, in a batch of one example as well."""
    given = {"gamma": np.array([2.0, 3.0]), "beta": np.array([-1.0, 0.5])}
    x = np.array([[4.0, 100.0], [4.0, 100.0], [4.0, 100.0]])
    assert_close(batch_norm_forward(x.copy(), **_copies(given)), [[-1.0, 0.5]] * 3, x=x, **given)
    x = np.array([[7.0, -8.0]])
    assert_close(batch_norm_forward(x.copy(), **_copies(given)), [[-1.0, 0.5]], x=x, **given)


def test_two_channels_by_hand():
    """Means 4 and 6, variances 5 and 12, ε = 4: deviations over √9 and √16, times 3 and 2."""
    x = np.array([[[[1.0, 3.0]], [[4.0, 4.0]]], [[[5.0, 7.0]], [[4.0, 12.0]]]])
    given = {"x": x, "gamma": np.array([3.0, 2.0]), "beta": np.array([10.0, -1.0]), "eps": 4.0}
    expected = [[[[7.0, 9.0]], [[-2.0, -2.0]]], [[[11.0, 13.0]], [[-2.0, 2.0]]]]
    assert_close(batch_norm_forward(**_copies(given)), expected, **given)


def test_images_of_one_pixel_are_rows():
    """Shape (3, 2, 1, 1) holds what (3, 2) holds: 1 and -1 with γ, and 0 in the middle."""
    rows = np.array([[1.0, 30.0], [3.0, 10.0], [2.0, 20.0]])
    given = {"gamma": np.array([2.0, 4.0]), "beta": np.array([0.0, 1.0]), "eps": 0.0}
    a, b = 2 * 1.5**0.5, 4 * 1.5**0.5
    expected = np.array([[-a, 1 + b], [a, 1 - b], [0.0, 1.0]])
    assert_close(batch_norm_forward(rows.copy(), **_copies(given)), expected, x=rows, **given)
    x, expected = rows.reshape(3, 2, 1, 1), expected.reshape(3, 2, 1, 1)
    assert_close(batch_norm_forward(x.copy(), **_copies(given)), expected, x=x, **given)


@pytest.mark.parametrize(("factor", "shift"), [(1.0, 50.0), (100.0, 0.0), (0.01, -3.0)])
def test_other_units_change_nothing(factor, shift):
    """Degrees of one scale or another: the normalised feature is the same when ε is 0."""
    given = {"x": np.array([[1.0, 10.0], [3.0, 30.0]]) * [factor, 1.0] + [shift, 0.0]}
    given |= {"gamma": np.array([2.0, -3.0]), "beta": np.array([5.0, 1.0]), "eps": 0.0}
    assert_close(batch_norm_forward(**_copies(given)), [[3.0, 4.0], [7.0, -2.0]], **given)


@pytest.mark.parametrize("shape", [(7, 3), (2, 5), (3, 2, 4, 5), (4, 3, 1, 2), (1, 3, 2, 3)])
def test_beta_is_the_mean_and_gamma_the_deviation(shape):
    """Over the batch, and the places, each feature of y has the mean β and the deviation |γ|."""
    rng = np.random.default_rng(sum(shape))
    x, (gamma, beta) = rng.normal(3.0, 2.0, size=shape), rng.normal(size=(2, shape[1]))
    given = {"x": x, "gamma": gamma, "beta": beta, "eps": 0.0}
    y = as_numbers(batch_norm_forward(**_copies(given)), shape=shape, **given)
    features = np.moveaxis(y, 1, 0).reshape(shape[1], -1)
    _assert_each(features.mean(axis=1), beta, "mean", y, given)
    _assert_each(features.std(axis=1), np.abs(gamma), "deviation", y, given)


def test_the_arguments_survive():
    """The layer before still needs its output, and γ and β are used again in the next batch."""
    x = np.array([[1.0, 10.0], [3.0, 30.0], [8.0, 20.0]])
    assert_inputs_survive(batch_norm_forward, x, np.array([2.0, 3.0]), np.array([0.5, 1.0]))


def _assert_each(found, wanted, what, y, given):
    for k, (is_now, must_be) in enumerate(zip(found, wanted, strict=True)):
        otherwise = f"Feature {k} of y has the {what} {is_now:.6g}; it must be {must_be:.6g}."
        assert_holds(abs(is_now - must_be) <= 1e-6, otherwise, got=y, **given)


def _copies(given):
    return {k: v.copy() if isinstance(v, np.ndarray) else v for k, v in given.items()}
