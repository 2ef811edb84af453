"""The terminal's size and abilities, and what a guard puts back."""

import os
import signal
import struct
import sys
import threading
from collections.abc import Iterator

import pytest

from tensortonic_cli.system.terminal import Size, is_interactive, shows_hyperlinks, size_of

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

import fcntl
import pty
import termios

from tests.pseudo_terminal import PseudoTerminal

HIDDEN, SHOWN = "\x1b[?25l", "\x1b[0m\x1b[?25h"


def resize(descriptor: int, columns: int, lines: int) -> None:
    """Give a pseudo-terminal another size."""
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


@pytest.fixture
def tty() -> Iterator[object]:
    """The program's end of a pseudo-terminal of 100 columns and 30 lines."""
    master, slave = pty.openpty()
    resize(slave, 100, 30)
    with os.fdopen(slave, "w") as stream:
        yield stream
    os.close(master)


@pytest.fixture
def pipe() -> Iterator[object]:
    """The writing end of a pipe."""
    read, write = os.pipe()
    with os.fdopen(write, "w") as stream:
        yield stream
    os.close(read)


def test_the_terminal_knows_its_size_best(tty):
    """An exported COLUMNS does not count where the terminal knows better."""
    assert size_of(tty, {"COLUMNS": "200"}) == Size(100, 30)


def test_size_without_a_terminal(pipe, tty):
    """Without a terminal, or with one of size 0x0, the variables count, then 80x24."""
    resize(tty.fileno(), 0, 0)
    assert size_of(tty, {"COLUMNS": "200", "LINES": "50"}) == Size(200, 50)
    assert size_of(pipe, {"COLUMNS": "wide", "LINES": "0"}) == Size(80, 24)


def test_who_can_press_keys(tty, pipe):
    """A screen needs a terminal at both ends that can do more than print."""
    assert is_interactive(tty, tty, {"TERM": "xterm"})
    assert not is_interactive(pipe, tty, {"TERM": "xterm"})
    assert not is_interactive(tty, pipe, {"TERM": "xterm"})
    assert not is_interactive(tty, tty, {"TERM": "dumb"})


def test_a_closed_stream_is_no_terminal(pipe):
    """A stream that was closed is asked without harm."""
    pipe.close()
    assert not is_interactive(pipe, pipe, {})
    assert size_of(pipe, {}) == Size(80, 24)


@pytest.mark.parametrize(
    ("environ", "shown"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4800"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "TMUX": "x"}, False),
        ({"TERM": "linux"}, False),
        ({}, False),
        ({"TERM": "linux", "FORCE_HYPERLINK": "1"}, True),
        ({"TERM": "xterm", "FORCE_HYPERLINK": "0"}, False),
    ],
)
def test_hyperlinks(tty, environ, shown):
    """Links are shown unless the terminal is known to make a mess of them."""
    assert shows_hyperlinks(tty, environ) is shown


def test_hyperlinks_need_a_terminal(pipe):
    """A file gets no links unless they are forced."""
    assert not shows_hyperlinks(pipe, {"TERM": "xterm"})


@pytest.fixture
def run() -> Iterator[object]:
    """Start scripts in terminals that are closed after the test."""
    opened: list[PseudoTerminal] = []

    def start(script: str) -> PseudoTerminal:
        opened.append(PseudoTerminal(script))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


GUARD = """
import queue, os, signal, sys, time
from tensortonic_cli.system import modes
from tensortonic_cli.system.terminal import guard, on_resize, restored
def say(text):
    print(text, flush=True)
"""


@pytest.mark.parametrize(
    ("then", "code"),
    [
        ("pass", 0),
        ("raise RuntimeError", 1),
        ("sys.exit(5)", 5),
        ("os.kill(os.getpid(), signal.SIGTERM); time.sleep(20)", 128 + signal.SIGTERM),
        ("os.kill(os.getpid(), signal.SIGHUP); time.sleep(20)", 128 + signal.SIGHUP),
    ],
)
def test_the_cursor_comes_back(run, then, code):
    """However a guarded block ends, the cursor is shown again and colours are off."""
    terminal = run(GUARD + f"with guard(sys.stdout):\n    say('in')\n    {then}\n")
    assert terminal.see("in\r\n") == HIDDEN
    assert terminal.see(SHOWN) == ""
    assert terminal.ends() == code


