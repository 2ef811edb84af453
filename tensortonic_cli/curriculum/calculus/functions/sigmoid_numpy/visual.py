"""Any number squeezed between 0 and 1"""

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Drag, Panel, Path, Scene, Slider
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.tangent import curve_tangent

controls = {
    "x": Drag((1.1, 0.0), lo=(-6, 0), hi=(6, 0), along="x", label="x"),
    "reach": Slider(6, 1000, 6, log=True, label="how far out to look"),
}


def scene(k, learner):
    sigmoid = lambda places: array_of(learner.sigmoid(places), len(places))
    x = k.x[0]
    yes, no = sigmoid(np.array([x, -x]))
    near, far = np.linspace(-6, 6, 97), np.linspace(-k.reach, k.reach, 97)
    heights = sigmoid(near)
    slopes = np.column_stack([near, heights * (1 - heights)])
    return Scene(
        [
            curve_tangent(
                lambda t: float(array_of(learner.sigmoid(t))), x, yes * (1 - yes), -6, 6,
                y=(-0.1, 1.1), title="σ, with the slope σ(1 - σ)",
            ),
            Panel(
                [Path(slopes, "b"), Dots([(x, yes * (1 - yes))], "b", big=True)],
                (-6, 6), (0, 0.3), title="the slope: ¼ at most",
            ),
            Panel([Bars([yes, no], ["yes", "no"], roles="ab")], y=(0, 1), title="σ(x) and σ(-x)"),
            Panel([Path(np.column_stack([far, sigmoid(far)]), "a")], (-k.reach, k.reach),
                  (-0.1, 1.1), title="from far away"),
        ],
        {"σ(x)": yes, "slope": yes * (1 - yes), "σ(x) + σ(-x)": yes + no},
        "Pull x outwards and the slope dies away; look 1000 far, where there must be no gap.",
    )  # fmt: skip
