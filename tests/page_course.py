"""A clone in which the dot product has a visual with every kind of control."""

from pathlib import Path

from tests.session_course import make_clone

SLUG = "dot-product"
STUB = "exercises/linear_algebra/vectors/dot_product.py"
OTHER_STUB = "exercises/linear_algebra/vectors/cosine_similarity.py"
RIGHT = """\
def dot_product(x, y):
    if len(x) != len(y):
        raise ValueError("lengths differ")
    return float(sum(a * b for a, b in zip(x, y)))
"""
WRONG = RIGHT.replace("a * b", "a + b")
HANGS = RIGHT.replace("    return", "    while True:\n        pass\n    return")
RAISES = RIGHT.replace("    return", "    x.no_such_thing\n    return")
VISUAL = '''\
"""Every control there is"""

from tensortonic_cli.scene import (
    Arrow, Bars, Choice, Dots, Drag, Frames, Graph, Heat, MatrixEdit, Node, Edge, Panel, Path,
    Points, Scene, Slider, Surface, Text, Toggle, Turn, table,
)

controls = {
    "size": Slider(-2, 2, 0.5),
    "rate": Slider(0.001, 10, 0.1, log=True, label="a rate"),
    "count": Slider(1, 9, 3, step=2),
    "n": Frames(12, fps=60, label="film"),
    "p": Drag((1, 1), snap=0.5, lo=(-3, -3), hi=(3, 3)),
    "x": Drag((-2, 0), along="x", lo=(-3, -3), hi=(3, 3), role="b"),
    "ps": Points(((-1, 2), (2, -1)), role="c", lo=(-3, -3), hi=(3, 3)),
    "kind": Choice(("dot", "cross"), label="product"),
    "name": Choice(("one", "two", "three", "four", "five")),
    "on": Toggle(True, label="shown"),
    "A": MatrixEdit([[1, 0.5], [0, 1]], lo=-3, hi=3),
    "view": Turn(panel=2),
}


def scene(k, learner):
    image = [learner.dot_product(row, k.p) for row in k.A]
    marks = [Arrow(k.p, role="b", label="p"), Arrow(image, role="a", label="Ap")]
    marks += [Path(k.ps, role="c", label="ps"), Dots([k.x], role="d"), Text((0, -2.5), k.name)]
    marks += [Dots([(k.size, k.rate)], label=k.kind, hollow=True)] if k.on else []
    heights = [k.count * i / 9 * k.n / 12 for i in range(5)]
    saddle = table(lambda x, y: k.size * x * y, (-1, 1), (-1, 1), 9, 9)
    panels = [
        Panel(marks, x=(-4, 4), y=(-4, 4), equal=True, title="plane"),
        Panel([Bars(heights, ["a", "b", "c", "d", "e"])], y=(0, 5), title="bars"),
        Panel([Surface(saddle, (-1, 1), (-1, 1))], (-1, 1), (-1, 1), z=(-2, 2), turn=k.view),
    ]
    values = {name: value for name, value in vars(k).items()}
    return Scene(panels, {"Ap": image, **values}, "Move whatever moves.")
'''


def make_page_course(root: Path) -> Path:
    """Return a clone with two visuals in one topic."""
    clone = make_clone(root)
    folder = clone / "tensortonic_cli/curriculum/linear_algebra/vectors/dot_product"
    (folder / "visual.py").write_text(VISUAL, encoding="utf-8")
    return clone
