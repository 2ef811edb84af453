"""Ctrl-C and kill at every moment: the terminal as it was, nothing left running, exit code 130."""

import os
import re
import signal
import sys

import pytest

from tests.faults.learner import RIGHT, body
from tests.faults.machine import Terminal, tt, wait_until

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

CODES = {"ctrl-c": 130, "TERM": 143, "HUP": 129, "KILL": -9}
STARTING_S = (0, 0.02, 0.05, 0.09, 0.14, 0.22, 0.35, 0.6)
OUR_FILES = re.compile(rb"tensortonic_cli[/\\](?!__main__)")  # where Python's own answer may fall
HANG = body("while True: pass")
EDITOR = '#!/bin/sh\necho "EDITING"\nexec cat\n'


@pytest.fixture
def start(learner):
    """Return what starts tt in a terminal that is closed after the test."""
    opened = []

    def started(*words, **environ):
        opened.append(Terminal(learner.clone, *words, **environ))
        return opened[-1]

    yield started
    for terminal in opened:
        terminal.close()


def send(terminal, name):
    """Press Ctrl-C, or send tt a signal."""
    if name == "ctrl-c":
        terminal.type("\x03")
    else:
        os.kill(terminal.process.pid, getattr(signal, f"SIG{name}"))


def ends_well(learner, terminal, name):
    """Whether tt ends with its code, the terminal is as it was, and no process is left."""
    code = terminal.ends()
    # What a killed tt was running ends at the limit of the run.
    wait_until(lambda: not learner.alive(), "no process left")
    assert b"Traceback" not in terminal.written
    return code == CODES[name] and (name == "KILL" or terminal.is_as_before())


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("words", [("next",), ("run", "dot-product")])
def test_while_it_starts(learner, start, words, name):
    """At several instants of its first 600 ms; before our code runs, Python itself may answer."""
    for seconds in STARTING_S:
        terminal = start(*words)
        terminal.takes_signals()
        terminal.reads_for(seconds)
        if terminal.process.poll() is None:
            send(terminal, name)
        number = signal.SIGINT if name == "ctrl-c" else getattr(signal, f"SIG{name}")
        # The shell shows death by a signal as 128 + n too; a run may have ended before it came.
        assert terminal.ends() in {CODES[name], -number, 1 if words[0] == "run" else 0}
        wait_until(lambda: not learner.alive(), "no process left")
        assert name == "KILL" or terminal.is_as_before()
        assert not OUR_FILES.search(terminal.written.partition(b"Traceback")[2])


# Python would drop an exception from the first of these and make a RuntimeError of the second.
SWALLOWED = """
import signal, sys, weakref

class Lock:
    pass

class InTheClassBody:
    def __set_name__(self, owner, name):
        signal.raise_signal(NUMBER)

def in_a_callback():
    lock = Lock()
    reference = weakref.ref(lock, lambda _: signal.raise_signal(NUMBER))
    del lock

def in_a_class_body():
    class Owner:
        name = InTheClassBody()

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == MODULE:
            sys.meta_path.remove(self)
            HOW()

sys.meta_path.insert(0, Finder())
"""
IMPORTS = [
    (("next",), "tensortonic_cli.cli.app"),
    (("next",), "tensortonic_cli.watch.loop"),
    (("run", "dot-product"), "tensortonic_cli.system.runner"),
    (("check", "--all"), "tensortonic_cli.system.runner"),
]


@pytest.mark.parametrize("how", ["in_a_callback", "in_a_class_body"])
@pytest.mark.parametrize("name", ["INT", "TERM"])
@pytest.mark.parametrize(("words", "module"), IMPORTS)
def test_a_signal_that_python_swallows(learner, start, tmp_path, words, module, name, how):
    """It comes while a module is imported, where an exception is lost or becomes another one."""
    number = getattr(signal, f"SIG{name}")
    text = SWALLOWED.replace("NUMBER", str(int(number))).replace("MODULE", repr(module))
    (tmp_path / "sitecustomize.py").write_text(text.replace("HOW", how), encoding="utf-8")
    terminal = start(*words, PYTHONPATH=f"{tmp_path}{os.pathsep}{learner.clone}")
    assert terminal.ends() == 128 + number
    assert b"Traceback" not in terminal.written
    wait_until(lambda: not learner.alive(), "no process left")


def idle(learner, start):
    """Return a screen that waits for a save."""
    terminal = start("next")
    terminal.shows("Dot product", "quit")
    return terminal


def running(learner, start):
    """Return a screen whose run has begun."""
    terminal = idle(learner, start)
    mark = learner.clone / "begun"
    learner.save(body(f"open({str(mark)!r}, 'w').close()", "import time", "time.sleep(60)"))
    wait_until(mark.exists, "the run has begun")
    return terminal


