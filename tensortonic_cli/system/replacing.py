"""Putting a new file in the place of an old one, whole or not at all."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

# Windows renames nothing over a file that an editor, a virus scanner or another tt reads just now.
WAITS_S = (0.01, 0.03, 0.1, 0.2, 0.3, 0.4)


def put_in_place(
    new: Path,
    path: Path,
    *,
    platform: str = sys.platform,
    rename: Callable[[Path, Path], object] = lambda new, path: new.replace(path),
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Rename `new` to `path`; on Windows try for a second if another program has it open.

    Raises:
        OSError: it cannot be done; `path` is as it was.
    """
    for pause_s in WAITS_S if platform == "win32" else ():
        try:
            rename(new, path)
        except PermissionError:
            wait(pause_s)
        else:
            return
    rename(new, path)
