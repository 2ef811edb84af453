"""A cut through a box of balls, and how mixed its two sides are"""

import numpy as np

from tensortonic_cli.scene import Bars, Choice, Dots, Drag, Panel, Path, Scene

# Labels are names: these three stand for blue, orange and green.
BLUE, ORANGE, GREEN = LABELS = (3, -1, 8)
ROLES = ("a", "b", "c")
COUNT, WIDTH, HEIGHT = 24, 12.0, 6.0
_rng = np.random.default_rng(5)
PLACES = np.column_stack([np.arange(COUNT) / 2 + 0.25, _rng.uniform(0.4, 5.6, COUNT)])
_left, _middle = PLACES[:, 0] < 5, PLACES[:, 0] < 9
_stray = np.isin(np.arange(COUNT), (3, 13, 20))
BOXES = {
    "two sorts": np.where(_left, BLUE, ORANGE),
    "with strays": np.where(_left ^ _stray, BLUE, ORANGE),
    "three sorts": np.where(_left, BLUE, np.where(_middle, ORANGE, GREEN)),
}

controls = {
    "cut": Drag((3.5, 3.0), snap=0.5, along="x", lo=(0, 3), hi=(WIDTH, 3), label="cut"),
    "balls": Choice(tuple(BOXES), "with strays"),
}


def scene(k, learner):
    y, cut = BOXES[k.balls], k.cut[0]

    def sides(at):
        inside = PLACES[:, 0] < at
        return y[inside], y[~inside]

    balls = [Path([(cut, 0), (cut, HEIGHT)], "ink")]
    for label, role in zip(LABELS, ROLES, strict=True):
        balls.append(Dots(PLACES[y == label], role, big=True))
    steps = np.arange(0, WIDTH + 0.1, 0.5)
    over = [(at, [learner.entropy_node(side) for side in sides(at)]) for at in steps]
    h_left, h_right = (learner.entropy_node(side) for side in sides(cut))
    curves = [
        Path([(at, left) for at, (left, _) in over], "ink", label="left"),
        Path([(at, right) for at, (_, right) in over], "d", dashed=True, label="right"),
        Dots([(cut, h_left)], "ink", big=True),
        Dots([(cut, h_right)], "d", big=True),
    ]
    return Scene(
        [
            Panel(balls, (0, WIDTH), (0, HEIGHT), axes=False, title="Pull the cut"),
            Panel(curves, (0, WIDTH), (0, 1.7), title="H on each side", y_label="bits"),
            Panel(shares(sides(cut)), y=(0, 1), title="Shares on each side"),
        ],
        {"H left": h_left, "H right": h_right},
        "A side with one colour has entropy 0; the more even the mixture, the higher it stands.",
    )


def shares(sides):
    """The share of each label on each side, stacked."""
    marks, base = [], np.zeros(2)
    for label, role in zip(LABELS, ROLES, strict=True):
        part = np.array([np.mean(side == label) if len(side) else 0.0 for side in sides])
        if part.any():
            names = () if marks else ("left", "right")
            marks.append(Bars(np.where(part > 0, part, np.nan), names, role=role, base=base))
        base = base + part
    return marks
