"""Two variables: how much of their entropies they share"""

import numpy as np

from tensortonic_cli.scene import Dots, Panel, Scene, Slider, curve
from tensortonic_cli.stages.information import information_bars
from tensortonic_cli.stages.mosaic import mosaic

controls = {
    "dependence": Slider(-1.0, 1.0, 0.6, step=0.05),
    "p_x": Slider(0.05, 0.95, 0.5, step=0.05, label="P(X=0)"),
    "p_y": Slider(0.05, 0.95, 0.4, step=0.05, label="P(Y=0)"),
}


def scene(k, learner):
    r, c = np.array([k.p_x, 1 - k.p_x]), np.array([k.p_y, 1 - k.p_y])

    def joint(dependence):
        """From the table of independence towards the farthest table with the same margins."""
        room = min(r[0] * c[1], r[1] * c[0]) if dependence > 0 else min(r * c)
        return np.clip(np.outer(r, c) + dependence * room * np.array([[1, -1], [-1, 1]]), 0, 1)

    shared = learner.mutual_information(joint(k.dependence))
    h_x, h_y = (learner.mutual_information(np.diag(margin)) for margin in (r, c))
    over = [
        curve(lambda d: learner.mutual_information(joint(d)), -1, 1, 41),
        Dots([(k.dependence, shared)], big=True),
    ]
    return Scene(
        [
            mosaic(joint(k.dependence), ["X=0", "X=1"], ["Y=0", "Y=1"], "P as areas"),
            information_bars(h_x, h_y, shared, "What both share"),
            Panel(over, (-1.05, 1.05), (0, 1), title="I over the dependence"),
        ],
        {"I": shared, "H(X)": h_x, "H(Y)": h_y},
        "Bring both strips to one cut: what Y does no longer depends on X, and nothing is shared.",
    )
