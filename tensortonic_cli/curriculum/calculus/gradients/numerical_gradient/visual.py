"""Steps to either side, and the arrow they give"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Choice, Dots, Drag, Heat, Panel, Path, Scene, Slider, curve
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.arrows import contour_arrows
from tensortonic_cli.stages.tangent import tangent

X, Y = (-3.2, 3.2), (-2.6, 2.6)
LANDSCAPES = {
    "hills": lambda x: math.sin(1.3 * x[0]) + math.cos(1.1 * x[1]) + 0.2 * x[0] * x[1],
    "bowl": lambda x: 0.2 * x[0] ** 2 + 0.35 * x[1] ** 2 + 0.2 * x[0] * x[1],
    "saddle": lambda x: 0.3 * x[0] ** 2 - 0.3 * x[1] ** 2,
}
PIXELS = np.array([[1.0, 1, 0, 0], [1, 5, 0, 2], [0, 1, 0, 2]])
controls = {
    "at": Drag((1.9, -1.4), lo=(-3, -2.4), hi=(3, 2.4), role="b", label="x"),
    "f": Choice(tuple(LANDSCAPES), label="landscape"),
    "h": Slider(0.001, 1, 0.8, log=True),
}


def roughness(X):
    return float(np.sum(np.diff(X, axis=0) ** 2) + np.sum(np.diff(X, axis=1) ** 2)) / 2


def scene(k, learner):
    f, p, I = LANDSCAPES[k.f], np.array(k.at), np.eye(2)
    slope = lambda x: array_of(learner.numerical_gradient(f, np.array(x), k.h), 2)
    g = slope(k.at)
    level = np.array((-g[1], g[0])) / (np.hypot(*g) or 1)
    more = [Path([p - level, p + level], "b", dashed=True), Arrow(p + 0.5 * g, p, "b", "g")]
    more += [Dots([p + step * e for e in I for step in (-k.h, k.h)], "c")]
    land = contour_arrows(
        lambda a, b: f((a, b)), slope, X, Y, *more, scale=0.3, title="level lines and arrows"
    )
    cuts = []
    for e, slope_i, role, name in zip(I, g, "ac", ("x₀", "x₁"), strict=True):
        left, right = f(p - k.h * e), f(p + k.h * e)
        cuts += [curve(lambda t, e=e: f(p + t * e), -2, 2, 61, role=role, label=name)]
        cuts += [tangent((0, left + k.h * slope_i), slope_i, 2.4, role=role, dashed=True)]
        cuts += [Dots([(-k.h, left), (k.h, right)], role, hollow=True)]
    rough = array_of(learner.numerical_gradient(roughness, PIXELS, k.h), 3, 4)
    cells = [Heat(PIXELS, None, None, True, palette="two", lo=-12, hi=12)]
    cells += [Heat(rough, None, None, True, palette="two", lo=-12, hi=12, at=(4.5, 0))]
    return Scene(
        [
            land,
            Panel(cuts, (-2, 2), title="h along each axis"),
            Panel(cells, equal=True, title="a matrix, and the gradient of its roughness"),
        ],
        {"g": g, "f(x)": f(p)},
        "Make h small: the dashed line of g lies along the level line and g straight across it.",
    )
