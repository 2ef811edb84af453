"""The line with the smallest squares, and the bottom of its bowl"""

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Heat, Panel, Points, Scene, Slider, curve
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.regression import fitted_line

controls = {
    "points": Points(
        ((1, 1.4), (2, 3.6), (3, 2.4), (4, 4.8), (5, 3.4), (7, 6.4)),
        lo=(0, 0),
        hi=(8, 8),
        along="y",
    ),
    "up": Slider(-2, 2, 0.8, 0.1, label="w₀ moved by"),
    "tilt": Slider(-0.6, 0.6, -0.3, 0.05, label="w₁ moved by"),
}
W0, W1 = (-4.0, 8.0), (-1.6, 2.4)


def scene(k, learner):
    t, y = np.array(k.points).T
    X = np.column_stack([np.ones_like(t), t])
    w = array_of(learner.linear_regression_closed_form(X, y), 2)
    moved = w + np.array((k.up, k.tilt))

    def loss(w0, w1):
        return np.sum((np.expand_dims(w0, -1) + np.expand_dims(w1, -1) * t - y) ** 2, axis=-1)

    other = curve(lambda s: moved[0] + moved[1] * s, -0.5, 8.5, 2, role="c", dashed=True)
    line = fitted_line(
        k.points, lambda s: w[0] + w[1] * s, (-0.5, 8.5), (-0.5, 8.5), other,
        squares=True, title="squared errors of the line",
    )  # fmt: skip
    heights = np.log1p(loss(*np.meshgrid(np.linspace(*W0, 36), np.linspace(*W1, 30))))
    bowl = [Heat(heights, W0, W1, levels=12), Dots([moved], "c", hollow=True, big=True)]
    bowl += [Dots([w], "a", "w", big=True)]
    sums = Bars([loss(*w), loss(*moved)], ("w", "moved"), roles="ac")
    return Scene(
        [
            line,
            Panel(bowl, W0, W1, title="sum of squares over w", x_label="w₀", y_label="w₁"),
            Panel([sums], title="sum of squares"),
        ],
        {"w": w, "sum of squares": loss(*w), "of the moved line": loss(*moved)},
        "Move w wherever you like and the sum of squares grows; drag one point far off and look.",
    )
