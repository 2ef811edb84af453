"""Two entropies on a ruler, and the length that they cover together"""

import numpy as np

from tensortonic_cli.scene import Dots, MatrixEdit, Panel, Path, Scene, Slider, blend, curve
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.information import span_bars
from tensortonic_cli.stages.joint import joint_table

WEIGHTS = ((6, 1, 0), (1, 5, 1), (0, 2, 4))

controls = {
    "weights": MatrixEdit(WEIGHTS, lo=0, hi=9, step=1, label="weights of the pairs"),
    "apart": Slider(0, 1, 0, step=0.05, label="towards independence"),
}


def scene(k, learner):
    weights = np.array(k.weights)
    P = weights / weights.sum() if weights.any() else np.full((3, 3), 1 / 9)
    of_x, of_y = P.sum(axis=1), P.sum(axis=0)

    def joint(share):
        """On the way to the table with the same sums in which X and Y are independent."""
        return np.array(blend(P, np.outer(of_x, of_y), share))

    both = learner.joint_entropy(joint(k.apart))
    h_x, h_y = (number(learner.joint_entropy(np.diag(margin))) for margin in (of_x, of_y))
    end = number(both)
    spans = [
        (0, h_x, 2, "a", "H(X)"),
        (end - h_y, end, 1, "b", "H(Y)"),
        (0, end, 0, "c", "H(X,Y)"),
    ]
    over = [
        Path([(0, h_x + h_y), (1, h_x + h_y)], "faint", dashed=True, label="H(X) + H(Y)"),
        curve(lambda share: learner.joint_entropy(joint(share)), 0, 1, 31, role="c"),
        Dots([(k.apart, both)], "c", big=True),
    ]
    names = [[f"{name}={i}" for i in range(3)] for name in "XY"]
    return Scene(
        [
            joint_table(np.round(joint(k.apart), 2), *names, (of_x, of_y), "P"),
            span_bars(spans, "Laid on a ruler"),
            Panel(over, (0, 1), (0, 3.3), title="H(X,Y) as they part", y_label="bits"),
        ],
        {"H(X,Y)": both, "H(X)": h_x, "H(Y)": h_y},
        "What blue and orange overlap by, X and Y both say; independent draws lie end to end.",
    )
