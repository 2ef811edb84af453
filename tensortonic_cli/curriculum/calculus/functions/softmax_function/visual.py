"""Scores of any size turned into probabilities"""

import numpy as np

from tensortonic_cli.scene import Bars, Fill, Panel, Path, Points, Scene, Slider
from tensortonic_cli.stages.arrays import array_of

NAMES, ROLES = ("x₁", "x₂", "x₃", "x₄"), ("a", "b", "c", "d")
controls = {
    "scores": Points(((0, 1.0), (1, 2.0), (2, -0.5), (3, 0.3)), lo=(0, -4), hi=(3, 4), along="y"),
    "heat": Slider(0.1, 10, 1, log=True, label="temperature"),
    "shift": Slider(0, 1000, 0, label="added to all scores"),
}


def scene(k, learner):
    scores = np.array([height for _, height in k.scores])
    p = array_of(learner.softmax((scores + k.shift) / k.heat), 4)
    places = np.linspace(-4, 4, 49)
    rows = np.tile(scores, (49, 1))
    rows[:, 0] = places
    apart = np.linspace(0, k.shift, 49)[:, None]  # each row has its own: that must not matter
    shares = array_of(learner.softmax((rows + apart) / k.heat), 49, 4)
    edges = np.column_stack([np.zeros(49), np.cumsum(shares, axis=1)])
    lines = [np.column_stack([places, edge]) for edge in edges.T]
    bands = [
        Fill(np.vstack([below, above[::-1]]), role)
        for below, above, role in zip(lines[:-1], lines[1:], ROLES, strict=True)
    ]
    now = Path([(scores[0], 0), (scores[0], 1)], "ink", "x₁", dashed=True)
    more = f", each + {k.shift:g}" if k.shift else ""
    return Scene(
        [
            Panel([Bars(scores, NAMES, roles=ROLES)], y=(-4.4, 4.4), title=f"scores{more}"),
            Panel([Bars(p, NAMES, roles=ROLES)], y=(0, 1), title="probabilities"),
            Panel([*bands, now], (-4, 4), (0, 1), title="shares as x₁ moves", x_label="x₁"),
        ],
        {"p": p, "sum": p.sum()},
        "Pull one score up and its share grows at the cost of all others; add 1000 and none moves.",
    )
