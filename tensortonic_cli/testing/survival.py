"""Whether a call left its arguments alone, bit by bit."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Callable
from typing import Any

import numpy as np

from tensortonic_cli.testing.arrays import array_of, shape_of
from tensortonic_cli.testing.show import Lines, pair_lines
from tensortonic_cli.testing.values import settle

Given = dict[str, Any]


def bound_names(function: Callable[..., Any], args: tuple[Any, ...], kwargs: Given) -> Given:
    """Return the arguments by the names the function gives them, by number where it gives none."""
    try:
        signature = inspect.signature(function)
        bound = signature.bind(*args, **kwargs).arguments
        kinds = {name: parameter.kind for name, parameter in signature.parameters.items()}
    except Exception:  # a learner's signature may raise anything, and some functions have none
        return {f"argument {at}": value for at, value in enumerate(args, 1)} | kwargs
    named: Given = {}
    for name, value in bound.items():
        if kinds[name] is inspect.Parameter.VAR_POSITIONAL:
            named |= {f"{name}[{at}]": item for at, item in enumerate(value)}
        else:
            named |= value if kinds[name] is inspect.Parameter.VAR_KEYWORD else {name: value}
    return named


def copied(args: tuple[Any, ...], kwargs: Given) -> tuple[tuple[Any, ...], Given]:
    """Return deep copies; an argument that cannot be copied stands for itself."""
    try:
        return copy.deepcopy((args, kwargs))
    except Exception:  # generators and open files, for example
        return tuple(map(_copied, args)), {name: _copied(value) for name, value in kwargs.items()}


def changes(before: Given, after: Given) -> tuple[str, list[tuple[str, Lines]]] | None:
    """Return a sentence and rows about the arguments that differ, or None when none does."""
    changed = [name for name in before if not unchanged(before[name], after.get(name))]
    if not changed:
        return None
    what = f"argument{'s' * (len(changed) > 1)} {' and '.join(changed)}"
    sentence = f"The function changed its {what}. The caller still needs it: work on a copy."
    rows: list[tuple[str, Lines]] = []
    for name in changed:
        was, now = _before_and_after(before[name], after[name])
        rows += [(f"{name} before", was), (f"{name} after", now)]
    return sentence.replace("needs it", "needs them") if len(changed) > 1 else sentence, rows


def unchanged(before: Any, after: Any) -> bool:
    """Whether two values are the same to the last bit; objects without a value always are."""
    kind = type(before)
    if type(after) is not kind:
        return False
    if kind is np.ndarray:
        return _same_array(before, after)
    if kind in (list, tuple):
        return len(before) == len(after) and all(map(unchanged, before, after))
    if kind is dict:
        pairs = zip(before.items(), after.items(), strict=False)
        same_items = (unchanged(a, b) for (_, a), (_, b) in pairs)
        return len(before) == len(after) and all(map(unchanged, before, after)) and all(same_items)
    if kind in (float, complex):
        return repr(before) == repr(after)
    return before == after if kind in (int, bool, str, bytes, set, frozenset) else True


def _same_array(before: np.ndarray, after: np.ndarray) -> bool:
    if before.dtype != after.dtype or before.shape != after.shape:
        return False
    if before.dtype.hasobject:
        return unchanged(before.tolist(), after.tolist())
    return before.tobytes() == after.tobytes()


def _copied(value: Any) -> Any:
    try:
        return copy.deepcopy(value)
    except Exception:  # see copied
        return value


def _before_and_after(before: Any, after: Any) -> tuple[Lines, Lines]:
    was, now = settle(before), settle(after)
    wrong = None
    if shape_of(was) is not None and shape_of(now) == shape_of(was):
        wrong = _differing_bits(array_of(now), array_of(was))
    return pair_lines(now, was, wrong)


def _differing_bits(have: np.ndarray, right: np.ndarray) -> np.ndarray:
    both_nan = np.isnan(have) & np.isnan(right)
    return (have != right) & ~both_nan
