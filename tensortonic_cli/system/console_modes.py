"""What a Windows console must be told before it obeys control sequences.

Windows Terminal obeys from the start, the older console only when asked to.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

_STANDARD_OUTPUT = -11
_VIRTUAL_TERMINAL = 0x0004


def obey_sequences() -> Callable[[], None]:
    """Ask this process's console to obey; return what puts back how it was."""
    if sys.platform == "win32":
        import ctypes

        return obeying(ctypes.WinDLL("kernel32"))
    return _nothing


def obeying(kernel: Any) -> Callable[[], None]:
    """As obey_sequences, asked of this kernel32; a console that is none or obeys is left alone."""
    import ctypes

    handle, mode = kernel.GetStdHandle(_STANDARD_OUTPUT), ctypes.c_ulong()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)) or mode.value & _VIRTUAL_TERMINAL:
        return _nothing
    before = mode.value
    kernel.SetConsoleMode(handle, before | _VIRTUAL_TERMINAL)
    return lambda: kernel.SetConsoleMode(handle, before)


def _nothing() -> None:
    """Nothing was changed."""
