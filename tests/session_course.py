"""A clone of the course with three exercises, which no test of screens outgrows."""

import shutil
from pathlib import Path

from tensortonic_cli.core.stub import to_stub

ROOT = Path(__file__).parent.parent
EXERCISES = {
    "linear_algebra/vectors": ("dot_product", "cosine_similarity"),
    "optimization/adaptive": ("adam_optimizer",),
}
# The one visual, so that no screen changes when exercises get theirs or other ones.
VISUAL = '''\
"""Two arrows and the cosine of the angle between them"""

from tensortonic_cli.scene import Arrow, Bars, Drag, Frames, Panel, Scene

controls = {"a": Drag((3.0, 1.0), snap=0.5), "n": Frames(8, fps=20, label="turn")}


def scene(k, learner):
    b = (1.0, 2.5 - k.n / 4)
    cosine = learner.cosine_similarity(k.a, b)
    arrows = [Arrow(k.a, role="a", label="a"), Arrow(b, role="b", label="b")]
    return Scene(
        [Panel(arrows, x=(-4, 4), y=(-4, 4), equal=True), Panel([Bars([cosine])], y=(-1, 1))],
        values={"cos": cosine},
        say="Pull a longer: nothing happens.",
    )
'''
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
            others = shutil.ignore_patterns("visual.py")
            shutil.copytree(source / name, curriculum / topic / name, ignore=others)
            shutil.copy(ROOT / "checks" / topic / f"test_{name}.py", root / "checks" / topic)
            stub = to_stub((source / name / "solution.py").read_text("utf-8"))
            (root / "exercises" / topic / f"{name}.py").write_text(stub, encoding="utf-8")
    visual = curriculum / "linear_algebra" / "vectors" / "cosine_similarity" / "visual.py"
    visual.write_text(VISUAL, encoding="utf-8")
    (curriculum / "path.toml").write_text(PATH, encoding="utf-8")
    (root / "exercises" / "__init__.py").touch()
    (root / "progress").mkdir()
    return root
