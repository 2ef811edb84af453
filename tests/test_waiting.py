"""Waiting for a queue so that signals are heeded."""

import queue
import threading

import pytest

from tensortonic_cli.system.waiting import SLICE_S, next_of


class Asked(queue.SimpleQueue):
    """A queue that notes how long it was asked to wait, and waits no longer than that."""

    def __init__(self):
        self.timeouts = []

    def get(self, block=True, timeout=None):
        """Note the time and get."""
        self.timeouts.append(timeout)
        return super().get(block, timeout)


def test_what_is_there_comes_at_once():
    """With a limit and without one."""
    events = queue.SimpleQueue()
    events.put(1)
    events.put(2)
    assert [next_of(events, limit) for limit in (None, 60)] == [1, 2]


@pytest.mark.parametrize("limit_s", [0.0, 2.5 * SLICE_S])
def test_nothing_in_time_is_empty(limit_s):
    """As with the queue's own get."""
    with pytest.raises(queue.Empty):
        next_of(queue.SimpleQueue(), limit_s)


def test_nobody_waits_long_at_a_time():
    """Between two waits signals are heeded; the item is found all the same."""
    events = Asked()
    feeder = threading.Timer(2.5 * SLICE_S, events.put, ["late"])
    feeder.start()
    assert next_of(events) == "late"
    feeder.join()
    assert set(events.timeouts) == {SLICE_S}
