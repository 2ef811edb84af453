"""Waiting for what other threads put into a queue, so that Ctrl-C can end the wait."""

from __future__ import annotations

import contextlib
import math
import queue
import sys
import time
from typing import TypeVar

SLICE_S = 0.1


_T = TypeVar("_T")


def next_of(
    events: queue.SimpleQueue[_T], timeout_s: float | None = None, *, platform: str = sys.platform
) -> _T:
    """Return the next item; queue.Empty if none comes in time.

    On Windows a wait is not interrupted: Ctrl-C is noticed only between two short ones.
    """
    if platform != "win32":
        return events.get(timeout=timeout_s)
    until = math.inf if timeout_s is None else time.monotonic() + timeout_s
    while (left := until - time.monotonic()) > SLICE_S:
        with contextlib.suppress(queue.Empty):
            return events.get(timeout=SLICE_S)
    return events.get(timeout=max(left, 0.0))
