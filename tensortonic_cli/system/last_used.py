"""The workspace used last, remembered in the user's own folder for state."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

_NAME = "tensortonic-cli"
_FILE = "workspace"


def state_folder(environ: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Return where this system keeps such things, made or not; None where no home is known."""
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        return Path(local, _NAME) if local else None
    home = environ.get("HOME")
    if platform == "darwin":
        return Path(home, "Library", "Application Support", _NAME) if home else None
    state = Path(environ.get("XDG_STATE_HOME", ""))
    if state.is_absolute():  # a relative one is to be ignored, says the specification
        return state / _NAME
    return Path(home, ".local", "state", _NAME) if home else None


def recall(environ: Mapping[str, str]) -> Path | None:
    """Return the folder that was remembered last; it may be gone by now."""
    folder = state_folder(environ)
    if folder is None:
        return None
    try:
        found = Path((folder / _FILE).read_text("utf-8").rstrip("\n"))
    except (OSError, UnicodeDecodeError):
        return None
    return found if found.is_absolute() else None


def remember(root: Path, environ: Mapping[str, str]) -> None:
    """Remember a workspace; nothing is written if it is the one remembered already."""
    folder = state_folder(environ)
    if folder is None or recall(environ) == root:
        return
    new = folder / f".{_FILE}.{os.getpid()}.tmp"
    # A convenience: where it cannot be kept, no command fails for it.
    with contextlib.suppress(OSError, UnicodeEncodeError):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            new.write_text(f"{root}\n", "utf-8")
            new.replace(folder / _FILE)
        finally:
            new.unlink(missing_ok=True)
