"""A cube of points sent through A: solid, sheet, line or point"""

import itertools

import numpy as np

from tensortonic_cli.scene import (
    Arrow,
    Dots,
    Fill,
    Heat,
    Panel,
    Path,
    Scene,
    Slider,
    Turn,
    spaced,
)
from tensortonic_cli.scene.numbers import number

CUBE = np.array(list(itertools.product(spaced(-0.8, 0.8, 4), repeat=3)))
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
NAMES = ("a point", "a line", "a sheet", "a solid")
controls = {
    "first": Slider(0, 1, 1, step=0.25, label="length of column 1"),
    "second": Slider(0, 1, 0.75, step=0.25, label="column 2, off the line of column 1"),
    "third": Slider(0, 1, 0, step=0.25, label="column 3, off the sheet of both"),
    "turn": Turn((35, 25)),
}


def columns(first, second, third):
    """Return A: its columns lie on one line where second is 0, on one sheet where third is 0."""
    one = first * np.array((1.1, 0.3, 0.3))
    two = 0.4 * one + second * np.array((-0.3, 1.2, 0.2))
    three = 0.3 * one + 0.4 * two + third * np.array((-0.1, -0.3, 1.2))
    return np.column_stack([one, two, three])


def scene(k, learner):
    A = columns(k.first, k.second, k.third)
    rank = number(learner.matrix_rank(A))
    axes = np.linalg.svd(A)[0].T * 2
    one, two, three = axes
    # What has as many dimensions as the learner counts: the cloud has to lie in it, and fill it.
    space = {
        0: [Dots([(0, 0, 0)], "b", big=True)],
        1: [Path([-one, one], "b")],
        2: [Fill([-one - two, one - two, one + two, two - one], "b")],
        3: [Path([base - axis, base + axis], "b", thin=True)
            for axis, side, last in ((one, two, three), (two, three, one), (three, one, two))
            for base in (side + last, side - last, last - side, -side - last)],
    }  # fmt: skip
    marks = [*space.get(rank, []), Dots(CUBE @ A.T)]
    marks += [
        Arrow(c, (0, 0, 0), "ink", name) for c, name in zip(A.T, "123", strict=True) if any(c)
    ]
    ranks = [
        [number(learner.matrix_rank(columns(k.first, second, third))) for second in SHARES]
        for third in reversed(SHARES)
    ]
    lit = [(len(SHARES) - 1 - SHARES.index(k.third), SHARES.index(k.second))]
    share_names = [f"{share:g}" for share in SHARES]
    table = Heat(ranks, numbers=True, lo=0, hi=3, lit=lit,
                 rows=share_names[::-1], columns=share_names)  # fmt: skip
    reach = (-2, 2)
    word = NAMES[int(rank)] if rank in space else "nothing that can be drawn"
    return Scene(
        [
            Panel(marks, reach, reach, z=reach, turn=k.turn, title="the cube, after A"),
            Panel([table], equal=True, title="rank A",
                  x_label="column 2", y_label="column 3"),
        ],
        {"rank A": rank},
        f"Your rank stands for {word}, drawn in orange: the blue points have to lie in it and "
        "to fill it.",
    )  # fmt: skip
