"""What a bell costs that is not the standard one"""

import numpy as np

from tensortonic_cli.scene import Bars, Dots, Drag, Fill, Heat, Panel, Path, Scene, circle, table
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.ellipse import ellipse

MU = np.array([[0.0, 0.6], [-0.9, -0.5], [0.4, -1.2]])
LOG_VAR = np.array([[0.0, -1.0], [-1.5, -0.5], [0.5, -2.0]])
M, V = (-3.0, 3.0), (-3.0, 1.0)
NAMES = ("1", "2", "3", "batch")
PLACES = np.linspace(-9, 9, 121)
controls = {
    "code": Drag((1.5, -1.0), lo=(M[0], V[0]), hi=(M[1], V[1]), panel=1, label="μ, ln σ²"),
}


def graph(heights):
    return np.column_stack([PLACES, heights])


def bell(mu, log_var):
    return np.exp(-((PLACES - mu) ** 2) / np.exp(log_var) / 2) / np.sqrt(
        2 * np.pi * np.exp(log_var)
    )


def scene(k, learner):
    kl = lambda mu, log_var: number(
        learner.kl_divergence(np.atleast_2d(mu), np.atleast_2d(log_var))
    )
    mu, log_var = MU.copy(), LOG_VAR.copy()
    mu[0, 0], log_var[0, 0] = k.code
    cost = kl(*k.code)
    code = bell(*k.code)
    # ln p - ln q, written out: where both bells are 0 there is no logarithm of their ratio.
    gap = (PLACES**2 - (PLACES - k.code[0]) ** 2 / np.exp(k.code[1]) - k.code[1]) / 2
    bells = [
        Fill(np.vstack([(-9, 0), graph(code * gap), (9, 0)]), "c", "p ln(p/q)"),
        Fill([(-8, 0), (-8, cost / 2), (-6, cost / 2), (-6, 0)], "b", "KL"),
        Path(graph(bell(0, 0)), "grid", "q"),
        Path(graph(code), "a", "p"),
    ]
    costs = table(lambda m, v: np.sqrt(abs(kl(m, v))), M, V, 13, 11)
    landscape = [Heat(costs, M, V, levels=9), Dots([k.code], "a", big=True)]
    codes = [Path(circle(), "grid", dashed=True)]
    for m, v, role in zip(mu, np.exp(log_var / 2), "abc", strict=True):
        codes += [Path(ellipse(m, (v[0], 0), (0, v[1])), role), Dots([m], role)]
    each = [kl(m, v) for m, v in zip(mu, log_var, strict=True)]
    bars = Bars([*each, kl(mu, log_var)], NAMES, roles=("a", "b", "c", "ink"))
    reach = (-4.0, 4.0)
    return Scene(
        [
            Panel(bells, (-9, 9), title="the orange block is as large as the green area"),
            Panel(landscape, M, V, title="√KL", x_label="μ", y_label="ln σ²"),
            Panel(codes, reach, reach, equal=True, title="three codes"),
            Panel([bars], title="KL of each, and batch"),
        ],
        {"KL": cost, "KL of the batch": kl(mu, log_var)},
        "Drag the point: μ away from 0 costs, and so does a bell wider or narrower than q.",
    )