def hanging(learner, start):
    """Return a screen that says it is checking, over a text that hangs."""
    terminal = idle(learner, start)
    learner.save(HANG)
    terminal.shows("checking")
    return terminal


def reading(learner, start):
    """Return a screen with the task over it."""
    terminal = idle(learner, start)
    terminal.type("t")
    terminal.shows("any key back")
    return terminal


def asking(learner, start):
    """Return a screen that asks whether to reset."""
    learner.save(body("return 6"))
    terminal = start("next")
    terminal.shows("The result is 6")
    terminal.type("x")
    terminal.shows("Reset to the empty stub?")
    return terminal


def judging_once(learner, start):
    """Return `tt run` while the learner's code hangs."""
    mark = learner.clone / "begun"
    learner.save(body(f"open({str(mark)!r}, 'w').close()", "while True: pass"))
    terminal = start("run", "dot-product")
    wait_until(mark.exists, "the run has begun")
    return terminal


def prompting(learner, start):
    """Return `tt reset` at its question."""
    learner.save(body("return 6"))
    terminal = start("reset", "dot-product")
    terminal.shows("Replace your text of dot-product")
    terminal.waits()
    return terminal


def debugging(learner, start):
    """Return `tt debug` at the debugger's prompt."""
    learner.save(body("return 6"))
    terminal = start("debug", "dot-product")
    terminal.shows("(Pdb)")
    return terminal


MOMENTS = (idle, running, hanging, reading, asking, judging_once, prompting)
# After kill -9 what hangs ends at its limit, seconds later: two such tests are enough.
CASES = [(moment, name) for moment in MOMENTS for name in CODES if name != "KILL"]
CASES += [(idle, "KILL"), (hanging, "KILL"), (debugging, "TERM"), (debugging, "HUP")]


@pytest.mark.parametrize(("moment", "name"), CASES)
def test_at_every_moment(learner, start, moment, name):
    """Idle, during runs, over the verdict: all ends, and progress opens without a word."""
    terminal = moment(learner, start)
    send(terminal, name)
    assert ends_well(learner, terminal, name)

    done = tt(learner.clone, "list", "--json")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no spare is ever stopped")
def test_a_kill_while_a_spare_is_stopped(learner, start):
    """As each is for a moment before it is killed: what is stopped does not see that tt is gone."""
    terminal = running(learner, start)
    for spare in learner.alive() - {terminal.process.pid}:
        os.kill(spare, signal.SIGSTOP)
    send(terminal, "KILL")
    assert ends_well(learner, terminal, "KILL")


@pytest.fixture
def editing(learner, start, tmp_path):
    """Return a screen whose terminal an editor has."""
    editor = tmp_path / "vi"
    editor.write_text(EDITOR, encoding="utf-8")
    editor.chmod(0o755)
    terminal = start("next", EDITOR=str(editor), VISUAL="")
    terminal.shows("Dot product", "quit")
    terminal.type("e")
    terminal.shows("EDITING")
    return terminal


def test_ctrl_c_in_an_editor_is_the_editor_s(learner, editing):
    """The editor gets it, and the screen is there again; there it ends tt."""
    editing.type("\x03")
    editing.shows("Dot product", "quit")
    editing.type("\x03")
    assert ends_well(learner, editing, "ctrl-c")


@pytest.mark.parametrize("name", ["TERM", "HUP", "KILL"])
def test_a_kill_while_an_editor_is_open(learner, editing, name):
    """The terminal was lent, so even kill -9 leaves it as it was."""
    send(editing, name)
    assert ends_well(learner, editing, name)
    assert editing.is_as_before()


@pytest.mark.parametrize("name", ["ctrl-c", "TERM", "HUP"])
def test_in_the_middle_of_a_check_of_all(learner, start, name):
    """What was judged before is recorded; the bar is gone, and nothing runs on."""
    learner.save(RIGHT)
    mark = learner.clone / "begun"
    other = learner.clone / "exercises/optimization/adaptive/adam_optimizer.py"
    other.write_text(f"open({str(mark)!r}, 'w').close()\nwhile True: pass\n", encoding="utf-8")
    terminal = start("check", "--all")
    terminal.shows("2 of 3")
    wait_until(mark.exists, "the last one hangs")
    send(terminal, name)
    terminal.ends(timeout_s=4)  # before the limit of the run, which nobody waits for
    assert ends_well(learner, terminal, name)

    done = tt(learner.clone, "list", "--state", "passed")
    assert "dot-product" in done.stdout


def test_ctrl_c_twice_and_more(learner, start):
    """An impatient learner leaves no more behind than a patient one."""
    terminal = hanging(learner, start)
    for _ in range(3):
        terminal.type("\x03")
    assert ends_well(learner, terminal, "ctrl-c")
