"""Signals that end tt where it waits, and nowhere else."""

import queue
import signal
import subprocess
import sys
import threading
import weakref

import pytest

from tensortonic_cli.cli.errors import exit_code
from tensortonic_cli.system import endings
from tensortonic_cli.system.waiting import SLICE_S, next_of

NAMES = tuple(name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
ENDS = {
    "SIGINT": (KeyboardInterrupt, 130),
    "SIGTERM": (SystemExit, 143),
    "SIGHUP": (SystemExit, 129),
}


@pytest.fixture(params=NAMES)
def name(request, monkeypatch):
    """Return a signal that ends; handlers and what was asked for are put back."""
    for state in ("_asked", "_asked_at", "_raising"):
        monkeypatch.setattr(endings, state, getattr(endings, state))
    monkeypatch.setattr(endings, "PATIENCE_S", 600)
    monkeypatch.setattr(endings, "_insist", lambda _number: None)
    former = {}
    for each in NAMES:
        number = getattr(signal, each)
        plain = signal.default_int_handler if each == "SIGINT" else signal.SIG_DFL
        former[number] = signal.signal(number, plain)
    endings.end_softly()
    yield request.param
    for number, handler in former.items():
        signal.signal(number, handler)


def send(name):
    """Get a signal."""
    signal.raise_signal(getattr(signal, name))


def test_at_work_it_is_remembered(name):
    """What it would interrupt may hold a lock; again and again it changes nothing."""
    send(name)
    send("SIGTERM")
    assert endings.asked() == ENDS[name][1]


def test_it_ends_a_wait_at_once(name):
    """What waits in such a block holds nothing."""
    with pytest.raises(ENDS[name][0]), endings.interruptible():
        send(name)
    send(name)  # and no longer after it


def test_it_ends_the_next_wait_before_it_begins(name):
    """Also one that would never end."""
    send(name)
    with pytest.raises(ENDS[name][0]), endings.interruptible():
        pytest.fail("It waited.")


def test_the_exit_code_is_128_and_its_number(name):
    """As a shell says of a program that a signal ended."""
    send(name)
    with pytest.raises(ENDS[name][0]) as ended:
        endings.heed()
    assert ended.value.args in {(), (ENDS[name][1],)}


def test_one_that_python_drops_during_a_wait_ends_it(name, monkeypatch):
    """As in a callback; or one that came when the wait began, and interrupted nothing."""

    class Lock:
        pass

    class Dropping(queue.SimpleQueue):
        def get(self, block=True, timeout=None):
            lock = Lock()
            kept.append(weakref.ref(lock, lambda _: send(name)))
            del lock
            raise queue.Empty

    kept, dropped = [], []
    monkeypatch.setattr(sys, "unraisablehook", lambda told: dropped.append(told.exc_type))
    with pytest.raises(ENDS[name][0]):
        next_of(Dropping())
    assert dropped == [ENDS[name][0]]


def test_more_of_them_break_off_nothing_that_is_put_right(name):
    """Who presses Ctrl-C three times leaves the terminal no worse than who does it once."""
    done = []

    def wait():
        try:
            send(name)
        finally:
            send(name)
            send("SIGTERM")
            done.append("put right")

    with pytest.raises(ENDS[name][0]), endings.interruptible():
        wait()
    assert done == ["put right"]


def test_who_asks_again_later_is_stuck(name, monkeypatch):
    """Then it ends whatever goes on."""
    send(name)
    monkeypatch.setattr(endings, "PATIENCE_S", -1)
    with pytest.raises(ENDS[name][0]):
        send(name)


def test_other_threads_wait_on(name):
    """Nobody would see what is raised there."""

    def wait():
        with pytest.raises(queue.Empty):
            next_of(queue.SimpleQueue(), 1.5 * SLICE_S)
        ended.append("in its own time")

    send(name)
    ended = []
    thread = threading.Thread(target=wait)
    thread.start()
    thread.join()
    assert ended == ["in its own time"]


def test_what_it_ends_is_put_right_in_peace(name):
    """While its exception is on its way it is not raised again."""
    events = queue.SimpleQueue()
    events.put("put right")
    done = []

    def work():
        try:
            with endings.interruptible():
                send(name)
        finally:
            done.append(next_of(events))

    with pytest.raises(ENDS[name][0]):
        work()
    assert done == ["put right"]


@pytest.mark.parametrize("fault", [None, OSError("The terminal is gone.")])
def test_a_command_that_does_not_come_to_a_wait_has_the_code(name, fault, capsys):
    """Whether it goes on to its end, or fails before."""

    def command():
        send(name)
        if fault is not None:
            raise fault

    assert exit_code(command) == ENDS[name][1]
    assert capsys.readouterr().err == ""


def test_who_ignores_signals_is_left_alone(name):
    """As below nohup."""
    number = getattr(signal, name)
    signal.signal(number, signal.SIG_IGN)
    endings.end_softly()
    assert signal.getsignal(number) is signal.SIG_IGN


def test_a_signal_is_the_program_s_that_has_the_terminal(name):
    """What is survived neither ends nor is remembered; after the block it is again."""
    with endings.survived(name), endings.interruptible():
        send(name)
    assert endings.asked() == 0
    send(name)
    assert endings.asked() == ENDS[name][1]


# What a library does whose terminal is gone: it waits, or it leaves a thread that waits.
STUCK = """
import os, signal, sys, threading, time
from tensortonic_cli.system import endings

endings.PATIENCE_S = 0.2
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # also below nohup
endings.end_softly()
threading.Timer(0.3, print, ("ready",), {"flush": True}).start()
try:
    with endings.interruptible():
        if sys.argv[1] == "thread":
            threading.Thread(target=time.sleep, args=(60,)).start()
        try:
            time.sleep(60)
        finally:
            if sys.argv[1] == "wait":
                threading.Event().wait()
finally:
    print("put right", flush=True)
    endings.leave()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGHUP")
@pytest.mark.parametrize(("what", "name"), [("wait", "SIGHUP"), ("thread", "SIGTERM")])
def test_what_a_library_leaves_stuck_does_not_keep_it(what, name):
    """After a hangup nobody is left to ask again: it asks itself; and no thread is awaited."""
    command = [sys.executable, "-c", STUCK, what]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        process.send_signal(getattr(signal, name))
        try:
            assert process.wait(10) == ENDS[name][1]
        finally:
            process.kill()
        assert process.stdout.read() == "put right\n"
