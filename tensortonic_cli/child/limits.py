"""How much memory learners' code may take, where the system can say no."""

from __future__ import annotations

import sys
from typing import Any


def limit_memory(most: int, *, platform: str = sys.platform, resource: Any = None) -> bool:
    """Limit this process to `most` bytes; return whether the system will hold it to that.

    Linux does. macOS maps hundreds of gigabytes into every process, ignores a limit or refuses to
    set one; Windows has none of this kind. 0 means no limit.
    """
    if not most or platform != "linux":
        return False
    if resource is None:
        import resource
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (OSError, ValueError):  # some containers forbid it
        return False
    return True
