"""Signals that end tt do so as an exception does: whatever it started or changed is put right."""

from __future__ import annotations

import signal
from types import FrameType


def end_softly() -> None:
    """Let SIGTERM and SIGHUP raise SystemExit from now on; handlers of others stay."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # SIG_IGN is nohup's wish.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, end)


def end(number: int, _frame: FrameType | None) -> None:
    """Raise SystemExit(128 + number); a second signal would break off what that sets right."""
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)
