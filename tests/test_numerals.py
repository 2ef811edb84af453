"""Numbers as short text."""

import math
import random

import pytest

from tensortonic_cli.core.numerals import choose_style, number_text, pair_texts


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.96, "0.96"),
        (1.0, "1.0"),
        (3, "3"),
        (True, "True"),
        (math.nan, "nan"),
        (-math.inf, "-inf"),
        (1 / 3, "0.333333"),
        (1e-20, "1e-20"),
        (250000000.0, "2.5e+08"),
        (1 - 2.5j, "1.0-2.5j"),
        (10**4000, "an integer of about 4000 digits"),
    ],
)
def test_single_numbers(value, text):
    """A number reads as Python writes it, with six digits at most."""
    assert number_text(value) == text


def test_unequal_numbers_never_look_equal():
    """However near two floats are, their texts differ."""
    draw = random.Random(5)
    for _ in range(500):
        a = draw.uniform(-1, 1) * 10 ** draw.randint(-300, 300)
        b = math.nextafter(a, math.inf)
        texts = pair_texts(a, b)

        assert texts[0] != texts[1]


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([1.0, 0.25], ["1.", "0.25"]),
        ([1 / 3, -2.0], ["0.3333", "-2."]),
        ([0.5, -1e-17], ["0.5", "0."]),
        ([1e-5, 1.0], ["0.00001", "1."]),
        ([1e-5, 2e-5], ["1.e-05", "2.e-05"]),
        ([1e7, 1.0], ["1.e+07", "1.e+00"]),
        ([math.nan, 1, True], ["nan", "1", "True"]),
        ([1 + 0.5j, -0.0], ["1.+0.5j", "0."]),
    ],
)
def test_style_of_an_array(values, texts):
    """All floats of an array are written alike; what rounding left reads as 0."""
    style = choose_style(values, noise=1e-9)

    assert [style.text(value) for value in values] == texts


def test_small_inputs_are_no_noise():
    """Without a noise level the smallest value still shows that it is not 0."""
    style = choose_style([1e-12, 1.0])

    assert style.text(1e-12) == "1.e-12"


@pytest.mark.parametrize("nearness", [10.0**-n for n in range(1, 16)])
def test_style_tells_wrong_cells_from_right_ones(nearness):
    """Digits are added until every pair that must differ does."""
    pair = (2 / 3, 2 / 3 * (1 + nearness))
    style = choose_style([*pair, 5.0], [pair])

    assert style.text(pair[0]) != style.text(pair[1])


def test_whole_numbers_beside_floats_get_digits_too():
    """1 beside 1.00001 is not written as 1 beside 1."""
    style = choose_style([1, 1.00001], [(1, 1.00001)])

    assert style.text(1.00001) == "1.00001"
