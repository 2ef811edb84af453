"""Misses as squares: the mean of their areas"""

import numpy as np

from tensortonic_cli.scene import Dots, Drag, Fill, Heat, Panel, Path, Scene, table

X = np.array([0.5, 1.5, 2.5, 3.5, 4.5, 5.5])
Y = np.array([1.4, 1.2, 2.6, 2.2, 3.8, 3.4])

controls = {
    "left": Drag((0.0, 0.6), snap=0.1, along="y", lo=(0, -1), hi=(0, 5), label="left"),
    "right": Drag((6.0, 3.2), snap=0.1, along="y", lo=(6, -1), hi=(6, 5), label="right"),
    "point": Drag((2.5, 2.6), snap=0.1, along="y", lo=(2.5, -1), hi=(2.5, 5), role="b"),
}


def square(x, low, high):
    other = x + abs(high - low) * (-1 if 3 < x < 6 else 1)
    return [(x, low), (other, low), (other, high), (x, high)]


def scene(k, learner):
    y = np.where(k.point[0] == X, k.point[1], Y)

    def loss(left, right):
        return learner.mean_squared_error(left + (right - left) * X / 6, y)

    left, right = k.left[1], k.right[1]
    line, mine = left + (right - left) * X / 6, loss(left, right)
    misses = [Fill(square(*three), role="b") for three in zip(X, y, line, strict=True)]
    misses += [Path([(x, a), (x, b)], "b") for x, a, b in zip(X, y, line, strict=True)]
    misses += [Path([(0, left), (6, right)], "ink")]
    misses += [Dots(list(zip(X, y, strict=True)), "b", big=True)]
    mean = square(6.6, 0, max(mine, 0) ** 0.5)
    misses += [Fill(mean, role="a"), Path(mean, "a", closed=True, label="MSE")]
    heights = np.sqrt(table(loss, (-1, 5), (-1, 5), 17, 13))
    lines = [
        Heat(heights, (-1, 5), (-1, 5), levels=10, lo=0, hi=4.5),
        Dots([(left, right)], "a", big=True),
    ]
    return Scene(
        [
            Panel(
                misses, (-0.4, 8.6), (-1.2, 5.2), equal=True, title="Misses and their mean square"
            ),
            Panel(lines, x_label="left", y_label="right", title="√MSE of all lines"),
        ],
        {"MSE": mine},
        "Pull one point far away: its square outgrows all others and drags the best line along.",
    )
