"""Nothing that learners' code starts is left when it is judged."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tensortonic_cli.system.processes import apart, give_way, kill_tree, start
from tensortonic_cli.system.runner import Runner
from tests.judge_samples import body, job, make_workspace


@pytest.mark.skipif(sys.platform != "linux", reason="what leaves the group is found on Linux")
@pytest.mark.parametrize(
    "lines",
    [
        ("import subprocess", "subprocess.Popen(['sleep', '60'])"),
        ("import subprocess", "subprocess.Popen(['sleep', '60'], start_new_session=True)"),
        ("import os", "os.fork() or os.setsid() or __import__('time').sleep(60)"),
        ("import os", "for _ in range(4):", "    os.fork()"),
    ],
)
def test_nothing_that_a_text_starts_outlives_its_verdict(tmp_path, lines):
    """Children, also in sessions of their own, are gone when the runner is closed."""
    make_workspace(tmp_path)
    before = _alive_children()
    with Runner(tmp_path, tmp_path / "checks", limit_s=2.0) as runner:
        runner.judge(job(tmp_path, body(*lines, "return x + x")))

    assert _alive_children() - before == set()


@pytest.mark.parametrize(
    ("platform", "how"),
    [
        ("linux", {"start_new_session": True}),
        ("darwin", {"start_new_session": True}),
        ("win32", {"creationflags": 0x08000200}),
    ],
)
def test_a_child_starts_out_of_reach_of_ctrl_c(platform, how):
    """In a session of its own; on Windows in a group of its own, and without a window."""
    assert apart(platform) == how


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows' Python has the names")
def test_the_numbers_are_those_of_windows():
    """They are written out because other systems lack the names."""
    flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    assert apart() == {"creationflags": flags}


def test_windows_ends_a_tree_by_its_own_command():
    """There taskkill ends the descendants; then the process itself is surely ended."""
    child, commands = _waiting_child(), []
    kill_tree(child, "mark", platform="win32", run=commands.append)

    assert commands == [["taskkill", "/F", "/T", "/PID", str(child.pid)]]
    assert child.returncode is not None
    _close(child)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to kill")
def test_elsewhere_the_group_is_ended():
    """As on macOS: a grandchild in the group dies with it, which closes the pipe they share."""
    late = "import time; time.sleep(20); print('survived')"
    spawn = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {late!r}])"
    child = _waiting_child(f"{spawn}; print('here', flush=True); input()")
    child.stdout.readline()
    kill_tree(child, "mark", platform="darwin")

    assert child.stdout.read() == b""  # nobody holds the other side any more, or said a word
    _close(child)


def test_a_process_that_ended_by_itself_is_no_trouble():
    """Its group is gone, and ending it again is allowed."""
    child = start([sys.executable, "-c", "pass"], dict(os.environ))
    child.stdout.read()
    kill_tree(child, "mark")
    kill_tree(child, "mark")
    assert child.returncode is not None
    _close(child)


KILLED = """
import os, signal, sys, threading
from pathlib import Path
from tensortonic_cli.system.spare import Spare
spares = []
thread = threading.Thread(target=lambda: spares.append(Spare(Path(sys.argv[1]), Path(sys.argv[1]))))
thread.start()
thread.join()
spares[0].wait_ready()
print(spares[0]._process.pid, flush=True)
os.kill(spares[0]._process.pid, signal.SIGSTOP)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no spare is ever stopped")
def test_a_stopped_spare_ends_with_the_process_that_started_it(tmp_path):
    """It is no longer there to read that its pipe is closed; with its starting thread it stays."""
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    told = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout
    spare = int(told)
    try:
        _until_gone(spare)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(spare, signal.SIGKILL)


def _until_gone(pid, timeout_s=20):
    until = time.monotonic() + timeout_s
    while ours(pid):
        assert time.monotonic() < until, f"{pid} is still there"
        threading.Event().wait(0.02)


def _waiting_child(script="input()"):
    return start([sys.executable, "-c", script], dict(os.environ))


def _close(child):
    for pipe in (child.stdout, child.stderr):
        pipe.close()


def ours(pid):
    """Whether a process still runs and was started as a spare, or by one."""
    try:
        return b"TT_SPARE" in Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return False


def _alive_children():
    """Return the numbers of our children that still run."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):  # the thread ended meanwhile
            found |= {pid for pid in (task / "children").read_text("ascii").split() if ours(pid)}
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such priorities")
def test_what_gives_way_comes_last():
    """And one that has ended is no error."""
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    give_way(process.pid)
    place = os.getpriority(os.PRIO_PROCESS, process.pid)
    process.communicate(b"\n")
    give_way(process.pid)
    assert place == 19
