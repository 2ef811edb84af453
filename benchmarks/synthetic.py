"""Catalogues of any size: copies of the real exercises under other slugs, with an index."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.course import CURRICULUM, make_workspace
from benchmarks.place import ROOT, Place
from tensortonic_cli.core.stub import to_stub
from tensortonic_cli.system.catalog import Catalog, load_catalog

PER_TOPIC = 10

_BUILD = (
    "import sys, pathlib\n"
    "from tensortonic_cli.system.index import FILE, build_index, save_index\n"
    "here = pathlib.Path(sys.argv[1])\n"
    "save_index(build_index(here), here / FILE)\n"
)


@dataclass(frozen=True)
class Copy:
    """The copy of an exercise: where it comes from and where it goes."""

    area: str
    topic: str
    name: str  # with underscores
    source: Path  # AREA/TOPIC/NAME below the curriculum, or its checks
    lesson: str

    @property
    def slug(self) -> str:
        """Its slug."""
        return self.name.replace("_", "-")


def enlarge(
    place: Place, folder: Path, count: int, *, written: bool = False
) -> tuple[Place, Path, str]:
    """Return an environment whose course has `count` exercises, a workspace, and its last slug.

    The environment borrows the dependencies of `place`. Where they are written, every exercise has
    its checks and every stub holds a right answer; else only the last one has a stub.
    """
    there, package = _borrow(place, folder)
    copies = list(_copies(count))
    _write_curriculum(package / "curriculum", copies)
    there.run([str(there.python), "-c", _BUILD, str(package / "curriculum")], folder)
    root = folder / "course"
    make_workspace(root)
    (package / "_checks").mkdir()  # marks an installed course, whose index is believed
    for copy in copies if written else copies[-1:]:
        _write_desk(copy, root, package / "_checks", written=written)
    if written:
        shutil.copytree(package / "_checks", root / "checks")
    return there, root, copies[-1].slug


def _borrow(place: Place, folder: Path) -> tuple[Place, Path]:
    """Return an environment with a package of its own; everything else is that of `place`."""
    folder.mkdir()
    where = "import sysconfig; print(sysconfig.get_path('purelib'), end='')"
    lender = Path(place.ask(where))
    place.run([str(place.python), "-m", "venv", "--without-pip", str(folder / "venv")], folder)
    python = folder / "venv" / place.python.relative_to(place.python.parent.parent)
    there = replace(place, python=python)
    site = Path(there.ask(where))
    (site / "borrowed.pth").write_text(f"{lender}\n", encoding="utf-8")
    package = site / "tensortonic_cli"
    parts = shutil.ignore_patterns("curriculum", "_checks")
    shutil.copytree(lender / "tensortonic_cli", package, ignore=parts)
    script = Path(place.tt).read_text("utf-8").replace(str(place.python.parent), str(python.parent))
    Path(there.tt).write_text(script, encoding="utf-8")
    Path(there.tt).chmod(0o755)
    return there, package


def _copies(count: int) -> Iterator[Copy]:
    """Give copies of the real exercises by turns, ten to a topic of their area."""
    catalog = load_catalog(ROOT / "tensortonic_cli")
    sources = catalog.exercises()
    in_area: dict[str, int] = defaultdict(int)
    for number in range(count):
        exercise = sources[number % len(sources)]
        part = in_area[exercise.area] // PER_TOPIC
        in_area[exercise.area] += 1
        name = f"{exercise.name}_{number // len(sources)}"
        place = Path(exercise.area, exercise.topic, exercise.name)
        yield Copy(exercise.area, f"part_{part}", name, place, _lesson(catalog, exercise.slug))


def _lesson(catalog: Catalog, slug: str) -> str:
    exercise = catalog.get(slug)
    return catalog.lesson(exercise) if exercise else ""


def _write_curriculum(curriculum: Path, copies: list[Copy]) -> None:
    lessons: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in copies:
        lessons[copy.area, copy.topic].append(copy)
        folder = curriculum / copy.area / copy.topic / copy.name
        folder.mkdir(parents=True)
        for name in ("exercise.toml", "solution.py"):
            shutil.copyfile(CURRICULUM / copy.source / name, folder / name)
    lines = []
    for area in dict.fromkeys(copy.area for copy in copies):
        lines += ["[[area]]", f'name = "{area}"', f'title = "{area}"']
        for topic in dict.fromkeys(topic for home, topic in lessons if home == area):
            here = lessons[area, topic]
            lines += ["[[area.topic]]", f'name = "{topic}"', f'title = "{topic}"']
            lines += [f"exercises = {[copy.slug for copy in here]}"]
            text = "\n".join(_renamed(copy) for copy in here)
            (curriculum / area / topic / "lesson.md").write_text(text, encoding="utf-8")
    (curriculum / "path.toml").write_text("\n".join(lines), encoding="utf-8")


def _renamed(copy: Copy) -> str:
    """Return the lesson's section with the slug of the copy in its heading."""
    return re.sub(r"\{[a-z0-9-]+\}$", f"{{{copy.slug}}}", copy.lesson, count=1, flags=re.MULTILINE)


def _write_desk(copy: Copy, root: Path, checks: Path, *, written: bool) -> None:
    """Write the stub of a copy, and its checks under its own name."""
    source = CURRICULUM / copy.source
    answer = (source / "other.py").read_text("utf-8")
    stub = answer if written else to_stub((source / "solution.py").read_text("utf-8"))
    path = root / "exercises" / copy.area / copy.topic / f"{copy.name}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(stub, encoding="utf-8")
    area, topic, name = copy.source.parts
    check = (ROOT / "checks" / area / topic / f"test_{name}.py").read_text("utf-8")
    former, new = f"exercises.{area}.{topic}.{name}", f"exercises.{area}.{copy.topic}.{copy.name}"
    path = checks / copy.area / copy.topic / f"test_{copy.name}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(check.replace(f"from {former} ", f"from {new} "), encoding="utf-8")
