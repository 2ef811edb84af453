"""What a learner can look at, as data."""

import pytest

from tensortonic_cli.core.model import State
from tensortonic_cli.core.reading import finds, line_to_write, record, statement_of
from tests.reading_samples import COSINE

STUB = '''\
"""Halves."""

import numpy as np

LIMIT = 2


def half(x):
    """Return x / 2.

    Raises:
        ValueError: x is odd.
    """
    y = x
    raise NotImplementedError("not written yet")


class Value:
    def __init__(self, data):
        raise NotImplementedError("not written yet")
'''


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("half", "def half(x):", '    """'),
        ("Value", "class Value:", "class Value:"),
        ("third", '"""Halves."""', '        raise NotImplementedError("not written yet")'),
    ],
)
def test_a_statement_is_signature_and_docstring(name, first, last):
    """The body is left out; a name that is not there gives the whole stub."""
    lines = statement_of(STUB, name).splitlines()
    assert [lines[0], lines[-1]] == [first, last]


def test_the_line_to_write_is_where_nothing_is_written_yet():
    """The editor opens at the first NotImplementedError, or at the top when there is none."""
    assert [line_to_write(STUB), line_to_write("x = 1\n")] == [15, 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [("COSINE-s", True), ("cosine_s", True), ("What Cos", True), ("angle", False), ("", True)],
)
def test_a_search_looks_in_slug_title_task_and_function(text, found):
    """Case does not matter."""
    assert finds(COSINE, text) is found


def test_a_record_has_the_agreed_keys():
    """--json says of an exercise what DESIGN promises, with a path from the workspace on."""
    assert record(COSINE, State.CHANGED) == {
        "slug": "cosine-similarity",
        "area": "linear_algebra",
        "topic": "vectors",
        "title": "Cosine similarity",
        "level": "easy",
        "minutes": 12,
        "state": "changed",
        "path": "exercises/linear_algebra/vectors/cosine_similarity.py",
        "tensortonic": ["la-cosine-similarity"],
        "visual": False,
    }
