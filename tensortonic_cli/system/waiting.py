"""Waiting for what other threads put into a queue, so that a signal can end the wait."""

from __future__ import annotations

import contextlib
import math
import queue
import time
from typing import TypeVar

from tensortonic_cli.system.endings import heed, interruptible

SLICE_S = 0.2


_T = TypeVar("_T")


def next_of(events: queue.SimpleQueue[_T], timeout_s: float | None = None) -> _T:
    """Return the next item; queue.Empty if none comes in time.

    Never a long wait at a time: Windows interrupts none, other systems none that begins in the
    very moment when the signal comes.
    """
    until = math.inf if timeout_s is None else time.monotonic() + timeout_s
    with interruptible():
        while (left := until - time.monotonic()) > SLICE_S:
            with contextlib.suppress(queue.Empty):
                return events.get(timeout=SLICE_S)
            heed()
        return events.get(timeout=max(left, 0.0))
