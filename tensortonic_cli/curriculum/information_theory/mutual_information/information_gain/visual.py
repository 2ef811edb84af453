"""A question about a point, and what the answer tells about its colour"""

import numpy as np

from tensortonic_cli.scene import Choice, Dots, Panel, Path, Scene, Slider, spaced
from tensortonic_cli.stages.information import information_bars
from tensortonic_cli.stages.mosaic import mosaic

REACH = (-3.0, 3.0)

controls = {
    "t": Slider(-3.0, 3.0, -0.5, step=0.1, label="threshold"),
    "feature": Choice(("x", "y"), label="ask about"),
    "noise": Slider(0.3, 2.0, 0.8, step=0.1, label="spread"),
}


def points(noise):
    rng = np.random.default_rng(2)
    labels = np.repeat([0, 1], [24, 16])
    centres = np.array([(-0.9, 0.5), (1.1, -0.1)])
    return labels, np.clip(centres[labels] + rng.normal(scale=noise, size=(40, 2)), -2.9, 2.9)


def scene(k, learner):
    labels, places = points(k.noise)
    column = "xy".index(k.feature)

    def gain(threshold, axis):
        return learner.information_gain(labels.copy(), places[:, axis] < threshold)

    left = places[:, column] < k.t
    joint = [[np.mean((left == side) & (labels == c)) for c in (0, 1)] for side in (True, False)]
    border = [(k.t, REACH[0]), (k.t, REACH[1])]
    if k.feature == "y":
        border = [(b, a) for a, b in border]
    plane = [
        Dots(places[labels == 0], "a", big=True),
        Dots(places[labels == 1], "b", big=True),
        Path(border, "ink"),
    ]
    told = gain(k.t, column)
    traces = [
        Path([(at, gain(at, axis)) for at in spaced(*REACH, 37)], role, name)
        for axis, role, name in ((0, "c", "x"), (1, "d", "y"))
    ]
    of_label = learner.information_gain(labels.copy(), labels == 0)
    of_answer = learner.information_gain(left.astype(int), left)
    bars = information_bars(of_answer, of_label, told, "X the answer, Y the colour")
    return Scene(
        [
            Panel(plane, REACH, REACH, title=f"Is {k.feature} < {k.t:.1f}?"),
            Panel(
                [*traces, Dots([(k.t, told)], "ink", big=True)], REACH, (0, 1),
                title="Gain of every threshold",
            ),
            mosaic(joint, ["yes", "no"], ["blue", "orange"], "Children, as wide as large"),
            bars,
        ],
        {"gain in bits": told, "H of the colours": of_label},
        "The gain is high where the two strips are cut at different heights, and none is a sliver.",
    )  # fmt: skip
