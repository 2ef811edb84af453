"""The API of visual.py files: controls, marks, panels, and helpers that call learners' functions.

A visual has two names: `controls`, a dict of controls, and `scene(k, learner)`, which returns a
Scene for the controls' values (`k.NAME`) by calling the learner's functions (`learner.NAME`).
"""

from tensortonic_cli.scene.controls import (
    Choice,
    Control,
    Drag,
    Frames,
    MatrixEdit,
    Points,
    Slider,
    Toggle,
    Turn,
)
from tensortonic_cli.scene.frame import Panel, Scene
from tensortonic_cli.scene.helpers import (
    UNIT_SQUARE,
    arc,
    blend,
    circle,
    curve,
    flat,
    grid,
    identity,
    spaced,
    table,
    under,
    walk,
)
from tensortonic_cli.scene.marks import (
    Arrow,
    Bars,
    Dots,
    Edge,
    Fill,
    Graph,
    Heat,
    Mark,
    Node,
    Path,
    Surface,
    Text,
)

__all__ = [
    "UNIT_SQUARE",
    "Arrow",
    "Bars",
    "Choice",
    "Control",
    "Dots",
    "Drag",
    "Edge",
    "Fill",
    "Frames",
    "Graph",
    "Heat",
    "Mark",
    "MatrixEdit",
    "Node",
    "Panel",
    "Path",
    "Points",
    "Scene",
    "Slider",
    "Surface",
    "Text",
    "Toggle",
    "Turn",
    "arc",
    "blend",
    "circle",
    "curve",
    "flat",
    "grid",
    "identity",
    "spaced",
    "table",
    "under",
    "walk",
]
