"""The learner's pager, for what is longer than the screen."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from collections.abc import Mapping

from tensortonic_cli.system.endings import interruptible, survived


def page(text: str, environ: Mapping[str, str]) -> bool:
    """Show a text in $PAGER, else in less; return False if there is neither.

    LESS is set, where the learner has not, to what shows colours and leaves with the screen kept.
    """
    command = shlex.split(environ.get("PAGER") or "less")
    if not command or shutil.which(command[0], path=environ.get("PATH")) is None:
        return False
    with survived("SIGINT"), interruptible():
        pager = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            env={"LESS": "-FRX", "LESSCHARSET": "utf-8", **environ},
            encoding="utf-8",
            errors="replace",
        )
        # Leaving before the end closes the pipe; communicate passes over that.
        pager.communicate(text)
    return True
