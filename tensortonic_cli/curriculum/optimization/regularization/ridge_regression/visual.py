"""A penalty calms a wild curve: fit, weights, and two weights in the plane"""

import math

import numpy as np

from tensortonic_cli.scene import Dots, Drag, Heat, Panel, Path, Scene, Slider, circle, spaced

DEGREE = 9
X = np.linspace(-1, 1, 12)
Y = np.sin(3 * X) + np.random.default_rng(5).normal(0, 0.25, 12)
ROLES = ("a", "b", "c", "d")
LAMBDAS = [10**p for p in spaced(-6, 2, 29)]
PAIR = 0.01 * np.array([[1.0, 0.8], [0.4, 0.9], [1.2, 0.5], [0.3, 0.2]])
TARGET = 0.01 * np.array([2.4, 0.1, 3.4, 0.9])

controls = {
    "lam": Slider(1e-6, 1e2, 1e-5, log=True, label="λ"),
    "point": Drag((float(X[9]), 0.6), snap=0.1, along="y", lo=(0, -2), hi=(0, 2)),
}


def powers(x):
    return np.vander(x, DEGREE + 1, increasing=True)[:, 1:]


def scene(k, learner):
    y = np.where(np.arange(12) == 9, k.point[1], Y)
    across = np.linspace(-1, 1, 81)
    w = learner.ridge_regression(powers(X), y, k.lam)
    fit = [
        Path(list(zip(across, powers(across) @ w, strict=True))),
        Dots(list(zip(X, y, strict=True)), role="ink", big=True),
    ]
    found = np.array([learner.ridge_regression(powers(X), y, lam) for lam in LAMBDAS])
    paths = [
        Path(list(zip(LAMBDAS, found[:, j], strict=True)), ROLES[j % 4]) for j in range(DEGREE)
    ]
    paths.append(Path([(k.lam, -30), (k.lam, 30)], "ink", dashed=True))
    two = learner.ridge_regression(PAIR, TARGET, k.lam)
    grid = np.array(np.meshgrid(np.linspace(-1, 4, 31), np.linspace(-3, 2, 25)))
    misses = np.sqrt(((np.einsum("nd,dij->nij", PAIR, grid) - TARGET[:, None, None]) ** 2).sum(0))
    plane = [
        Heat(misses, (-1, 4), (-3, 2), levels=10),
        Path(circle(math.hypot(*two)), "ink", dashed=True),
        Path([learner.ridge_regression(PAIR, TARGET, lam) for lam in LAMBDAS], dots=True),
        Dots([two], role="a", big=True, label="w"),
    ]
    return Scene(
        [
            Panel(fit, (-1.05, 1.05), (-2.2, 2.2), title=f"Degree {DEGREE} through 12 points"),
            Panel(paths, (1e-6, 1e2), (-30, 30), log="x", title="Weights over λ"),
            Panel(plane, (-1, 4), (-3, 2), equal=True, title="Two weights: path over λ, ball"),
        ],
        {"‖w‖": float(np.linalg.norm(w))},
        "Slide λ up: the weights shrink together, none to exactly 0, and the curve grows calm.",
    )
