"""What holds a spare to the process that started it."""

import os
import signal
import sys

import pytest

from tensortonic_cli.child.lifeline import hold_lifeline
from tensortonic_cli.system.processes import kill_tree, start

if sys.platform != "linux":
    pytest.skip("lifelines are Linux'", allow_module_level=True)

HOLDS = """
import os, subprocess, sys
from tensortonic_cli.child.lifeline import LIFELINE, hold_lifeline
number = os.environ[LIFELINE]
hold_lifeline(os.environ)
print(LIFELINE in os.environ, flush=True)
code = f"import os; os.fstat({number})"
subprocess.run([sys.executable, "-c", code], close_fds=False, stderr=subprocess.STDOUT)
print("held", flush=True)
input()
"""


@pytest.fixture
def holding():
    """Return a process that holds its lifeline, and what it said; at the end it is gone."""
    child = start([sys.executable, "-c", HOLDS], dict(os.environ))
    said = list(iter(child.stdout.readline, b"held\n"))
    yield child, said
    kill_tree(child, "mark")
    for pipe in (child.stdout, child.stderr):
        pipe.close()


def test_what_it_starts_knows_nothing_of_it(holding):
    """Neither the number nor the pipe goes on to what learners' code starts."""
    _, (named, *trace) = holding
    assert named == b"False\n"
    assert b"Bad file descriptor" in trace[-1]


def test_it_ends_when_the_other_side_is_closed(holding):
    """Whatever it is doing, though its other pipes are open."""
    child, _ = holding
    assert child.poll() is None
    child.lifeline.close()
    assert child.wait(20) == -9


def test_a_child_that_never_came_to_run_ends_as_well():
    """It was stopped before Python could begin, say."""
    child = start(["sleep", "60"], dict(os.environ))
    os.kill(child.pid, signal.SIGSTOP)
    child.lifeline.close()
    assert child.wait(20) == -9
    for pipe in (child.stdin, child.stdout, child.stderr):
        pipe.close()


def test_ending_a_child_closes_it(holding):
    """No descriptor is left after a day of spares."""
    child, _ = holding
    kill_tree(child, "mark")
    assert child.lifeline.closed


def test_without_one_nothing_happens():
    """As when a spare is started by hand."""
    environ = {"HOME": "/"}
    hold_lifeline(environ)
    assert environ == {"HOME": "/"}
