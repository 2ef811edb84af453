"""What learners' code starts stays below the process that runs it, where it can be ended."""

from __future__ import annotations

import sys

_PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """On Linux, keep what learners' code starts below this process, where it is found and ended."""
    if sys.platform == "linux":
        import ctypes  # numpy has imported it already

        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
