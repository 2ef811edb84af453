"""The process of a spare, started with as few imports as can be: tt does it before all else."""

from __future__ import annotations

import os
import sys

from tensortonic_cli.system import processes

TYPE_CHECKING = False
if TYPE_CHECKING:
    # The process, and the mark by which what it leaves behind is known.
    Launched = tuple[processes.Child, str]

CHECKS, VISUAL = "tensortonic_cli.child.checks", "tensortonic_cli.child.visual"

_DROPPED = (
    "PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONINSPECT",
    "PYTHONOPTIMIZE", "PYTHONWARNINGS", "PYTHONDEVMODE", "PYTHONTRACEMALLOC",
)  # fmt: skip
_ADDED = {
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    # One thread: numpy imports with half the CPU, and small products are faster.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
}


def launch(*words: str, program: str = CHECKS) -> Launched:
    """Start the program of a spare with these words; whoever launches it ends it."""
    mark = os.urandom(8).hex()
    command = [sys.executable, "-P", "-m", program, *words]
    return processes.start(command, _environment(mark)), mark


def _environment(mark: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _DROPPED}
    return {**kept, **_ADDED, processes.MARK: mark}
