"""Processes of ours: started in a group of their own, ended with everything they started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # the first spare is started before there is time to import these
    from collections.abc import Callable
    from typing import IO, Any

# In the environment of every child, so that what it leaves behind can be told from other processes.
MARK = "TT_SPARE"

# Tells a child the number of its lifeline: the reading end of a pipe that nobody writes to.
LIFELINE = "TT_LIFELINE"

# Windows' own numbers, so that the flags can be tested where Python lacks their names.
_NEW_PROCESS_GROUP, _NO_WINDOW = 0x00000200, 0x08000000

_PR_SET_CHILD_SUBREAPER = 36
_LAST = 19
_adopting = False


class Child(subprocess.Popen[bytes]):
    """A process of ours, with our end of its lifeline where it has one."""

    lifeline: IO[bytes] | None = None


def start(command: list[str], environ: dict[str, str]) -> Child:
    """Start `command` with three pipes, in a session or group of its own.

    On Linux it gets a lifeline too: the kernel kills it once our end of that is closed, however we
    ended. A spare that waits for a job would see that its pipes are closed; one that runs learners'
    code does not look, and one that we have stopped, to end it with all that it started, cannot.
    """
    pipe, how = subprocess.PIPE, apart()
    with contextlib.ExitStack() as opened:
        ours: IO[bytes] | None = None
        theirs = -1
        if sys.platform == "linux":
            theirs, number = os.pipe()
            opened.callback(os.close, theirs)
            ours = os.fdopen(number, "wb", 0)
            how |= {"pass_fds": (theirs,)}
            environ = environ | {LIFELINE: str(theirs)}
        child = Child(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environ, bufsize=0, **how)
        child.lifeline = ours
        if ours is not None:
            _let_it_end(child.pid, theirs)
    return child


def _let_it_end(pid: int, lifeline: int) -> None:
    """Let the kernel kill a process when the other end of the pipe is closed.

    Set here, on what we share with the child, so that there is no moment when it is not held.
    PR_SET_PDEATHSIG would end it with the thread that started it, and those are short-lived.
    """
    if sys.platform == "linux":
        import fcntl

        # Where a sandbox knows no such signals, the limit of a run ends what is not stopped.
        with contextlib.suppress(OSError):
            fcntl.fcntl(lifeline, fcntl.F_SETOWN, pid)
            fcntl.fcntl(lifeline, fcntl.F_SETSIG, signal.SIGKILL)
            fcntl.fcntl(lifeline, fcntl.F_SETFL, os.O_ASYNC)


def give_way(pid: int) -> None:
    """Let all other processes have the CPU first; Windows has no such thing for others."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # it has ended
            os.setpriority(os.PRIO_PROCESS, pid, _LAST)


def apart(platform: str = sys.platform) -> dict[str, Any]:
    """Return what lets a process start out of reach of our Ctrl-C, on Windows without a window."""
    if platform == "win32":
        return {"creationflags": _NEW_PROCESS_GROUP | _NO_WINDOW}
    return {"start_new_session": True}


def kill_tree(
    process: Child,
    mark: str,
    *,
    platform: str = sys.platform,
    run: Callable[[list[str]], None] | None = None,
) -> None:
    """Kill the process and its group; on Linux also what left the group. Waits for the process.

    Windows has no groups to kill: taskkill ends the descendants that still have their parent.
    """
    below: set[int] = set()
    try:
        if platform == "linux":
            below = _kill_below(process.pid)
    finally:  # whatever interrupts us: a stopped process must not stay
        if platform == "win32":
            (run or _run_quietly)(["taskkill", "/F", "/T", "/PID", str(process.pid)])
            process.kill()
        else:
            _kill_group(process)
    process.wait()
    for pipe in (process.stdin, process.lifeline):
        if pipe is not None:
            pipe.close()
    if platform == "linux":
        _sweep(process.pid, mark, below)


def adopt_orphans() -> None:
    """On Linux, let what a dead child leaves behind become ours, so that it can be ended."""
    global _adopting  # noqa: PLW0603 - a property of this process, set once
    if sys.platform != "linux" or _adopting:
        return
    import ctypes

    _adopting = ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform != "win32":
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()


def _kill_below(pid: int) -> set[int]:
    """Stop a process and kill what it started; return that, for whoever adopts and reaps it.

    A spare adopts its orphans, so that neither a session of its own nor an empty environment
    hides a process from this.
    """
    found: set[int] = set()
    if sys.platform != "linux" or not _below(pid):
        return found
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGSTOP)  # or it could start more while we look
    for _ in range(20):
        new = _below(pid) - found
        if not new:
            break
        found |= new
        for child in new:
            with contextlib.suppress(OSError):
                os.kill(child, signal.SIGKILL)
    return found


def _below(pid: int) -> set[int]:
    children = set(_children(str(pid)))
    return children.union(*map(_below, children))


def _sweep(group: int, mark: str, known: set[int]) -> None:
    """End the adopted processes of `group`, those `known` and those that carry `mark`, all."""
    if sys.platform != "linux":
        return
    clean_looks = 0
    for _ in range(20):
        left = [p for p in _children() if p in known or _group(p) == group or _carries(p, mark)]
        # The kernel's list may miss a child while another one ends: look twice.
        clean_looks = 0 if left else clean_looks + 1
        if clean_looks == 2:
            return
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            except (ProcessLookupError, ChildProcessError, PermissionError):
                continue


def _children(pid: str = "self") -> list[int]:
    """Return the processes whose parent is this one."""
    from pathlib import Path

    pids: list[int] = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(OSError):
                pids += [int(word) for word in (task / "children").read_text("ascii").split()]
    except OSError:
        pass  # it ended meanwhile
    return pids


def _group(pid: int) -> int:
    if sys.platform == "win32":
        return 0
    try:
        return os.getpgid(pid)
    except OSError:
        return 0


def _carries(pid: int, mark: str) -> bool:
    from pathlib import Path

    try:
        return f"{MARK}={mark}".encode() in Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return False


def _run_quietly(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
