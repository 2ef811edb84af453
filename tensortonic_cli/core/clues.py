"""What a whole wrong answer has in common with the right one, said only when every cell agrees."""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable
from dataclasses import dataclass

from tensortonic_cli.core import agreement
from tensortonic_cli.core.agreement import Value, agree

MAX_CELLS = 20_000
LN_2 = math.log(2)
NEAR = 1e-4  # so small an excess is no factor that somebody wrote


@dataclass(frozen=True)
class Answer:
    """A wrong answer beside the right one of the same shape, cell by cell in C order.

    sizes are the lengths of the inputs' axes; they name factors such as n / (n - 1).
    """

    have: tuple[Value, ...]
    want: tuple[Value, ...]
    shape: tuple[int, ...] = ()
    sizes: tuple[int, ...] = ()

    @property
    def is_one(self) -> bool:
        """Whether there is a single number, which many a rule fits by chance."""
        return len(self.want) == 1

    @property
    def is_varied(self) -> bool:
        """Whether the right answer has two different values, so that a common factor says much."""
        return not all(agreement.close(value, self.want[0]) for value in self.want)


def value_clue(answer: Answer) -> str:
    """Return the most specific sentence that is true of all cells, or "".

    Two cells or one, or equal ones, fit several rules by chance: there a clue must be the only one.
    """
    finite = _finite_part(answer)
    if finite is None:
        return ""
    if agree(finite.have, finite.want):
        return _float32(finite)  # nearer than the other rules can tell
    found: list[str] = []
    by_chance = len(finite.want) <= 2 or not finite.is_varied
    for family in FAMILIES:
        found += next(([said] for rule in family if (said := rule(finite))), [])
        if found and not by_chance:
            break
    return "" if len(found) != 1 else found[0]


def _finite_part(answer: Answer) -> Answer | None:
    """Return the answer if there is something to compare: finite cells that are not all zero."""
    if not 0 < len(answer.want) <= MAX_CELLS or len(answer.have) != len(answer.want):
        return None
    if not all(map(cmath.isfinite, (*answer.have, *answer.want))):
        return None
    return answer if any(answer.have) and any(answer.want) else None


def _sign(answer: Answer) -> str:
    if agree(answer.have, (-value for value in answer.want)):
        return "Only the sign is wrong." if answer.is_one else "Every sign is flipped."
    return ""


def _conjugate(answer: Answer) -> str:
    if agree(answer.have, (complex(value).conjugate() for value in answer.want)):
        return "Every imaginary part has the wrong sign."
    return ""


def _transpose(answer: Answer) -> str:
    if len(answer.shape) != 2 or answer.shape[0] != answer.shape[1]:
        return ""
    size = answer.shape[0]
    turned = (answer.want[column * size + row] for row in range(size) for column in range(size))
    return "It is the transpose of the right answer." if agree(answer.have, turned) else ""


def _named_factor(answer: Answer) -> str:
    factor = agreement.common_factor(answer.have, answer.want)
    if factor is None:
        return ""
    for value, sentence in (*_LOG_FACTORS, *_size_factors(answer)):
        if agreement.close(factor, value):
            return sentence.format(what="It" if answer.is_one else "Every value")
    return ""


_LOG_FACTORS = (
    (2.0, "{what} is twice what it should be."),
    (0.5, "{what} is half of what it should be."),
    (1 / LN_2, "{what} is 1/ln 2 times what it should be: as if log2 stood in place of ln."),
    (LN_2, "{what} is ln 2 times what it should be: as if ln stood in place of log2."),
)


def _size_factors(answer: Answer) -> list[tuple[float, str]]:
    """Return the factors that come of dividing by another count than is asked for."""
    if answer.is_one and agreement.is_whole(answer.have[0]) and agreement.is_whole(answer.want[0]):
        return []  # 4 for 3 says nothing about the 4 numbers that went in
    factors = []
    for n in sorted({size for size in answer.sizes if size > 1}):
        swapped = f": as if {n - 1} stood in place of {n}", f": as if {n} stood in place of {n - 1}"
        ratio = n / (n - 1)
        factors += [
            (ratio, f"{{what}} is {n}/{n - 1} of what it should be{swapped[0]} in a division."),
            (1 / ratio, f"{{what}} is {n - 1}/{n} of what it should be{swapped[1]} in a division."),
            (
                ratio**0.5,
                f"{{what}} is √({n}/{n - 1}) times what it should be{swapped[0]} under a root.",
            ),
            (
                ratio**-0.5,
                f"{{what}} is √({n - 1}/{n}) times what it should be{swapped[1]} under a root.",
            ),
            (n, f"{{what}} is {n} times what it should be, and {n} is a length of the input."),
            (1 / n, f"{{what}} is 1/{n} of what it should be, and {n} is a length of the input."),
        ]
    return factors


