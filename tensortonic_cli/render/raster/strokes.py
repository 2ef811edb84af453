"""Lines as dots: clipped first, then sampled, all segments at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tensortonic_cli.render.raster.reading import Array
from tensortonic_cli.render.raster.sheet import Box

MOST = 200_000  # dots at once: what is asked for may be absurd
THICK = np.array([(0, 0), (1, 0), (0, 1)])


def stroke(places: Array, box: Box, pattern: Sequence[int] = (), *, thick: bool = False) -> Array:
    """Return the dots (n, 2) of a line through places in dots; nan breaks it.

    pattern says how many dots are drawn, left out, drawn, ...; empty for a whole line.
    """
    if len(places) == 1:
        dots = places
    else:
        start, end = clipped(places[:-1], places[1:], box)
        dots = sampled(start, end)
    if pattern and len(dots):
        dots = dots[_drawn(dots, pattern)]
    if thick and len(dots):
        dots = (dots[:, None, :] + THICK).reshape(-1, 2)
    return dots


def clipped(start: Array, end: Array, box: Box) -> tuple[Array, Array]:
    """Return the parts of segments in a box, or at most two dots outside it (Liang, Barsky)."""
    step = end - start
    known = np.isfinite(start).all(1) & np.isfinite(end).all(1)
    enter, leave = np.zeros(len(start)), np.ones(len(start))
    with np.errstate(divide="ignore", invalid="ignore"):
        for axis in (0, 1):
            at, along, limit = start[:, axis], step[:, axis], box.dots[axis] + 1
            one, other = (-2 - at) / along, (limit - at) / along
            still = along == 0
            known &= ~still | ((at >= -2) & (at <= limit))
            enter = np.where(still, enter, np.maximum(enter, np.minimum(one, other)))
            leave = np.where(still, leave, np.minimum(leave, np.maximum(one, other)))
    known &= enter <= leave
    start, step = start[known], step[known]
    return start + step * enter[known, None], start + step * leave[known, None]


def sampled(start: Array, end: Array) -> Array:
    """Return dots along segments, each next to the one before it."""
    if not len(start):
        return np.empty((0, 2))
    counts = np.ceil(np.abs(end - start).max(1)).astype(np.int64) + 1
    fitting = np.cumsum(counts) <= MOST
    start, end, counts = start[fitting], end[fitting], counts[fitting]
    firsts = np.repeat(np.cumsum(counts) - counts, counts)
    shares = (np.arange(len(firsts)) - firsts) / np.repeat(np.maximum(counts - 1, 1), counts)
    starts, steps = np.repeat(start, counts, 0), np.repeat(end - start, counts, 0)
    return np.asarray(starts + steps * shares[:, None])


def _drawn(dots: Array, pattern: Sequence[int]) -> Array:
    """Return which dots of a line a pattern draws, by how far along the line they are."""
    one = np.concatenate([np.full(size, i % 2 == 0) for i, size in enumerate(pattern)])
    steps = np.minimum(np.abs(np.diff(dots, axis=0)).max(1), 1.0)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    return one[along.astype(np.int64) % len(one)]
