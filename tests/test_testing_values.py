"""Whatever learners' code gives back is read and shown without harm."""

import json
import warnings
from collections import OrderedDict, deque

import numpy as np
import pytest

from tensortonic_cli.testing import (
    as_numbers,
    assert_close,
    assert_close_up_to_sign,
    assert_holds,
    assert_raises,
    assert_same_items,
    take_record,
)
from tensortonic_cli.testing.arrays import Items
from tensortonic_cli.testing.foreign import Foreign
from tensortonic_cli.testing.values import settle
from tests.hostile_samples import (
    HOSTILE,
    AnyFloat,
    EndlessList,
    Poser,
    Tensor,
    list_in_itself,
    list_of_endless_lists,
)

WANTED = [
    0.5,
    "abc",
    None,
    np.arange(6.0).reshape(2, 3),
    [[1, 2], [3, 4]],
    (np.zeros(2), 3.0),
    {"a": 1, "b": [1, 2]},
    {1, 2},
    [[1, 2], [3]],
]


def _fails(assertion, *args, **given):
    """Fail unless the assert does, with a text of moderate length."""
    with pytest.raises(AssertionError) as caught:
        assertion(*args, **given)
    text = str(caught.value)
    assert len(text) < 4000
    assert "\x1b" not in text


@pytest.mark.parametrize("at", range(len(HOSTILE)))
def test_hostile_objects_are_wrong_answers(at):
    """No object passes by lying, and none raises, hangs or floods the message or the record."""
    got = HOSTILE[at]
    take_record()

    for want in WANTED:
        _fails(assert_close, got, want, x=got)
        _fails(assert_close_up_to_sign, got, want)
        if isinstance(want, (list, tuple, set, np.ndarray)):
            _fails(assert_same_items, got, want)
    _fails(assert_holds, False, "No.", got=got)
    _fails(assert_raises, ValueError, lambda: got)
    _fails(as_numbers, got, (9, None))

    assert len(json.dumps(take_record())) < 500_000


def test_a_list_that_would_never_be_walked_through():
    """A list that shares its parts is given up after a while."""
    _fails(assert_close, list_of_endless_lists(), [[1, 2]])


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (np.float32(0.5), 0.5),
        (np.array(3), 3),
        (np.str_("a"), "a"),
        (EndlessList([1, np.int64(2)]), Items("list", (1, 2))),
        (np.array(["a", None], dtype=object), Items("array", ("a", None))),
        (OrderedDict({np.int64(1): (np.True_,)}), {1: Items("tuple", (True,))}),
        ({np.float64(2)}, frozenset({2.0})),
        ({"a": 1}.keys(), Items("list", ("a",))),
        (map(str, "a"), Foreign("a map object", "map")),
        (deque(), Foreign("a deque", "deque")),
        (int, Foreign("a class", "type")),
        (Poser(), Foreign("a Poser", "Poser")),
        (list_in_itself(), Foreign("a list of 2 items, nested more than 40 deep", "list", True)),
    ],
)
def test_settled_values(value, plain):
    """Values become numbers, texts, items and dicts by their real types; the rest gets a noun."""
    assert settle(value) == plain


def test_subclasses_of_numbers_become_plain_numbers():
    """A number that overrides its comparison is compared by what it is."""
    assert type(settle(AnyFloat(7.0))) is float
    assert settle(AnyFloat(7.0)) == 7.0


def test_arrays_of_other_libraries_and_matrices_are_arrays():
    """What turns itself into an array counts as one; a matrix is its array."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PendingDeprecationWarning)
        matrix = np.matrix([[1.0, 2.0]])

    assert type(settle(matrix)) is np.ndarray
    assert_close(Tensor(), matrix)


def test_numpy_set_to_raise_changes_nothing():
    """Whatever a learner makes of numpy's error settings, comparing goes on."""
    with np.errstate(all="raise"):
        assert_close([np.inf, np.nan, 1e308], [np.inf, np.nan, 1e308])
        _fails(assert_close, [1e308, -1e308], [-1e308, 1e308])
        _fails(assert_close, 10**400, 1.0)