def _order(answer: Answer) -> str:
    if answer.is_one or any(isinstance(value, complex) for value in (*answer.have, *answer.want)):
        return ""
    if agree(answer.have, reversed(answer.want)):
        return "The values are right, but in reverse order."
    if len(answer.shape) == 2:
        for word, split in (("rows", agreement.rows_of), ("columns", agreement.columns_of)):
            have, want = (split(cells, answer.shape[1]) for cells in (answer.have, answer.want))
            if agree(_in_order(have), _in_order(want)):
                return f"The {word} are right, but in another order."
    same = agree(sorted(map(agreement.real, answer.have)), sorted(map(agreement.real, answer.want)))
    return "The values are right, but in another order." if same else ""


def _signs(answer: Answer) -> str:
    if answer.is_one or _sign(answer) or not agree(map(abs, answer.have), map(abs, answer.want)):
        return ""
    if any(isinstance(value, complex) for value in (*answer.have, *answer.want)):
        return ""
    flipped = [
        a for a, b in zip(answer.have, answer.want, strict=True) if agreement.real(a * b) < 0
    ]
    return "The sizes are right; signs are wrong." if len(flipped) > 1 else ""


def _offset(answer: Answer) -> str:
    if not answer.is_varied:
        return ""
    offset = answer.have[0] - answer.want[0]
    if abs(offset) < NEAR * max(map(abs, answer.want)):
        return ""
    if isinstance(offset, complex) or not agree(answer.have, (w + offset for w in answer.want)):
        return ""
    return f"Every value is too {'large' if offset > 0 else 'small'} by {abs(offset):.4g}."


def _factor(answer: Answer) -> str:
    factor = agreement.common_factor(answer.have, answer.want)
    if factor is None or not answer.is_varied or abs(factor - 1) < NEAR:
        return ""
    return f"Every value is {factor:.4g} times what it should be."


def _function(answer: Answer) -> str:
    """Name the step too many or too few: the answer is a function of the right one."""
    what = "It" if answer.is_one else "Every value"
    # One small number is 1 minus another by chance far too often.
    for name, function in _FUNCTIONS[:2] if answer.is_one else _FUNCTIONS:
        try:
            if agree(answer.have, map(function, answer.want)):
                return f"{what} is {name}."
        except (ValueError, ZeroDivisionError, OverflowError, TypeError):
            continue
    return ""


_FUNCTIONS: tuple[tuple[str, Callable[[Value], Value]], ...] = (
    ("the square of what it should be", lambda value: value * value),
    ("the square root of what it should be", lambda value: math.sqrt(agreement.real(value))),
    ("1 minus what it should be", lambda value: 1 - value),
    ("1 divided by what it should be", lambda value: 1 / value),
    ("the logarithm of what it should be", lambda value: math.log(agreement.real(value))),
    ("e to the power of what it should be", lambda value: math.exp(agreement.real(value))),
)


def _rounding(answer: Answer) -> str:
    have, want = agreement.reals(answer.have), agreement.reals(answer.want)
    if not have or not want:
        return ""
    what = "It looks" if answer.is_one else "The values look"
    # 12.0 for 12.01 is wrong, not rounded: one number alone has to agree in two decimals.
    for digits in range(2 if answer.is_one else 0, 7):
        if agree(have, (round(value, digits) for value in want)):
            unit = "whole numbers" if digits == 0 else f"{digits} decimal{'s' * (digits > 1)}"
            return f"{what} rounded to {unit}."
    if not answer.is_one and any(have) and agree(have, map(math.trunc, want)):
        return f"{what} cut to whole numbers."
    return ""


def _float32(answer: Answer) -> str:
    have, want = agreement.reals(answer.have), agreement.reals(answer.want)
    largest = max(map(abs, want), default=0.0)
    near = all(abs(a - b) <= 1e-5 * largest for a, b in zip(have, want, strict=False))
    if (
        not have
        or not want
        or not near
        or not agreement.fits(have, "f")
        or agreement.fits(have, "e")
    ):
        return ""
    return "There are only as many digits as float32 holds: calculate in float64."


def _in_order(rows: list[tuple[Value, ...]]) -> tuple[Value, ...]:
    """Return the cells of the sorted rows; sorted by few digits, so that noise swaps none."""
    return agreement.flattened(sorted(rows, key=lambda row: [f"{cell:.6e}" for cell in row]))


# One family speaks with its first true sentence; the most specific family comes first.
FAMILIES: tuple[tuple[Callable[[Answer], str], ...], ...] = (
    (_sign, _named_factor, _factor),
    (_conjugate,),
    (_transpose,),
    (_order,),
    (_rounding, _float32),
    (_function,),
    (_signs,),
    (_offset,),
)
