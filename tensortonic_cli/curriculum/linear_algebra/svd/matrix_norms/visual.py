"""An ellipse, the circle it fits in, and the circle of its boxes"""

import math

import numpy as np

from tensortonic_cli.scene import Bars, MatrixEdit, Panel, Path, Scene, Slider, circle
from tensortonic_cli.stages.arrays import array_of

controls = {
    "A": MatrixEdit([[2.0, -0.4], [1.0, 1.3]], lo=-2, hi=2, step=0.1),
    "box": Slider(0, 90, 20, step=5, label="box turned by, in degrees"),
}


def scene(k, learner):
    A = np.array(k.A)
    frobenius, nuclear, spectral = array_of(learner.matrix_norms(A), 3)
    t = math.radians(k.box)
    one, two = np.array([math.cos(t), math.sin(t)]), np.array([-math.sin(t), math.cos(t)])
    one, two = np.linalg.norm(A.T @ one) * one, np.linalg.norm(A.T @ two) * two
    corners = [one + two, one - two, -one - two, two - one]
    ring = np.array(circle())
    plane = [
        Path(ring, "faint", thin=True),
        Path(circle(frobenius), "b", "Frobenius"),
        Path(circle(spectral), "c", "spectral"),
        Path(corners, "ink", closed=True, dashed=True),
        Path(ring @ A.T, "a"),
    ]
    bars = Bars(
        [spectral, frobenius, nuclear],
        ["spectral", "Frob.", "nuclear"],
        roles=("c", "b", "d"),
    )
    reach = (-4.2, 4.2)
    return Scene(
        [
            Panel(plane, reach, reach, equal=True, title="what A makes of the circle"),
            Panel([bars], y=(0, 6), title="your three norms"),
        ],
        {"Frobenius": frobenius, "nuclear": nuclear, "spectral": spectral},
        "Turn the box round the blue ellipse: its corners stay on the Frobenius circle (orange), "
        "and the spectral one (green) touches where the ellipse is longest.",
    )
