"""A round cloud that L turns into the ellipse of A"""

import numpy as np

from tensortonic_cli.scene import (
    Arrow,
    Dots,
    Frames,
    Panel,
    Path,
    Scene,
    Slider,
    blend,
    circle,
    identity,
)
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.ellipses import ellipse
from tensortonic_cli.stages.product import product_cells

controls = {
    "var1": Slider(0.25, 4, 2.25, 0.25, label="A₁₁"),
    "cov": Slider(-3, 3, 1.5, 0.25, label="A₂₁ = A₁₂"),
    "var2": Slider(0.25, 4, 2.0, 0.25, label="A₂₂"),
    "t": Frames(24, value=24, label="from z to L z"),
}
NOISE = np.random.default_rng(8).normal(size=(250, 2))
REACH = (-5.0, 5.0)


def scene(k, learner):
    A = np.array([[k.var1, k.cov], [k.cov, k.var2]])
    found = learner.cholesky_decompose(A)
    marks = [Path(circle(2), "faint", thin=True)]
    if found is None:
        L = np.full((2, 2), np.nan)
        marks.append(Dots(NOISE, "faint"))
        say = (
            "The function returned None: no cloud has this A, so the noise stays as it is, in grey."
        )
    else:
        L = array_of(found, 2, 2)
        now = np.array(blend(identity(2), L, k.t / 24))
        marks += [
            Dots(NOISE @ now.T, "grid"),
            ellipse((0, 0), A, 2, role="ink", dashed=True, label="A"),
            Path(2 * np.array(circle()) @ now.T, "c"),
            Arrow(2 * now[:, 0], role="x", label="2 L e₁" if k.t == 24 else ""),
            Arrow(2 * now[:, 1], role="y", label="2 L e₂" if k.t == 24 else ""),
        ]
        say = (
            "L turns the circle into the green ellipse, that of A; its second column stays upright."
        )
    table = product_cells(
        L, L.T, L @ L.T, 4, ("L", "Lᵀ", "L Lᵀ"), title="L times its transpose", top=4
    )
    cloud = np.cov(NOISE @ L.T, rowvar=False) if found is not None else None
    return Scene(
        [Panel(marks, REACH, REACH, equal=True, title="noise z, and L z"), table],
        {"A": A, "L": found, "covariance of the dots L z": cloud},
        say,
    )
