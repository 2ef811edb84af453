"""A picture made of fewer and fewer terms"""

from itertools import pairwise

import numpy as np

from tensortonic_cli.scene import Bars, Choice, Heat, Panel, Scene, Slider
from tensortonic_cli.stages.arrays import array_of

SIZE = 14
y, x = np.mgrid[0:SIZE, 0:SIZE] - (SIZE - 1) / 2
PICTURES = {
    "ring": 1.0 * (abs(np.hypot(x, y) - 4.8) < 1.2),
    "face": np.clip(
        1.0 * (np.hypot(x, y) < 6.8)
        - 0.8 * ((abs(abs(x) - 2.5) < 1.1) & (abs(y + 2) < 1.1))
        - 0.8 * ((abs(np.hypot(x, y) - 4.2) < 0.8) & (y > 1)),
        0, 1,
    ),
    "window": 1.0 * ((abs(x) > 4) | (abs(x) < 1) | (abs(y) < 1) | (abs(y) > 5)),
    "slope": 1.0 * (x + y > 0),
}  # fmt: skip

controls = {
    "picture": Choice(("face", "ring", "window", "slope")),
    "r": Slider(0, SIZE, 2, step=1, label="terms kept"),
}


def scene(k, learner):
    A, r = PICTURES[k.picture], int(k.r)
    near = [array_of(learner.low_rank_approximation(A, n), SIZE, SIZE) for n in range(SIZE + 1)]
    error = A - near[r]
    added = [float(np.linalg.norm(b - a)) for a, b in pairwise(near)]
    left = float(np.sum(error**2) / np.sum(A**2))
    kept = ["a" if n < r else "grid" for n in range(SIZE)]
    names = [str(n + 1) if n in (0, 4, 8) else "" for n in range(SIZE)]
    looks = {"lo": 0.0, "hi": 1.0}
    return Scene(
        [
            Panel([Heat(near[r], **looks)], equal=True, title="your Aᵣ"),
            Panel([Heat(A, **looks)], equal=True, title="A"),
            Panel([Heat(error, palette="two", lo=-1, hi=1)], equal=True, title="A - Aᵣ"),
            Panel([Bars(added, names, roles=kept)], title="how much each term adds"),
        ],
        {"squared error, of all": left, "numbers kept": r * (2 * SIZE + 1), "of": SIZE * SIZE},
        "Raise r one by one: the bars say how much each further term still changes the picture.",
    )
