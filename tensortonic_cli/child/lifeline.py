"""The lifeline of a spare, by which the kernel ends it once tt is gone: system/processes has it."""

from __future__ import annotations

import os
from collections.abc import MutableMapping

LIFELINE = "TT_LIFELINE"


def hold_lifeline(environ: MutableMapping[str, str]) -> None:
    """Keep the lifeline, if there is one, from whatever learners' code starts."""
    number = environ.pop(LIFELINE, "")
    if number:
        os.set_inheritable(int(number), False)
