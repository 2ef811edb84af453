"""What is recorded of an answer, so that slips can be recognised."""

import numpy as np
import pytest

from tensortonic_cli.core.differences import same_record
from tensortonic_cli.testing.records import canonical
from tests.hostile_samples import Poser


@pytest.mark.parametrize(
    ("value", "record"),
    [
        (np.float32(0.5), 0.5),
        (None, None),
        (2 + 0j, 2.0),
        (2 + 1j, ("complex", 2.0, 1.0)),
        ([1, 2], ("array", (2,), (1, 2))),
        (((1, 2), (3, 4)), ("array", (2, 2), (1, 2, 3, 4))),
        (np.eye(2), ("array", (2, 2), (1.0, 0.0, 0.0, 1.0))),
        (np.array([1 + 0j]), ("array", (1,), (1.0,))),
        (
            np.array([1 + 2j]),
            ("complex array", ("array", (1,), (1.0,)), ("array", (1,), (2.0,))),
        ),
        (([1], "a", [2, 3]), ("items", 3, (("array", (1,), (1,)), "a", ("array", (2,), (2, 3))))),
        ({"b": 1, "a": [2]}, ("dict", (("a", ("array", (1,), (2,))), ("b", 1)))),
        ({(0, 1): 2}, ("dict", (((0, 1), 2),))),
        ({(0, int): 2}, ("dict", (((0, ("object", "type")), 2),))),
        ({2, 1}, ("set", (1, 2))),
        (Poser(), ("object", "Poser")),
        (10**3000, ("integer", 9966)),
    ],
)
def test_canonical_forms(value, record):
    """Equal answers in other forms have one record of plain values."""
    assert canonical(value) == record


def test_large_arrays_are_told_apart_by_every_cell():
    """Of a large array a summary is kept: the same up to rounding, another when a cell differs."""
    cells = np.random.default_rng(0).normal(size=(100, 100))
    other = cells.copy()
    other[33, 44] += 1e-3
    swapped = cells[::-1]

    record = canonical(cells)

    assert len(str(record)) < 10_000
    assert same_record(record, canonical(cells * (1 + 1e-14)))
    assert not same_record(record, canonical(other))
    assert not same_record(record, canonical(swapped))
    assert not same_record(record, canonical(cells.reshape(50, 200)))
