"""The most likely bell for the data, and what it says about the spread on average"""

import math

import numpy as np

from tensortonic_cli.scene import Dots, Panel, Path, Points, Scene, Slider
from tensortonic_cli.stages.density import density
from tensortonic_cli.stages.histogram import histogram
from tensortonic_cli.stages.likelihood import likelihood_map

DRAWS = np.random.default_rng(3).normal(size=(160, 30))
DATA = (-1.6, -0.6, -0.2, 0.5, 2.4)

controls = {
    "data": Points(tuple((x, 0.0) for x in DATA), snap=0.1, along="x", lo=(-4, 0), hi=(4, 0)),
    "n": Slider(2, 30, 4, step=1, label="size of a sample"),
}


def bell(mu, variance):
    scale = math.sqrt(2 * math.pi * variance) if variance > 0 else math.nan
    return lambda x: math.exp(-((x - mu) ** 2) / (2 * variance)) / scale if scale > 0 else scale


def scene(k, learner):
    x = [place[0] for place in k.data]
    mu, variance = learner.mle_gaussian(np.array(x))

    def log_likelihood(m, v):
        return -len(x) / 2 * math.log(2 * math.pi * v) - sum((a - m) ** 2 for a in x) / (2 * v)

    found = [learner.mle_gaussian(draw)[1] for draw in DRAWS[:, : int(k.n)]]
    mean = sum(found) / len(found)
    spread = [
        *histogram(found, 0, 4, 32, role="b"),
        Path([(1, 0), (1, 1.5)], "ink", dashed=True, label="true"),
        Path([(mean, 0), (mean, 1.8)], "a", label="mean"),
    ]
    fit = [*density(bell(mu, variance), -5, 5), Dots([(v, 0) for v in x], role="ink", big=True)]
    summit = likelihood_map(log_likelihood, (-3, 3), (0.2, 8), (mu, variance), depth=8)
    return Scene(
        [
            Panel(fit, (-5, 5), (-0.05, 0.6), title="Your bell over the data: pull them"),
            Panel(summit, (-3, 3), (0.2, 8), x_label="μ", y_label="σ²", title="Log-likelihood"),
            Panel(spread, (0, 4), (0, 2), title="σ̂² of 160 samples"),
        ],
        {"μ̂": mu, "σ̂²": variance, "mean σ̂²": mean},
        "The estimate sits on the summit, yet small samples give too small a variance on average.",
    )
