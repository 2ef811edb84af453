"""Whether a process still runs, asked by its id."""

from __future__ import annotations

import os
import sys
from typing import Any

_QUERY_LIMITED_INFORMATION, _STILL_ACTIVE, _ACCESS_DENIED = 0x1000, 259, 5


def is_alive(pid: int) -> bool:
    """Whether a process with this id runs, whoever owns it."""
    if sys.platform == "win32":
        import ctypes

        return is_alive_on_windows(pid, ctypes.WinDLL("kernel32"))
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def is_alive_on_windows(pid: int, kernel: Any) -> bool:
    """Ask kernel32: os.kill(pid, 0) would end the process there, as 0 is CTRL_C_EVENT."""
    import ctypes

    handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, pid)
    if not handle:
        return bool(kernel.GetLastError() == _ACCESS_DENIED)
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == _STILL_ACTIVE
