"""Eigenvalues leave the diagonal as the matrix fills up"""

import numpy as np

from tensortonic_cli.scene import Dots, Heat, MatrixEdit, Panel, Scene, Slider, spaced
from tensortonic_cli.stages.spectrum import complex_array_of, spectrum

controls = {
    "A": MatrixEdit([[2, 1, -1], [-1, 1, 1.5], [1.5, -2, -1.5]], lo=-2, hi=2, step=0.5),
    "t": Slider(0, 1, 0.7, step=0.02, label="share below the diagonal"),
}


def scene(k, learner):
    full = np.array(k.A)

    def filled(share):
        return np.triu(full) + share * np.tril(full, -1)

    def found(share):
        return complex_array_of(learner.calculate_eigenvalues(filled(share)), 3)

    A, values = filled(k.t), found(k.t)
    trail = np.concatenate([found(share) for share in spaced(0, 1, 41)])
    mean, reach = values.mean(), max(2.6, 1.15 * np.abs(trail).max())
    marks = [
        Dots([(z.real, z.imag) for z in trail], "grid"),
        Dots([(entry, 0) for entry in np.diag(A)], "b", big=True, hollow=True),
        Dots([(mean.real, mean.imag)], "d", "mean", big=True),
    ]
    cells = [(i, i) for i in range(3)]
    table = Heat(A, numbers=True, palette="two", lo=-2, hi=2, lit=cells)
    return Scene(
        [
            spectrum(values, *marks, reach=reach, title="your eigenvalues"),
            Panel([table], equal=True, title="A and its diagonal"),
        ],
        {"λ": np.round(values, 6), "mean": np.round(mean, 6), "trace / 3": np.trace(A) / 3},
        "At share 0 the blue dots fill the orange rings, which are the diagonal; then they wander "
        "and meet, but their mean stays.",
    )
