"""Values as words."""

import numpy as np
import pytest

from tensortonic_cli.scene.wording import plain, worded


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1.55, "1.55"),
        (-0.0, "0"),
        (1 / 3, "0.3333"),
        (12, "12"),
        (10**400, "inf"),
        (float("nan"), "nan"),
        (np.True_, "yes"),
        (False, "no"),
        (1 - 2j, "1 - 2i"),
        (np.array([1.0, 0.5]), "(1, 0.5)"),
        (((1, 2), (3, 4)), "[1 2; 3 4]"),
        (list(range(20)), "(0, 1, 2, 3, 4, 5, 6, 7, ...)"),
        ([1.0, 1e-17, None], "(1, 0, None)"),
        ([], "()"),
        ({"a": 1}, "dict"),
        ("passed", "passed"),
    ],
)
def test_values_in_words(value, words):
    """Four digits, round brackets for vectors, square ones for matrices, crumbs left out."""
    assert worded(value) == words


def test_texts_cannot_command_a_terminal():
    """Control characters are dots; line ends of a node's two lines stay; endless texts end."""
    assert plain("a\x1b[31mb\nc\r") == "a·[31mb\nc·"
    assert plain("x" * 10**6) == "x" * 200 + "..."
    assert worded("\x1b]0;title\x07") == "·]0;title·"
