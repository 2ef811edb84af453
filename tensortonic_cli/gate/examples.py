"""The `>>>` lines of docstrings and lessons run, in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.system.endings import interruptible

_LIMIT_S, _LIMIT_PER_TEXT_S = 10.0, 0.5


@dataclass(frozen=True)
class Examples:
    """A text with `>>>` lines; kind is "module" or "lesson", rule names what it belongs to."""

    path: str
    kind: str
    text: str
    rule: str


def examine_examples(texts: Sequence[Examples], workspace: Path) -> Iterator[Finding]:
    """Yield the examples that do not give what they show.

    workspace holds `exercises`, from where an example may import.
    """
    document = {
        "workspace": str(workspace),
        "texts": [{"name": text.path, "kind": text.kind, "text": text.text} for text in texts],
    }
    problems = _ask(document) if texts else []
    if len(problems) < len(texts):
        yield from _one_by_one(texts, workspace)
    for text, found in zip(texts, problems, strict=False):
        yield from (Finding(text.path, text.rule, what) for what in found)


def _one_by_one(texts: Sequence[Examples], workspace: Path) -> Iterator[Finding]:
    """Find the text that ends or hangs the process of all."""
    if len(texts) == 1:
        yield Finding(texts[0].path, texts[0].rule, "its >>> lines end Python or never end")
        return
    for text in texts:
        yield from examine_examples([text], workspace)


def _ask(document: dict[str, Any]) -> list[list[str]]:
    """Return what is wrong with each text; nothing when the process hung or died."""
    environ = {**os.environ, "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"}
    try:
        with interruptible():
            done = subprocess.run(
                [sys.executable, "-P", "-m", "tensortonic_cli.child.doctests"],
                input=json.dumps(document).encode(),
                env=environ,
                capture_output=True,
                timeout=_LIMIT_S + _LIMIT_PER_TEXT_S * len(document["texts"]),
                check=True,
            )
        return [list(map(str, found)) for found in json.loads(done.stdout)]
    except (subprocess.SubprocessError, ValueError):
        return []
