"""Scenes with every kind of mark, ghosts, logarithms, names and space: what any renderer must draw.

GOLDEN has their pictures by name, as scene/lowering.py makes them of a learner's scene and the
reference's.
"""

import math

from tensortonic_cli.scene import (
    UNIT_SQUARE,
    Arrow,
    Bars,
    Dots,
    Edge,
    Fill,
    Graph,
    Heat,
    Node,
    Panel,
    Path,
    Scene,
    Surface,
    Text,
    arc,
    circle,
    curve,
    grid,
    table,
    under,
)
from tensortonic_cli.scene.ghosts import only_ghosts, with_ghosts
from tensortonic_cli.scene.lowering import lower


def plane(factor=1.0):
    """Return a sheared plane with arrows, an arc, a shaded square, dots and words."""

    def image(p):
        return (p[0] + factor * p[1], 0.5 * p[0] + p[1])

    square = [image(p) for p in UNIT_SQUARE]
    marks = [*grid(role="faint"), *grid(image), Fill(square, role="c", label="det")]
    marks += [Arrow((2.0, 1.0), role="b", label="v"), Arrow(image((2.0, 1.0)), label="Av")]
    marks += [Arrow((-2, 1), role="d", label="far", dashed=True), Arrow((9, -6), role="x")]
    marks += [arc((2, 1), image((2, 1)), 1.0), Dots([(-1, -2), (-2, -1)], role="bad", big=True)]
    marks += [Dots([(1, -2)], role="good", hollow=True, label="p"), Text((-2, 2.5), "plane")]
    panel = Panel(marks, (-3, 3), (-3, 3), equal=True, title="The plane and its image")
    return Scene([panel], {"det": 1 - 0.5 * factor, "v": (2, 1)}, "The grid stays straight.")


def curves(shift=0.0):
    """Return lines with gaps, an area, bars with names and a logarithmic error."""
    lines = [
        under(math.sin, 0, 3, role="c"),
        curve(lambda x: math.sin(x + shift), -1, 7, label="f"),
    ]
    lines += [curve(lambda x: 1 / (x - 3) if x != 3 else math.nan, -1, 7, role="b", label="1/x")]
    lines += [Path([(0, 0.5), (2, -1), (5, 1)], role="d", dots=True, dashed=True, label="steps")]
    heights = [0.5, -0.25 + shift, 1.0, math.nan, 0.8]
    bars = [Bars(heights, ["one", "two", "three", "four", "a long one"], label="mine")]
    bars += [Bars([0.4, 0.2, 0.9], role="ink", outline=True, width=0.4)]
    stacked = Bars([0.3, 0.3], base=[0.5, -0.25 + shift], roles=["b", "c"], width=0.8)
    errors = [(10.0**-k, 10.0 ** (-2 * k) + 1e-16 * 10.0**k + shift) for k in range(13)]
    log = Panel(
        [Path(errors, dots=True, label="error")], log="xy", x_label="step h", y_label="error"
    )
    panels = [
        Panel(lines, x=(-1, 7), y=(-2, 2), title="Curves", x_label="x"),
        Panel([*bars, stacked], title="Bars"),
        log,
    ]
    return Scene(panels, {"shift": shift, "zeros": [0.0, math.pi]}, "Move it until the ghost goes.")


def matrices(wrong=0.0):
    """Return matrices as cells: with names and numbers, around 0, classes; a field; a contour."""
    rows = [[0.125, -1.5, 2.0 + wrong], [1.0, 0.0, math.nan]]
    named = Heat(rows, numbers=True, rows=["the", "cat"], columns=["q", "k", "v"], lit=[(0, 1)])
    two = Heat([[i - j + wrong for j in range(8)] for i in range(8)], palette="two")
    classes = Heat([[0, 1, 2, 3], [3, 2, 1, 0]], palette="classes", numbers=True)
    bowl = table(lambda x, y: x * x + 4 * y * y + wrong * x, (-2, 2), (-1, 1), 30, 20)
    path = Path([(-1.8, 0.8), (-1.2, -0.5), (-0.6, 0.2), (0, 0)], role="b", dots=True, label="path")
    panels = [
        Panel([named], equal=True, title="Attention"),
        Panel([Heat(bowl, (-2, 2), (-1, 1), levels=9), path], title="A bowl", x_label="w"),
        Panel([two], equal=True, title="Around zero"),
        Panel([classes], equal=True, title="Classes"),
    ]
    return Scene(panels, {"A": rows}, "Rows are words.")


def space(steep=1.0):
    """Return a surface with a path and an arrow on it, and a graph of a small calculation."""
    bowl = table(lambda x, y: steep * (x * x - y * y) / 2, (-1, 1), (-1, 1), 16, 16)
    spiral = [(t / 20 * math.cos(t / 3), t / 20 * math.sin(t / 3), t / 20 - 0.5) for t in range(20)]
    marks = [Surface(bowl, (-1, 1), (-1, 1)), Path(spiral, role="b", dots=True, label="spiral")]
    marks += [Arrow((0, 0, 1), (0, 0, 0), role="x", label="n"), Dots([(0.5, 0.5, 0)], role="d")]
    nodes = {
        "x": Node("x = 2\n∂ 3.00"),
        "w": Node(f"w = {steep:g}\n∂ 2.00", role="a"),
        "m": Node(f"w x = {2 * steep:g}\n∂ 1.00"),
        "loss": Node("loss\n∂ 1.00", role="bad"),
    }
    edges = [
        Edge("x", "m", f"×{steep:g}"),
        Edge("w", "m", "x"),
        Edge("m", "loss", "1"),
        Edge("x", "loss"),
    ]
    panels = [
        Panel(marks, (-1, 1), (-1, 1), z=(-1, 1), title="A saddle"),
        Panel([Graph(nodes, edges)], title="Backward"),
    ]
    return Scene(panels, {"steep": steep}, "Turn it.")


def mixtures(sharp=3.0):
    """Return dots that belong to several classes at once, and ellipses around them."""
    spots = [(math.cos(5 * i) * (1 + i % 5) / 2, math.sin(3 * i) * 1.5) for i in range(40)]
    mix = [[math.exp(sharp * x), 1.0, math.exp(-sharp * x)] for x, _ in spots]
    marks = [Dots(spots, mix=mix, big=True), Path(circle(1.2, (1, 0)), label="k", closed=True)]
    return Scene([Panel(marks, equal=True)], {"sharp": sharp}, "Colours mix.")


def _both(make, mine, right):
    reference = lower(make(right))
    return with_ghosts(lower(make(mine), reference), reference)


GOLDEN = {
    "plane": _both(plane, 0.4, 1.0),
    "plane-right": lower(plane()),
    "plane-unwritten": only_ghosts(lower(plane())),
    "curves": _both(curves, 0.4, 0.0),
    "curves-right": lower(curves()),
    "matrices": _both(matrices, 0.5, 0.0),
    "matrices-unwritten": only_ghosts(lower(matrices())),
    "space": _both(space, 0.5, 1.0),
    "mixtures": _both(mixtures, 1.0, 3.0),
    "broken": _both(curves, 1e300, 0.0),
}
