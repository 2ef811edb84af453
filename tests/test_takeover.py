"""What a library changed in the terminal is put back, however it ends."""

import os
import signal
import sys

import pytest

from tensortonic_cli.system.takeover import takeover

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

import pty
import termios

USUAL_SCREEN, NO_MOUSE, CURSOR = b"\x1b[?1049l", b"\x1b[?1003l", b"\x1b[?25h"


@pytest.fixture
def ends():
    """Both ends of a pseudo-terminal: what reads it, and the program's as a stream."""
    master, slave = pty.openpty()
    with os.fdopen(slave, "w") as stream:
        yield master, stream
    os.close(master)


def read(master):
    """Return what was written to the terminal."""
    os.set_blocking(master, False)
    try:
        return os.read(master, 65536)
    except BlockingIOError:
        return b""


def spoil(stream):
    """Change attributes and a handler, as a library does."""
    attributes = termios.tcgetattr(stream.fileno())
    attributes[3] &= ~(termios.ECHO | termios.ISIG)
    termios.tcsetattr(stream.fileno(), termios.TCSANOW, attributes)
    signal.signal(signal.SIGWINCH, signal.SIG_IGN)


def spoil_and_fail(stream):
    """Do the same, and end badly."""
    spoil(stream)
    raise OSError("gone")


def test_an_exception_leaves_no_trace(ends):
    """Screen, mouse, cursor and attributes are the usual ones again."""
    master, stream = ends
    before = termios.tcgetattr(stream.fileno())
    with pytest.raises(OSError, match="gone"), takeover(stream):
        spoil_and_fail(stream)
    written = read(master)
    assert all(part in written for part in (USUAL_SCREEN, NO_MOUSE, CURSOR))
    assert termios.tcgetattr(stream.fileno()) == before


def test_a_good_end_is_left_to_the_library(ends):
    """Leaving the other screen twice would move what is on this one."""
    master, stream = ends
    with takeover(stream):
        pass
    assert read(master) == b""


def test_handlers_are_those_of_before(ends):
    """A watch screen that lends its terminal still hears of resizes afterwards."""
    _, stream = ends
    former = signal.signal(signal.SIGWINCH, lambda *_: None)
    mine = signal.getsignal(signal.SIGWINCH)
    try:
        with takeover(stream):
            spoil(stream)
        assert signal.getsignal(signal.SIGWINCH) is mine
    finally:
        signal.signal(signal.SIGWINCH, former)
