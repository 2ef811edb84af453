"""The end of a spare when tt is gone, however that went.

A spare that waits for a job reads that its pipe is closed. One that runs learners' code does not
look, and one that tt has stopped, to end it with all that it started, cannot.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import MutableMapping

LIFELINE = "TT_LIFELINE"


def hold_lifeline(environ: MutableMapping[str, str]) -> None:
    """On Linux, let the kernel kill this process once the other end of its lifeline is closed.

    PR_SET_PDEATHSIG would end it with the thread that started it, and those are short-lived.
    """
    number = environ.pop(LIFELINE, "")
    if sys.platform != "linux" or not number:
        return
    import fcntl

    pipe = int(number)
    os.set_inheritable(pipe, False)
    # Where a sandbox knows no such signals, the limit of a run ends what is not stopped.
    with contextlib.suppress(OSError):
        fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(pipe, fcntl.F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(pipe, fcntl.F_SETFL, os.O_ASYNC)
