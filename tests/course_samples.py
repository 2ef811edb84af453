"""A small course in a folder of its own: four exercises, two topics and an area without any."""

import json
from pathlib import Path

from tensortonic_cli.core.model import Exercise

PATH = """\
[[area]]
name = "linear_algebra"
title = "Linear algebra"

[[area.topic]]
name = "vectors"
title = "Vectors"
exercises = ["dot-product", "cosine-similarity"]

[[area]]
name = "information_theory"
title = "Information theory"

[[area.topic]]
name = "mutual_information"
title = "Mutual information"
exercises = ["mutual-information", "pointwise-mutual-information"]

[[area]]
name = "models"
title = "Models"

[[area.topic]]
name = "networks"
title = "Networks"
exercises = []
"""

SOLUTION = '''\
def {function}(x):
    """Return x twice."""
    # >>> solution
    return 2 * x
    # <<< solution
'''

STUB = '''\
def {function}(x):
    """Return x twice."""
    raise NotImplementedError("not written yet")
'''

SLIPS = """
[[slip]]
name = "adds two"
swap = ["2 * x", "2 + x"]
caught_by = "three_gives_six"
says = "Twice is a product."

[[slip]]
name = "returns nothing"
body = "2 * x"
caught_by = "three_gives_six"
says = "An answer needs a return."
"""

KEYS = ("title", "task", "function", "level", "minutes", "needs", "forbid", "tensortonic", "source",
        "hints")  # fmt: skip


def exercise(slug: str, area: str, topic: str, **changes: object) -> Exercise:
    """Return an exercise as a whole; `changes` are the fields that matter to a test."""
    values = {
        "title": slug.replace("-", " ").capitalize(),
        "task": f"The task of {slug}",
        "function": slug.replace("-", "_"),
        "level": "easy",
        "minutes": 5,
        "needs": (),
        "forbid": (),
        "tensortonic": (),
        "source": "A book",
        "hints": ("one", "two", "three"),
        "visual": False,
    }
    return Exercise(slug, area, topic, **{**values, **changes})


DOT = exercise("dot-product", "linear_algebra", "vectors", forbid=("numpy.dot", "@"))
COSINE = exercise("cosine-similarity", "linear_algebra", "vectors", needs=("dot-product",))
MUTUAL = exercise("mutual-information", "information_theory", "mutual_information", level="hard")
POINTWISE = exercise(
    "pointwise-mutual-information", "information_theory", "mutual_information", function="pmi"
)
EXERCISES = (DOT, COSINE, MUTUAL, POINTWISE)


def write_course(root: Path) -> Path:
    """Write the course as a checkout with its workspace; return the package's folder."""
    package = root / "tensortonic_cli"
    (package / "curriculum").mkdir(parents=True)
    (package / "curriculum" / "path.toml").write_text(PATH)
    (root / "progress").mkdir()
    for one in EXERCISES:
        write_exercise(package, one)
        stub = root / one.stub_path
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text(STUB.format(function=one.function))
    return package


def write_exercise(package: Path, one: Exercise) -> Path:
    """Write the files that an author writes for an exercise; return their folder."""
    folder = package / "curriculum" / one.area / one.topic / one.name
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{key} = {json.dumps(getattr(one, key))}" for key in KEYS]
    (folder / "exercise.toml").write_text("\n".join(lines) + "\n" + SLIPS)
    (folder / "solution.py").write_text(SOLUTION.format(function=one.function))
    (folder / "other.py").write_text(f"def {one.function}(x):\n    return x + x\n")
    return folder
