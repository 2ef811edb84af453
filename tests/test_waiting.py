"""Waiting for a queue as each system lets Ctrl-C through."""

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


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_what_is_there_comes_at_once(platform):
    """With a limit and without one."""
    events = queue.SimpleQueue()
    events.put(1)
    events.put(2)
    assert [next_of(events, limit, platform=platform) for limit in (None, 60)] == [1, 2]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("limit_s", [0.0, 2.5 * SLICE_S])
def test_nothing_in_time_is_empty(platform, limit_s):
    """As with the queue's own get."""
    with pytest.raises(queue.Empty):
        next_of(queue.SimpleQueue(), limit_s, platform=platform)


def test_windows_never_waits_long_at_a_time():
    """Between two waits Python answers Ctrl-C; the item is found all the same."""
    events = Asked()
    feeder = threading.Timer(2.5 * SLICE_S, events.put, ["late"])
    feeder.start()
    assert next_of(events, platform="win32") == "late"
    feeder.join()
    assert set(events.timeouts) == {SLICE_S}


def test_elsewhere_the_wait_is_one():
    """Signals end it there, and nothing wakes up for nothing."""
    events = Asked()
    events.put("here")
    next_of(events, platform="linux")
    assert events.timeouts == [None]
