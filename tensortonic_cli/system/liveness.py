"""Whether a process still runs, asked by its id."""

from __future__ import annotations

import os
import sys


def is_alive(pid: int) -> bool:
    """Whether a process with this id runs, whoever owns it."""
    if sys.platform == "win32":
        return _is_alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _is_alive_on_windows(pid: int) -> bool:
    # os.kill(pid, 0) would end the process there: 0 is CTRL_C_EVENT.
    import ctypes

    query_limited_information, still_active = 0x1000, 259
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(query_limited_information, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
