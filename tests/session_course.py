"""A clone of the course with three exercises, which no test of screens outgrows."""

import shutil
from pathlib import Path

from tensortonic_cli.core.stub import to_stub

ROOT = Path(__file__).parent.parent
EXERCISES = {
    "linear_algebra/vectors": ("dot_product", "cosine_similarity"),
    "optimization/adaptive": ("adam_optimizer",),
}
PATH = """\
[[area]]
name = "linear_algebra"
title = "Linear algebra"

[[area.topic]]
name = "vectors"
title = "Vectors"
exercises = ["dot-product", "cosine-similarity"]

[[area]]
name = "optimization"
title = "Optimization"

[[area.topic]]
name = "adaptive"
title = "Adaptive step sizes"
exercises = ["adam-optimizer"]
"""


def make_clone(root: Path) -> Path:
    """Copy the package, its checks and stubs, less the exercises that are not named above."""
    package, curriculum = root / "tensortonic_cli", root / "tensortonic_cli" / "curriculum"
    leave = shutil.ignore_patterns("curriculum", "__pycache__")
    shutil.copytree(ROOT / "tensortonic_cli", package, ignore=leave)
    for topic, names in EXERCISES.items():
        for folder in (curriculum / topic, root / "checks" / topic, root / "exercises" / topic):
            folder.mkdir(parents=True)
        source = ROOT / "tensortonic_cli" / "curriculum" / topic
        shutil.copy(source / "lesson.md", curriculum / topic)
        for name in names:
            shutil.copytree(source / name, curriculum / topic / name)
            shutil.copy(ROOT / "checks" / topic / f"test_{name}.py", root / "checks" / topic)
            stub = to_stub((source / name / "solution.py").read_text("utf-8"))
            (root / "exercises" / topic / f"{name}.py").write_text(stub, encoding="utf-8")
    (curriculum / "path.toml").write_text(PATH, encoding="utf-8")
    (root / "exercises" / "__init__.py").touch()
    (root / "progress").mkdir()
    return root
