"""How single values are shown."""

import numpy as np
import pytest

from tensortonic_cli.testing.show import brief, cut, input_lines, message, value_lines
from tensortonic_cli.testing.values import settle


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1, 2.5], "[1, 2.5]"),
        ((1,), "(1,)"),
        ((np.eye(2), "a"), "([[1.0, 0.0], [0.0, 1.0]], 'a')"),
        ({"w": [None], (0, 1): np.zeros((9, 9))}, "{'w': [None], (0, 1): array of shape (9, 9)}"),
        ({2, 1}, "{1, 2}"),
        ([[[[[[[[1]]]]]]]], "[[[[[[[...]]]]]]]"),
        (list(range(1000)), None),
        ("a" * 100, "'" + "a" * 62 + "..."),
        (len, "<a function>"),
    ],
)
def test_values_on_one_line(value, text):
    """A value reads as Python writes it, cut in depth; None where a line is too short for it."""
    assert brief(settle(value)) == text


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ([[1, 2], [3, 4]], ("[[1, 2], [3, 4]]",)),
        (np.array([[1, 2], [3, 4]]), ("[[1 2]", " [3 4]]   int64 (2, 2)")),
        (np.zeros((0, 3)), ("[]   float64 (0, 3)",)),
        (list(range(100, 200)), (
            "[100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 ...]   list (100,)",
        )),
        (np.sin, ("sin",)),
        (lambda x: x, ("<a function>",)),
        (0.5, ("0.5",)),
    ],
)  # fmt: skip
def test_inputs(value, lines):
    """Short lists stand as they were written; arrays and long lists say kind and shape."""
    assert input_lines(value) == lines


def test_a_container_too_long_for_a_line():
    """Each item gets its own line, and of many items the rest is counted."""
    value = settle({f"key {n}": "x" * 20 for n in range(12)})

    assert value_lines(value) == (
        *(f"'key {n}': '{'x' * 20}'" for n in range(10)),
        "... and 2 more",
    )


def test_control_characters_are_written_out():
    """Nothing that a terminal would obey gets into a message."""
    assert cut("a\x1b[31m\n") == "a\\x1b[31m\\n"


def test_names_stand_in_one_column():
    """Every row starts at the same column, lines of one value below each other."""
    rows = [("a", ("1", "2")), ("a longer name", ("3",))]

    assert message("Wrong.", rows) == (
        "Wrong.\n\n  a             1\n                2\n  a longer name 3"
    )
