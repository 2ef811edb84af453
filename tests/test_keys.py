"""Single keys, read from a pseudo-terminal as a learner types them."""

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator

import pytest

from tensortonic_cli.system.keys import Keys

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

import pty
import termios

from tests.pseudo_terminal import PseudoTerminal

SHOW = """
import os, queue, sys, time
from tensortonic_cli.system.keys import Keys
typed = queue.SimpleQueue()
keys = Keys(typed.put)
def show():
    while (key := typed.get()) != "q":
        print(f"<{key}>", flush=True)
def say(text):
    print(text, flush=True)
"""
SESSION = """
try:
    with keys:
        say("ready")
        show()
except KeyboardInterrupt:
    sys.exit(130)
say(f"done, {time.process_time()} s")
"""


Run = Callable[[str], PseudoTerminal]


@pytest.fixture
def run() -> Iterator[Run]:
    """Start scripts in terminals that are closed after the test."""
    opened: list[PseudoTerminal] = []

    def start(script: str, *arguments: str) -> PseudoTerminal:
        opened.append(PseudoTerminal(script, *arguments))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


def seen_keys(terminal: PseudoTerminal, count: int) -> list[str]:
    """Return the next keys that the script shows."""
    return [terminal.see(">").rpartition("<")[2] for _ in range(count)]


def test_keys_come_without_enter(run):
    """Letters, arrows, pasted text and letters of several bytes are one key each."""
    terminal = run(SHOW + SESSION)
    terminal.see("ready")
    assert terminal.takes_single_keys
    terminal.type("h\x1b[A\x1bOBé\ryes")
    assert seen_keys(terminal, 8) == ["h", "up", "down", "é", "enter", "y", "e", "s"]


def test_escape_alone_and_in_pieces(run):
    """ESC is a key after a short while; a sequence cut in two is none of its letters."""
    terminal = run(SHOW + SESSION)
    terminal.see("ready")
    terminal.type("\x1b")
    assert seen_keys(terminal, 1) == ["esc"]
    terminal.type("\x1b[")
    terminal.type("A")
    terminal.type("n")
    assert seen_keys(terminal, 2) == ["up", "n"]


def test_stopping_restores_the_terminal(run):
    """After stop, long before the process ends, the attributes are those from before."""
    terminal = run(SHOW + SESSION + "input()")
    terminal.see("ready")
    terminal.type("q")
    terminal.see("done")
    assert terminal.attributes() == terminal.before
    terminal.type("\r")
    assert terminal.ends() == 0


def test_nobody_reads_while_paused():
    """When pause returns, the thread that reads has ended, each time."""
    master, slave = pty.openpty()
    with Keys(print, descriptor=slave) as keys:
        for _ in range(200):
            with keys.paused():
                reading = [t for t in threading.enumerate() if t.name == "tt-keys"]
                assert reading == []
    os.close(master)
    os.close(slave)


def test_going_on_without_having_stopped():
    """After `kill -STOP` and `fg` the keys still know what the terminal was like at first."""
    master, slave = pty.openpty()
    before = termios.tcgetattr(slave)
    with Keys(print, descriptor=slave):
        signal.raise_signal(signal.SIGCONT)
    assert termios.tcgetattr(slave) == before
    os.close(master)
    os.close(slave)


def test_ctrl_c_interrupts(run):
    """Ctrl-C is SIGINT and no key; the terminal is restored."""
    terminal = run(SHOW + SESSION)
    terminal.see("ready")
    terminal.type("\x03")
    assert (terminal.ends(), terminal.attributes()) == (130, terminal.before)
    assert "<" not in terminal.output


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_kill_restores_the_terminal(run, name):
    """A signal that ends the process ends it as its number says, with the terminal restored."""
    number = signal.Signals[name]
    terminal = run(SHOW + SESSION)
    terminal.see("ready")
    os.kill(terminal.process.pid, number)
    assert (terminal.ends(), terminal.attributes()) == (128 + number, terminal.before)


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        ("with keys:\n    say('ready')\n    raise RuntimeError", 1),
        ("keys.start()\nsay('ready')\nraise RuntimeError", 1),
        ("keys.start()\nsay('ready')\nsys.exit(3)", 3),
    ],
)
def test_every_other_end_restores_the_terminal(run, ending, code):
    """An exception and an exit without stop restore the terminal too."""
    terminal = run(SHOW + ending)
    terminal.see("ready")
    assert (terminal.ends(), terminal.attributes()) == (code, terminal.before)


