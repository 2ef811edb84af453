"""A workspace in a folder of its own, with one exercise whose text is right or wrong as asked."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from benchmarks.place import ROOT
from tensortonic_cli.core.stub import to_stub

TOPIC = "linear_algebra/vectors"
NAME = "cosine_similarity"
SLUG = "cosine-similarity"
CURRICULUM = ROOT / "tensortonic_cli" / "curriculum"
RIGHT = "✓ 10 of 10 checks".encode()
WRONG = "✗".encode()


class Course:
    """A learner's folder: every stub as handed out, and the checks for a plain pytest."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        self.stub = folder / "exercises" / TOPIC / f"{NAME}.py"
        self.check = folder / "checks" / TOPIC / f"test_{NAME}.py"
        answer = (CURRICULUM / TOPIC / NAME / "other.py").read_text("utf-8")
        self._right = answer
        self._wrong = re.sub(r"    return (.*)", r"    return -(\1)", answer)

    def make(self) -> Course:
        """Write the folder; return the course itself."""
        make_workspace(self.root)
        shutil.copytree(ROOT / "checks", self.root / "checks", ignore=_BYTECODE)
        for solution in CURRICULUM.glob("*/*/*/solution.py"):
            area, topic, name = solution.parent.parts[-3:]
            stub = self.root / "exercises" / area / topic / f"{name}.py"
            stub.parent.mkdir(parents=True, exist_ok=True)
            stub.write_text(to_stub(solution.read_text("utf-8")), encoding="utf-8")
        return self

    def save(self, number: int) -> bytes:
        """Save a new text, right and wrong by turns; return what its verdict shows."""
        right = number % 2 == 0
        text = (self._right if right else self._wrong) + f"# {number}\n"
        self.stub.write_text(text, encoding="utf-8")
        return RIGHT if right else WRONG


def make_workspace(folder: Path) -> None:
    """Make a workspace without a stub, in which a plain pytest works as well."""
    (folder / "exercises").mkdir(parents=True)
    (folder / "progress").mkdir()
    (folder / "exercises" / "__init__.py").touch()
    (folder / "pytest.ini").write_text("[pytest]\npythonpath = .\n", encoding="utf-8")


_BYTECODE = shutil.ignore_patterns("__pycache__")
