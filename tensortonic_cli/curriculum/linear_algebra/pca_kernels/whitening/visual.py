"""A slanted cloud, brought to the middle, turned and made round"""

import math

import numpy as np

from tensortonic_cli.scene import Dots, Frames, Heat, Panel, Path, Scene, Slider, circle
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.ellipses import ellipse

COUNT = 48
controls = {
    "t": Frames(60, fps=15, value=60, label="centre, turn, squeeze"),
    "slant": Slider(0, 80, 30, step=5, label="slant in degrees"),
    "width": Slider(0.2, 1.2, 0.6, step=0.1, label="width of the cloud"),
}
ROUND = np.random.default_rng(4).normal(size=(COUNT, 2))
SAY = (
    "The mean goes to the middle.",
    "The cloud is turned until its long direction lies along an axis: off the diagonal, the "
    "covariance becomes 0.",
    "Both axes get the standard deviation 1: the ellipse (orange) ends on the dashed circle.",
)


def steps(M):
    """Return a turn W and lengths with M = W diag(lengths), the long axis of the cloud first."""
    lengths = np.linalg.norm(M, axis=0)
    M = M[:, np.argsort(lengths, kind="stable")]
    lengths = np.linalg.norm(M, axis=0)
    W = M / np.where(lengths > 0, lengths, 1.0)
    signs = np.where(np.array([W[:, 0].sum(), W[1, 1] - W[0, 1]]) < 0, -1.0, 1.0)  # they are free
    return W * signs, lengths


def scene(k, learner):
    t = math.radians(k.slant)
    axes = np.array([[math.cos(t), math.sin(t)], [-math.sin(t), math.cos(t)]])
    X = ROUND * [1.6, k.width] @ axes + [1.0, 0.8]
    Z = array_of(learner.whiten(X), COUNT, 2)
    mean = X.mean(axis=0)
    W, lengths = steps(np.linalg.lstsq(X - mean, Z, rcond=None)[0])  # X_c M is your Z
    centre, turn, squeeze = (min(max(k.t / 20 - stage, 0), 1) for stage in range(3))
    angles = turn * np.arctan2(W[1], W[0]) + (1 - turn) * np.array([0, math.pi / 2])
    now = X - centre * mean
    now = now @ np.array([np.cos(angles), np.sin(angles)]) * (1 + squeeze * (lengths - 1))
    C = np.cov(now.T)
    plane = [
        Dots(X, "grid", hollow=True),
        Path(circle(), "ink", dashed=True),
        Dots(now, "a"),
        ellipse(now.mean(axis=0), C, role="b"),
        Dots([now.mean(axis=0)], "b", big=True),
    ]
    reach = (-4.2, 4.2)
    table = Heat(C, numbers=True, palette="two", lo=-3, hi=3)
    return Scene(
        [
            Panel(plane, reach, reach, equal=True, title="the cloud on its way to your Z"),
            Panel([table], equal=True, title="its covariance"),
        ],
        {"covariance": C},
        SAY[0 if k.t <= 20 else 1 if k.t <= 40 else 2],
    )