def test_pause_leaves_every_key_to_a_child(run):
    """While paused a child has the terminal as it was, with all that is typed."""
    terminal = run(
        SHOW
        + """
import subprocess
child = "print('child'); print('got', input())"
with keys:
    say("ready")
    typed.get()
    for _ in range(3):
        with keys.paused():
            subprocess.run([sys.executable, "-c", child])
        say("back")
    show()
"""
    )
    terminal.see("ready")
    terminal.type(":")
    for word in ("one", "two", "three"):
        terminal.see("child")
        assert terminal.attributes() == terminal.before
        terminal.type(f"{word}\r")
        terminal.see(f"got {word}")
        terminal.see("back")
    terminal.type("n")
    assert seen_keys(terminal, 1) == ["n"]
    assert terminal.takes_single_keys


def test_a_lost_terminal_is_told(run):
    """When the terminal goes away the loop is told, so that it can end."""
    terminal = run(
        SHOW
        + """
import signal
signal.signal(signal.SIGHUP, signal.SIG_IGN)
with keys:
    say("ready")
    while typed.get() != "eof":
        pass
    sys.exit(7)
"""
    )
    terminal.see("ready\r\n")
    os.close(terminal.master)
    os.close(terminal.slave)
    terminal.master, terminal.slave = os.pipe()
    assert terminal.ends() == 7


def test_without_a_terminal_nothing_happens():
    """With a pipe for stdin there are no keys, and that is said."""
    read, write = os.pipe()
    got: list[str] = []
    with Keys(got.append, descriptor=read) as keys, keys.paused():
        os.write(write, b"q")
    os.close(write)
    os.close(read)
    assert (keys.available, got) == (False, [])


@pytest.fixture
def shell(run) -> PseudoTerminal:
    """An interactive shell in a terminal, with the script as `$SCRIPT`."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not here")
    start = "import os, sys; os.environ.update(PS1='$ ', SCRIPT=sys.argv[1], PY=sys.executable)\n"
    start += f"os.execl({bash!r}, 'bash', '--norc', '--noediting', '-i')"
    terminal = run(start, SHOW + SESSION)
    terminal.see("$ ")
    return terminal


def test_ctrl_z_and_fg(shell):
    """Stopped, the shell has its terminal as before; going on, keys come again and it is said."""
    shell.type('"$PY" -c "$SCRIPT"\r')
    shell.see("ready")
    shell.type("\x1a")
    shell.see("Stopped")
    shell.see("$ ")
    shell.type("stty -a; echo asked\r")
    told = shell.see("asked\r\n$ ")
    assert " icanon" in told
    assert " echo " in told
    shell.type("fg\r")
    shell.see("<resume>")
    shell.type("n")
    shell.see("<n>")
    shell.type("q")
    shell.see("done")


def test_in_the_background_and_to_the_front(shell):
    """Started in the background it runs without the terminal, and takes keys once in front."""
    shell.type('"$PY" -c "$SCRIPT" & sleep 1\r')
    shell.see("ready")
    shell.type("echo for the shell\r")
    shell.see("for the shell\r\n$ ")
    shell.type("jobs; stty -a; echo asked\r")
    told = shell.see("asked\r\n$ ")
    assert "Running" in told
    assert " icanon" in told
    shell.type("fg\r")
    shell.see("<resume>")
    shell.type("n")
    shell.see("<n>")
    shell.type("q")
    shell.see("done, ")
    # It would have been a second, had it waited for the keys that the shell had not yet read.
    assert float(shell.see(" s")) < 0.5


TAKER = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], process_group=0)
os.tcsetpgrp(0, child.pid)
signal.sigwait([signal.SIGINT])
os.tcsetpgrp(0, os.getpgrp())
print("taken", flush=True)
time.sleep(0.3)
state = os.waitpid(child.pid, os.WNOHANG | os.WUNTRACED)[0]
print("stopped" if state else "runs", flush=True)
child.kill()
child.wait()
"""


def test_the_terminal_is_taken_away(run):
    """When another program takes the terminal while keys are waited for, nothing of ours stops."""
    terminal = run("import signal\nsignal.pthread_sigmask(0, [2])\n" + TAKER, SHOW + SESSION)
    terminal.see("ready")
    os.kill(terminal.process.pid, signal.SIGINT)
    terminal.see("taken")
    terminal.type("x\r")
    assert terminal.see("s\r\n").strip() == "run"
