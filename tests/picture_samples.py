"""A tiny exercise with a visual, to draw texts of every kind."""

from pathlib import Path

from tensortonic_cli.system.easel import Subject

MODULE = "exercises.linear_algebra.vectors.twice"

STUB = '''\
def twice(x):
    """Return 2 x."""
    raise NotImplementedError("not written yet")
'''
RIGHT = "def twice(x):\n    return x + x\n"
WRONG = "def twice(x):\n    return 3 * x\n"

VISUAL = '''\
"""Twice a number"""

import numpy as np

from tensortonic_cli.scene import Arrow, Panel, Scene, Slider, Toggle

controls = {"x": Slider(-3, 3, 1, step=0.5), "more": Toggle()}


def scene(k, learner):
    double = learner.twice(k.x)
    marks = [Arrow((k.x, double))]
    if k.more:
        marks.append(Arrow((np.divide(1.0, k.x), 0)))
    return Scene([Panel(marks, (-3, 3), (-6, 6))], {"x": k.x, "2x": double}, "Pull x.")
'''


def body(*lines):
    """Return the function with these lines in it."""
    return "def twice(x):\n" + "".join(f"    {line}\n" for line in lines)


def make_subject(root: Path, visual: str = VISUAL, solution: str = RIGHT) -> Subject:
    """Write the exercise below `root` and return it."""
    files = {
        "exercises/linear_algebra/vectors/twice.py": STUB,
        "curriculum/twice/visual.py": visual,
        "curriculum/twice/solution.py": solution,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    paths = [root / name for name in files]
    return Subject(MODULE, "twice", *paths)


def arrow_of(picture):
    """Return where the learner's arrow ends, None if there is a ghost of it only."""
    shapes = picture["panels"][0]["shapes"]
    own = [shape for shape in shapes if not shape.get("ghost")]
    return own[0]["b"] if own else None


def ghost_of(picture):
    """Return where the ghost of the reference's arrow ends, None if there is none."""
    shapes = picture["panels"][0]["shapes"]
    ghosts = [shape for shape in shapes if shape.get("ghost")]
    return ghosts[0]["b"] if ghosts else None
