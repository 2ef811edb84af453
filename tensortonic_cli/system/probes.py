"""What `tt doctor` finds out about a workspace by trying it: folders, events, disk, progress."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tensortonic_cli.core.diagnosis import Finding, good, note, wrong
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system.file_events import FileEvents, Observer, new_observer
from tensortonic_cli.system.progress_db import DamagedError, explained, shown
from tensortonic_cli.system.progress_file import open_readable
from tensortonic_cli.system.spare import Spare, SpareError
from tensortonic_cli.system.workspace import Workspace

EVENT_WAIT_S = 3.0
LITTLE_BYTES = 50_000_000

_LOOKS = "saves are found by looking, which takes up to a second"


def stubs(workspace: Workspace, paths: Iterable[str]) -> Finding:
    """Return whether every stub is there and can be read and written."""
    files = tuple(workspace.root / path for path in paths)
    missing = [file for file in files if not file.exists()]
    closed = [file for file in files if file.exists() and not _is_open(file)]
    if closed:
        says = f"Cannot be read and written: {_names(workspace, closed)}."
        return wrong("Stubs", says, "Allow yourself to read and write; no folder may be there.")
    if missing:
        says = f"Missing: {_names(workspace, missing)}."
        return note("Stubs", says, "`tt reset SLUG` writes one again, `tt update` all of them.")
    return good("Stubs", f"{len(files)} of {len(files)} are there.")


def folders(workspace: Workspace) -> Finding:
    """Return whether files can be made in the folders of the workspace."""
    for name in ("exercises", "progress"):
        error = _failure_to_write(workspace.root / name)
        if error is not None:
            says = f"{name}/ cannot be written to: {error.strerror}."
            return wrong("Folders", says, f"Allow yourself to write to {workspace.root / name}.")
    return good("Folders", "exercises/ and progress/ can be written to.")


def file_events(
    workspace: Workspace,
    observers: Callable[[], Observer] = new_observer,
    wait_s: float = EVENT_WAIT_S,
) -> Finding:
    """Return whether a file that is written is told of, by writing one."""
    # Not in exercises/: another terminal may be watching that.
    probe = workspace.root / "progress" / f"tt-doctor-{os.getpid()}.py"
    arrived = threading.Event()
    events = FileEvents((probe.parent,), lambda path, complete: arrived.set(), observers)
    fix = "Keep the workspace on a disk of this machine; `r` checks at once."
    try:
        trouble = events.tend()
        if trouble is not None:
            return wrong("File events", f"{trouble.message} So {_LOOKS}.", fix)
        begun = time.perf_counter()
        probe.write_text("", "utf-8")
        if not arrived.wait(wait_s):
            return wrong("File events", f"None arrived in {wait_s:g} s: {_LOOKS}.", fix)
        return good("File events", f"One arrived in {1000 * (time.perf_counter() - begun):.1f} ms.")
    except OSError as error:
        says = f"They cannot be tried: {error.strerror}."
        return wrong("File events", says, "See to the folders first.")
    finally:
        events.stop()
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)


def disk(root: Path, free_bytes: int | None = None) -> Finding:
    """Return whether there is room for progress and its daily copies."""
    free = shutil.disk_usage(root).free if free_bytes is None else free_bytes
    says = f"{free / 1e9:.1f} GB free." if free >= 1e9 else f"{free / 1e6:.0f} MB free."
    if free < LITTLE_BYTES:
        return wrong("Disk", says, "Make some room: tt keeps every text that it checks.")
    return good("Disk", says)


def progress_file(path: Path) -> Finding:
    """Return whether the progress file is sound, without changing it."""
    subject, name = "Progress", shown(path)
    if path.is_dir():
        return wrong(subject, f"{name} is a folder; a file should be there.", "Move it away.")
    if not path.exists():
        return good(subject, f"{name} is not there yet; the first command makes it.")
    try:
        rows = _quick_check(path)
    except DamagedError:
        rows = ["damaged"]
    except TTError as error:
        return wrong(subject, str(error), error.fix)
    if rows != ["ok"]:
        fix = "`tt list` sets it aside under a name of its own and names the last good copy."
        return wrong(subject, f"{name} is damaged.", fix)
    if not os.access(path, os.W_OK):
        fix = f"Allow yourself to write to {path}."
        return wrong(subject, f"{name} may not be written to: nothing is recorded.", fix)
    copies = len(list((path.parent / "backup").glob("progress-????????.db")))
    return good(
        subject, f"{name} is sound, with {copies} daily cop{'y' if copies == 1 else 'ies'}."
    )


def judge(workspace: Workspace, checks_root: Path) -> Finding:
    """Return whether a process that runs checks can be started."""
    begun = time.perf_counter()
    spare = None
    try:
        spare = Spare(workspace.root, checks_root)
        spare.wait_ready()
    except (SpareError, OSError) as error:
        last = str(error).strip().splitlines()[-1]
        fix = "Install tt again, in a fresh virtual environment."
        return wrong("Checks", f"No process to run them can be started: {last}", fix)
    finally:
        if spare is not None:
            spare.end()
    return good("Checks", f"They can be run; the first process took {_ms(begun)} ms to start.")


def _ms(begun: float) -> str:
    return f"{1000 * (time.perf_counter() - begun):.0f}"


def _quick_check(path: Path) -> list[str]:
    with contextlib.closing(open_readable(path)) as db, explained(path):
        return [str(row) for (row,) in db.execute("PRAGMA quick_check(1)")]


def _failure_to_write(folder: Path) -> OSError | None:
    probe = folder / f".tt-doctor-{os.getpid()}.tmp"
    try:
        probe.write_text("", "utf-8")
        probe.unlink()
    except OSError as error:
        return error
    return None


def _is_open(file: Path) -> bool:
    return file.is_file() and os.access(file, os.R_OK | os.W_OK)


def _names(workspace: Workspace, files: list[Path]) -> str:
    first = files[0].relative_to(workspace.root).as_posix()
    return f"{first} and {len(files) - 1} more" if len(files) > 1 else first
