"""When two records of what came back are the same."""

import math

import pytest

from tensortonic_cli.core.differences import same_record

RECORD = (("array", (2, 2), (1.0, math.nan, 0.0, math.inf)), None, "a", ("raised", "ValueError"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RECORD, RECORD),
        (math.nan, math.nan),
        (-math.inf, -math.inf),
        (1.0, 1.0 + 5e-10),
        (0.0, 5e-13),
        ((True, 2), (1.0, 2.0)),
        ((), ()),
        ((1, ("a", None)), [1, ["a", None]]),
        (10**400, 10**400),
    ],
)
def test_same(one, other):
    """Rounding, the kind of a number and the kind of a sequence do not matter, either way round."""
    assert same_record(one, other)
    assert same_record(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1.0, 1.0 + 2e-9),
        (0.0, 2e-12),
        (math.nan, 0.0),
        (math.inf, -math.inf),
        (1, "1"),
        (0, None),
        ("a", "b"),
        ((1,), 1),
        ((1, 2), (1,)),
        ((1, (2, 3)), (1, (2, 4))),
        (("array", (1, 2), (1, 2)), ("array", (2,), (1, 2))),
        (10**400, 10**400 + 1),
        (10**400, 1.5),
    ],
)
def test_not_same(one, other):
    """A value, a length, a shape, a word or a kind that differs makes two records differ."""
    assert not same_record(one, other)
    assert not same_record(other, one)


def test_tolerance_is_the_callers():
    """A wider tolerance reaches the numbers deep inside."""
    assert same_record((1, (2.0,)), (1, (2.01,)), rtol=0.1)
