"""Ticks: round numbers along an axis, and how they are written."""

from __future__ import annotations

import math

from tensortonic_cli.render.raster.view import Range

LONGEST = 7
MOST = 24
LEAST = 3

Tick = tuple[float, str]


def ticks(shown: Range, count: int, *, log: bool = False) -> list[Tick]:
    """Return about `count` round numbers in a range, with their words.

    On a logarithmic axis the range holds powers of 10, and so do the places.
    """
    if log and shown[1] - shown[0] > 1:
        return _powers(shown, count)
    size = (shown[1] / 2 - shown[0] / 2) * 2
    step = _step(size / max(count, 1))
    for share in (2, 4):  # fewer than three numbers say nothing of a scale
        if step > 0 and math.floor(shown[1] / step) - math.ceil(shown[0] / step) < LEAST - 1:
            step = _step(size / max(count, 1) / share)
    if not (step > 0 and math.isfinite(step)):
        return []
    first = math.ceil(shown[0] / step - 1e-9)
    found = []
    for i in range(MOST):
        value = (first + i) * step
        if value > shown[1] + 1e-9 * step:
            break
        found.append((value, _words(10**value if log else value, step)))
    return found


def _step(least: float) -> float:
    """Return the smallest 1, 2 or 5 times a power of 10 that is not below `least`."""
    if not (least > 0 and math.isfinite(least)) or least < 1e-300:
        return 0.0
    power = 10.0 ** math.floor(math.log10(least))
    return next((m * power for m in (1, 2, 5) if m * power >= least * (1 - 1e-9)), 10 * power)


def _powers(shown: Range, count: int) -> list[Tick]:
    lo, hi = math.ceil(shown[0] - 1e-9), math.floor(shown[1] + 1e-9)
    step = max(math.ceil((hi - lo) / max(count, 1)), 1)
    first = math.ceil(lo / step) * step
    return [(float(p), _power(p)) for p in range(first, hi + 1, step)][:MOST]


def _power(power: int) -> str:
    if -3 <= power <= 3:
        return f"{10.0**power:g}"
    return f"1e{power}"


def _words(value: float, step: float) -> str:
    if value == 0 or abs(value) < step * 1e-6:
        return "0"
    text = f"{value:.6g}"
    if len(text) > LONGEST or "e" in text:
        mantissa, _, power = f"{value:.1e}".partition("e")
        text = f"{mantissa.removesuffix('.0')}e{int(power)}"
    return text