def test_line_editing_comes_back(run):
    """Also after a program that was killed at a prompt of its own making."""
    block = "with restored():\n    tty.setraw(0)\n    say('raw')\n    raise RuntimeError\n"
    terminal = run(f"import tty\n{GUARD}{block}")
    terminal.see("raw")
    assert terminal.ends() == 1
    assert terminal.attributes() == terminal.before


def test_without_a_terminal_nothing_is_restored(pipe):
    """As where `tt debug` runs behind a pipe."""
    from tensortonic_cli.system.terminal import restored

    with restored(pipe.fileno()):
        pass


def test_the_other_screen_is_left_again(run):
    """A guard of the whole screen goes to the other one and comes back."""
    script = "with guard(sys.stdout, whole_screen=True):\n    say('in')\nsay('out')\n"
    terminal = run(GUARD + script)
    assert terminal.see("in\r\n") == "\x1b[?1049h" + HIDDEN
    assert terminal.see("out") == SHOWN + "\x1b[?1049l"


def test_the_terminal_is_lent_without_the_guard(run):
    """Another program finds the cursor; afterwards it is hidden again."""
    script = "with guard(sys.stdout):\n    modes.lend()\n    say('editor')\n    modes.reclaim()\n"
    terminal = run(GUARD + script)
    assert terminal.see("editor") == HIDDEN + SHOWN
    assert terminal.see(SHOWN) == "\r\n" + HIDDEN


def test_ctrl_z_shows_the_cursor_meanwhile(run):
    """Before it stops the guard is left, and entered again when it goes on."""
    stop = "    os.kill(os.getpid(), signal.SIGTSTP)\n    say('on')\n"
    terminal = run(GUARD + "with guard(sys.stdout):\n" + stop)
    assert terminal.see("on") == HIDDEN + SHOWN + HIDDEN


def test_handlers_of_others_stay(run):
    """A guard leaves foreign handlers alone, and default ones as they were after it."""
    terminal = run(
        GUARD
        + """
def mine(*_):
    pass
signal.signal(signal.SIGHUP, mine)
with guard(sys.stdout):
    say(signal.getsignal(signal.SIGHUP) is mine)
    say(signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)
say(signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)
"""
    )
    shown = terminal.see(SHOWN) + terminal.see("\n")
    assert shown.replace(HIDDEN, "").split() == ["True", "False", "True"]


def test_without_a_terminal_nothing_is_written(pipe):
    """A guard around a pipe writes no escape sequence."""
    from tensortonic_cli.system.terminal import guard

    os.set_blocking(pipe.fileno(), False)
    with guard(pipe):
        inside = signal.getsignal(signal.SIGTERM)
    assert inside is signal.SIG_DFL


RESIZE = """
sizes = queue.SimpleQueue()
stop = on_resize(sizes.put, sys.stdout, os.environ)
say("ready")
for _ in range(2):
    size = sizes.get(timeout=20)
    say(f"{size.columns}x{size.lines}.")
stop()
stop()
say(signal.getsignal(signal.SIGWINCH) is signal.SIG_DFL)
"""


def test_resizes_are_told(run):
    """Each new size is emitted, a notice without one is not; after stop no handler is left."""
    terminal = run(GUARD + RESIZE)
    terminal.see("ready")
    os.kill(terminal.process.pid, signal.SIGWINCH)
    threading.Event().wait(0.1)
    resize(terminal.slave, 40, 20)
    assert terminal.see(".") == "\r\n40x20"
    resize(terminal.slave, 132, 50)
    assert terminal.see(".") == "\r\n132x50"
    assert terminal.see("True\r\n") == "\r\n"
    assert terminal.ends() == 0


def test_resizes_are_found_without_the_signal(run):
    """Away from the main thread the size is asked for."""
    elsewhere = "import threading\ndef work():\n" + "".join(
        f"    {line}\n" for line in RESIZE.strip().splitlines()
    )
    terminal = run(GUARD + elsewhere + "threading.Thread(target=work).start()\n")
    terminal.see("ready")
    resize(terminal.slave, 40, 20)
    assert terminal.see(".") == "\r\n40x20"
    resize(terminal.slave, 132, 50)
    assert terminal.see(".") == "\r\n132x50"
