"""Pulling numbers towards 0, and letting the small ones rest there"""

import numpy as np

from tensortonic_cli.scene import Arrow, Bars, Dots, Drag, Panel, Path, Scene, Slider, curve, spaced

VECTOR = np.array([2.6, -0.4, 1.2, -3.0, 0.8, -1.4, 0.2, 1.8])

controls = {
    "x": Drag((2.4, 0.0), snap=0.1, along="x", lo=(-4, 0), hi=(4, 0)),
    "t": Slider(0.0, 3.0, 1.0, step=0.05),
}


def scene(k, learner):
    x = k.x[0]
    across = np.array(spaced(-4, 4, 81))
    after = learner.soft_threshold(across, k.t)
    z = learner.soft_threshold(x, k.t)

    def cost(z):
        return (z - x) ** 2 / 2 + k.t * abs(z)

    shape = [
        Path([(-4, -4), (4, 4)], "faint", dashed=True),
        Path(list(zip(across, after, strict=True))),
        Arrow((x, z), (x, x), role="b"),
    ]
    costs = [
        curve(cost, -4, 4, role="c"),
        Path([(x, 0), (x, cost(x))], "b", dashed=True, label="x"),
        Dots([(z, cost(z))], role="a", big=True, label="z"),
    ]
    bars = [
        Bars(learner.soft_threshold(VECTOR, k.t), role="a"),
        Bars(VECTOR, role="ink", outline=True),
    ]
    return Scene(
        [
            Panel(shape, (-4, 4), (-4, 4), equal=True, title="S(x): the arrow is the pull"),
            Panel(costs, (-4, 4), (-0.5, 12), title="½(z - x)² + t|z|"),
            Panel(bars, y=(-3.2, 3.2), x_names=(), title="Before and after"),
        ],
        {"S(x)": z, "cost": cost(z)},
        "Raise t: one entry after the other comes to 0 and stays there.",
    )
