"""Objects that lie, raise, never end or never fit: what learners' code may give back."""

import itertools
import math
from collections import deque
from decimal import Decimal

import numpy as np


class Meta(type):
    """A type whose name, hash and equality are traps."""

    @property
    def __name__(cls):
        """Raise."""
        raise RuntimeError("name")

    def __hash__(cls):
        raise RuntimeError("hash")

    def __eq__(cls, other):
        return True


class Trap(metaclass=Meta):
    """Every method raises or lies."""

    __hash__ = None

    def __getattribute__(self, name):
        raise RuntimeError(name)

    def __array__(self, *args, **kwargs):
        raise SystemExit

    def __repr__(self):
        raise RuntimeError("repr")

    def __len__(self):
        return 10**18

    def __getitem__(self, at):
        return 0.0

    def __float__(self):
        return 0.5

    def __eq__(self, other):
        return True


class EndlessList(list):
    """A list whose iterator never ends."""

    def __iter__(self):
        return itertools.repeat(0.5)


class AnyDict(dict):
    """A dict that claims to hold every key."""

    def __contains__(self, key):
        return True

    def __missing__(self, key):
        return 0.5

    def items(self):
        """Raise."""
        raise RuntimeError("items")


class AnyFloat(float):
    """A number that equals every other."""

    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    def __repr__(self):
        raise RuntimeError("repr")

    __hash__ = float.__hash__


class AnyText(str):
    """A text that equals every other."""

    __slots__ = ()

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class AnyArray(np.ndarray):
    """An array whose comparisons are all true."""

    def __array_ufunc__(self, *args, **kwargs):
        return np.True_

    def __eq__(self, other):
        return True

    __hash__ = None


class Tensor:
    """A matrix of another library."""

    def __array__(self, dtype=None, copy=None):
        return np.array([[1.0, 2.0]])


class Poser:
    """An object that says it is a float."""

    @property
    def __class__(self):
        """Lie."""
        return float


def list_in_itself():
    """Return a list that contains itself."""
    loop = [1.0]
    loop.append(loop)
    return loop


def list_of_endless_lists():
    """Return a list of 2 ** 35 empty lists in little memory."""
    bomb = []
    for _ in range(35):
        bomb = [bomb, bomb]
    return bomb


def _dict_in_itself():
    loop = {}
    loop["a"] = loop
    return loop


def _objects():
    cells = np.empty(2, dtype=object)
    cells[1] = Trap()
    return cells


HOSTILE = [
    Trap(),
    Trap,
    Meta,
    EndlessList([7.0]),
    AnyDict(x=7.0),
    AnyFloat(7.0),
    AnyText("no"),
    np.full((2, 2), 7.0).view(AnyArray),
    Poser(),
    list_in_itself(),
    _dict_in_itself(),
    Tensor,
    _objects(),
    [Trap(), 1.0],
    {"a": Trap()},
    itertools.count(),
    (x for x in itertools.count()),
    range(10**9),
    range(10**30),
    np.broadcast_to(1.0, (10**6, 10**6)),
    np.broadcast_to(np.nan, (10**4, 10**4, 10**4)),
    [np.broadcast_to(1.0, (10**5, 10**5))] * 2,
    np.zeros(2, dtype=[("a", float)]),
    np.array(["2020-01-01"], dtype="datetime64[D]"),
    10**5000,
    [10**400, 7],
    complex(math.nan, math.inf),
    Decimal("sNaN"),
    "\ud800\x00\x1b[2J" * 100_000,
    b"\xff",
    ...,
    NotImplemented,
    print,
    object(),
    deque([1]),
    [[[]]],
]
