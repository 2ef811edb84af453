"""What was raised and what must be, in words."""

from __future__ import annotations

from typing import Any

import numpy as np

from tensortonic_cli.testing.foreign import type_name
from tensortonic_cli.testing.show import cut, one_line
from tensortonic_cli.testing.values import settle

_CONTAINERS = (list, tuple, dict, set, frozenset, np.ndarray, bytes, bytearray)
_FEW = 1_000  # so many letters or cells Python writes out at once


def errors_text(error: type[BaseException] | tuple[type[BaseException], ...]) -> str:
    """Return the names of the errors of which one must be raised."""
    kinds = error if isinstance(error, tuple) else (error,)
    return " or ".join(kind.__name__ for kind in kinds)


def error_text(raised: BaseException) -> str:
    """Return type and message of what was raised, as the end of a sentence."""
    name = type_name(type(raised))
    try:
        text = raised_text(raised, 500)
    except Exception:  # a learner's __str__ may raise anything
        text = ""
    text = cut(" ".join(text.split()), 200).rstrip(".")
    return f"{name}: {text}." if text else f"{name}."


def raised_text(raised: BaseException, most: int) -> str:
    """Return the message of what was raised, cut; of a container in it the beginning.

    To write out a list of ten million numbers would take the whole time of a check.
    """
    args = BaseException.args.__get__(raised)  # type: ignore[attr-defined]
    plain_text = type(raised).__str__ in (BaseException.__str__, KeyError.__str__)
    if plain_text and any(map(_is_container, args)):
        return one_line(settle(args[0] if len(args) == 1 else args), most)
    text = str(raised)
    return text if len(text) <= most else text[:most] + " ..."


def _is_container(value: Any) -> bool:
    kind = type(value)
    if not issubclass(kind, _CONTAINERS):
        return False
    if issubclass(kind, np.ndarray):
        return np.ndarray.view(value, np.ndarray).size > _FEW
    return not issubclass(kind, (bytes, bytearray)) or len(value) > _FEW
