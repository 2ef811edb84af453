"""Whether two records of what a function gave are the same: how slips are recognised."""

from __future__ import annotations

from math import isclose, isnan

ATOL = 1e-12  # what rounding leaves where zero is meant


def same_record(a: object, b: object, rtol: float = 1e-9) -> bool:
    """Whether two nested tuples of plain values agree; nan equals nan, True equals 1 equals 1.0.

    Lists count as tuples, because records travel as JSON. Nothing else is forgiving: a shape, a
    length or a word that differs makes the records differ.
    """
    if isinstance(a, (tuple, list)):
        if not isinstance(b, (tuple, list)) or len(a) != len(b):
            return False
        return all(same_record(x, y, rtol) for x, y in zip(a, b, strict=True))
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return _same_number(a, b, rtol)
    return type(a) is type(b) and a == b


def _same_number(a: float, b: float, rtol: float) -> bool:
    try:
        return a == b or (isnan(a) and isnan(b)) or isclose(a, b, rel_tol=rtol, abs_tol=ATOL)
    except OverflowError:  # integers that no float can hold, and unequal
        return False
