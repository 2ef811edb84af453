"""The first spare, started before anything else is imported: its warm-up overlaps with ours."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tensortonic_cli.system.launch import Launched
    from tensortonic_cli.system.spare import Spare

# The commands that will need it, and the words with which they will not: whatever else is asked
# for does not wait for a process to start.
_OTHERWISE = {
    "next": frozenset({"--help", "-h", "--json"}),
    "run": frozenset({"--help", "-h"}),
    "watch": frozenset({"--help", "-h"}),
}

_started: dict[tuple[str, str], Launched] = {}


def begin(words: Sequence[str], folder: str, environ: Mapping[str, str]) -> None:
    """Start a spare if the words of the command line will need one in this folder's workspace.

    A guess, made with little: where it is wrong, `take` finds nothing and the spare is discarded.
    """
    if not words or words[0] not in _OTHERWISE or _OTHERWISE[words[0]].intersection(words):
        return
    root = _workspace_above(folder) or _named(environ) or _last_used(environ)
    if root:
        from tensortonic_cli.system.launch import launch

        checks = _checks_root()
        # One text is judged sooner without a rehearsal.
        cold = ["--cold"] if words[0] == "run" else []
        _started[root, checks] = launch(root, checks, *cold)


def take(workspace: Path, checks_root: Path) -> Spare | None:
    """Return the spare that was started for this workspace, once; else None."""
    launched = _started.pop((str(workspace), str(checks_root)), None)
    if launched is None:
        return None
    from tensortonic_cli.system.spare import Spare

    return Spare(workspace, checks_root, launched=launched)


def discard() -> None:
    """End what was started and never taken."""
    while _started:
        from tensortonic_cli.system.processes import kill_tree

        process, mark = _started.popitem()[1]
        kill_tree(process, mark)
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def _workspace_above(folder: str) -> str:
    """Return what system.workspace.find_workspace will find, without importing it."""
    while True:
        if all(os.path.isdir(os.path.join(folder, name)) for name in ("exercises", "progress")):  # noqa: PTH112, PTH118
            return folder
        parent = os.path.dirname(folder)  # noqa: PTH120 - pathlib takes 6 ms to import
        if parent == folder:
            return ""
        folder = parent


def _named(environ: Mapping[str, str]) -> str:
    home = environ.get("TT_HOME", "")
    return os.path.abspath(home) if home else ""  # noqa: PTH100


def _last_used(environ: Mapping[str, str]) -> str:
    from tensortonic_cli.system.last_used import recall

    root = recall(environ)
    return "" if root is None else str(root)


def _checks_root() -> str:
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    installed = os.path.join(package, "_checks")  # noqa: PTH118
    if os.path.isdir(installed):  # noqa: PTH112
        return installed
    return os.path.join(os.path.dirname(package), "checks")  # noqa: PTH118, PTH120
