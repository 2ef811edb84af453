"""What the gate remembers from one run to the next."""

from __future__ import annotations

import hashlib
import json
import os
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent.parent
# What decides a verdict: asserts, child, verdict and edits, and all that these import.
_JUDGES = (
    *("testing/*.py", "child/*.py", "child/pytest.ini"),
    *("core/mutants.py", "core/rules.py", "core/verdict.py"),
)
# What decides over a picture: all that draws it, and the rules themselves.
_PAINTERS = (
    *("scene/*.py", "stages/*.py", "child/*.py", "render/raster/*.py"),
    *("gate/painting.py", "gate/rasters.py", "gate/visuals.py"),
)
_OURS = re.compile(r"^\s*from tensortonic_cli\.(core|testing|child)\.(\w+) import", re.MULTILINE)


def cache_folder(root: Path) -> Path:
    """Return where results are kept: TT_GATE_CACHE, else .tt-cache in the checkout."""
    return Path(os.environ.get("TT_GATE_CACHE") or root / ".tt-cache")


def judges_key() -> str:
    """Return a hash of everything but the exercise that a verdict depends on."""
    digest = hashlib.sha256(version("numpy").encode())
    for path in sorted(_judges()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _judges() -> set[Path]:
    waiting = [file for form in _JUDGES for file in _PACKAGE.glob(form)]
    found = set(waiting)
    while waiting:
        text = waiting.pop().read_text("utf-8")
        imported = {_PACKAGE / part / f"{name}.py" for part, name in _OURS.findall(text)}
        new = {file for file in imported - found if file.is_file()}
        found |= new
        waiting += new
    return found


def painters_key() -> str:
    """Return a hash of everything but the exercise that a picture and its rules depend on."""
    digest = hashlib.sha256(version("numpy").encode())
    for path in sorted(file for form in _PAINTERS for file in _PACKAGE.glob(form)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


class Cache:
    """Results of one kind by slug; each holds only for the very texts it was made from."""

    def __init__(self, root: Path, judges: str, kind: str = "mutants") -> None:
        self._folder = cache_folder(root) / kind
        self._judges = judges

    def get(self, slug: str, *texts: str) -> Any:
        """Return what was kept for these texts, else None."""
        try:
            kept = json.loads((self._folder / f"{slug}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return kept["result"] if kept.get("key") == self._key(texts) else None

    def keep(self, slug: str, result: Any, *texts: str) -> None:
        """Keep a JSON value for these texts, in the place of what was kept for the slug."""
        self._folder.mkdir(parents=True, exist_ok=True)
        fresh = self._folder / f"{slug}.{os.getpid()}"
        fresh.write_text(json.dumps({"key": self._key(texts), "result": result}), "utf-8")
        fresh.replace(self._folder / f"{slug}.json")

    def _key(self, texts: tuple[str, ...]) -> str:
        digest = hashlib.sha256(self._judges.encode())
        for text in texts:
            digest.update(hashlib.sha256(text.encode()).digest())
        return digest.hexdigest()
