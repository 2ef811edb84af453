"""The first spare, started before anything else is imported: its warm-up overlaps with ours."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from tensortonic_cli.system.spare import Spare

# The commands that will need it. Whatever else is asked for does not wait for a process to start.
COMMANDS = frozenset({"next", "run", "watch"})
_OTHERWISE = frozenset({"--help", "--json", "--file"})

_started: dict[tuple[str, str], Spare] = {}


def begin(words: Sequence[str], folder: str, environ: Mapping[str, str]) -> None:
    """Start a spare if the words of the command line will need one in this folder's workspace.

    A guess, made with little: where it is wrong, `take` finds nothing and the spare is discarded.
    """
    if not words or words[0] not in COMMANDS or not _OTHERWISE.isdisjoint(words):
        return
    root = _workspace_above(folder) or environ.get("TT_HOME", "")
    if root:
        from pathlib import Path

        from tensortonic_cli.system.spare import Spare

        checks = _checks_root()
        _started[root, checks] = Spare(Path(root), Path(checks))


def take(workspace: Path, checks_root: Path) -> Spare | None:
    """Return the spare that was started for this workspace, once; else None."""
    return _started.pop((str(workspace), str(checks_root)), None)


def discard() -> None:
    """End what was started and never taken."""
    while _started:
        _started.popitem()[1].end()


def _workspace_above(folder: str) -> str:
    """Return what system.workspace.find_workspace will find, without importing it."""
    while True:
        if all(os.path.isdir(os.path.join(folder, name)) for name in ("exercises", "progress")):  # noqa: PTH112, PTH118
            return folder
        parent = os.path.dirname(folder)  # noqa: PTH120 - pathlib takes 6 ms to import
        if parent == folder:
            return ""
        folder = parent


def _checks_root() -> str:
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    installed = os.path.join(package, "_checks")  # noqa: PTH118
    if os.path.isdir(installed):  # noqa: PTH112
        return installed
    return os.path.join(os.path.dirname(package), "checks")  # noqa: PTH118, PTH120
