"""Rule 6, the part on looks: what authors write is formatted by ruff."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tensortonic_cli.gate.finding import Finding

TOOLS = "tools"
# The words of --check differ between versions of ruff; a diff names its files in all of them.
_MARK = "--- "


def examine_layout(root: Path, paths: Sequence[str]) -> Iterator[Finding]:
    """Yield the files that ruff would change; one finding of the rule "tools" without ruff."""
    if not importlib.util.find_spec("ruff"):
        yield Finding("pyproject.toml", TOOLS, "ruff is not here: pip install -e '.[dev]'")
        return
    command = [sys.executable, "-m", "ruff", "format", "--diff", "--no-cache"]
    done = subprocess.run(
        [*command, *paths], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False
    )
    for line in done.stdout.splitlines():
        if line.startswith(_MARK):
            path = line.removeprefix(_MARK).replace("\\", "/")
            yield Finding(path, "layout", f"is not formatted: run `ruff format {path}`")
