"""Adam in a valley: where it walks, what it remembers, how far it steps"""

import numpy as np

from tensortonic_cli.scene import Dots, Drag, Frames, Panel, Path, Scene, Slider, walk
from tensortonic_cli.stages.descent import contour_descent

STEPS = 60
SLOPES = np.array([1.0, 12.0])
NOISE = np.random.default_rng(4).normal(size=(STEPS + 1, 2))

controls = {
    "lr": Slider(0.01, 1.0, 0.15, log=True),
    "beta1": Slider(0.0, 0.99, 0.9, step=0.01, label="β₁"),
    "beta2": Slider(0.0, 0.999, 0.99, step=0.001, label="β₂"),
    "noise": Slider(0.0, 3.0, 0.5, step=0.1),
    "start": Drag((-3.2, 1.2), snap=0.1, lo=(-4, -2), hi=(4, 2)),
    "n": Frames(STEPS, value=40, label="steps"),
}


def valley(x, y):
    return (SLOPES[0] * x * x + SLOPES[1] * y * y) / 2


def scene(k, learner):
    def gradient(place, t):
        return SLOPES * place + k.noise * NOISE[t]

    def adam(state):
        place, m, v, t = state
        settings = {"lr": k.lr, "beta1": k.beta1, "beta2": k.beta2}
        place, m, v = learner.adam_step(place, gradient(place, t + 1), m, v, t + 1, **settings)
        return place, m, v, t + 1

    start = np.array(k.start)
    states = walk(adam, (start, np.zeros(2), np.zeros(2), 0), k.n)
    plain = walk(lambda s: (s[0] - k.lr * gradient(s[0], s[1] + 1), s[1] + 1), (start, 0), k.n)
    places = np.array([state[0] for state in states])
    m, root_v = np.array([s[1] for s in states]), np.sqrt([s[2] for s in states])
    steps = -np.diff(places, axis=0) / k.lr
    bare = m[1:] / (root_v[1:] + 1e-8)
    seen = [(t + 1, gradient(place, t + 1)[1]) for t, place in enumerate(places[:-1])]
    moments = [
        Dots(seen, role="grid"),
        Path(list(enumerate(m[:, 1])), role="a", label="m"),
        Path(list(enumerate(root_v[:, 1])), role="c", label="√v"),
    ]
    sizes = [
        Path([(0, 0), (STEPS, 0)], role="faint", thin=True),
        Path(list(enumerate(bare[:, 1], 1)), role="d", dashed=True, label="m/√v"),
        Path(list(enumerate(steps[:, 0], 1)), role="b", label="x"),
        Path(list(enumerate(steps[:, 1], 1)), role="a", label="y"),
    ]
    paths = {"Adam": list(places), "plain": [state[0] for state in plain]}
    return Scene(
        [
            contour_descent(valley, paths, (-4, 4), (-2, 2), "Adam and plain descent, same lr"),
            Panel(moments, (0, STEPS), title="y: gradients, m and √v"),
            Panel(sizes, (0, STEPS), (-3.5, 3.5), title="Steps in units of lr"),
        ],
        {"place": places[-1], "height": valley(*places[-1])},
        "Adam starts off diagonally: the first step is lr in every direction, flat or steep.",
    )
