"""Processes of ours: started in a group of their own, ended with everything they started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

# In the environment of every child, so that what it leaves behind can be told from other processes.
MARK = "TT_SPARE"

_PR_SET_CHILD_SUBREAPER = 36
_adopting = False


def start(command: list[str], environ: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start `command` with three pipes, in a session or group of its own."""
    pipe = subprocess.PIPE
    if sys.platform == "win32":
        return subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=pipe, env=environ, bufsize=0,
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW,
        )  # fmt: skip
    return subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, env=environ, bufsize=0,
        start_new_session=True,
    )  # fmt: skip


def kill_tree(process: subprocess.Popen[bytes], mark: str) -> None:
    """Kill the process and its group; on Linux also what left the group. Waits for the process."""
    if sys.platform == "win32":
        _run_quietly(["taskkill", "/F", "/T", "/PID", str(process.pid)])
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
    process.wait()
    if process.stdin is not None:
        process.stdin.close()
    if sys.platform == "linux":
        _sweep(process.pid, mark)


def adopt_orphans() -> None:
    """On Linux, let what a dead child leaves behind become ours, so that it can be ended."""
    global _adopting  # noqa: PLW0603 - a property of this process, set once
    if sys.platform != "linux" or _adopting:
        return
    import ctypes

    _adopting = ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


def _sweep(group: int, mark: str) -> None:
    """End the adopted processes of `group` and those that carry `mark`, until there are none."""
    clean_looks = 0
    for _ in range(20):
        left = [pid for pid in _children() if _group(pid) == group or _carries(pid, mark)]
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


def _children() -> list[int]:
    """Return the processes whose parent we are."""
    pids: list[int] = []
    for task in Path("/proc/self/task").iterdir():
        try:
            pids += [int(word) for word in (task / "children").read_text().split()]
        except OSError:
            continue
    return pids


def _group(pid: int) -> int:
    try:
        return os.getpgid(pid)
    except OSError:
        return 0


def _carries(pid: int, mark: str) -> bool:
    try:
        return f"{MARK}={mark}".encode() in Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return False


def _run_quietly(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
