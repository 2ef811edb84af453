"""One bell for two humps: to cover both, or to choose one"""

import numpy as np

from tensortonic_cli.scene import Choice, Dots, Heat, Panel, Path, Scene, Slider, Text, under
from tensortonic_cli.stages.arrays import array_of

X = np.linspace(-6, 6, 73)
MUS = np.linspace(-3, 3, 13)
SIGMAS = np.linspace(0.4, 3.0, 14)
FORWARD, REVERSE = "forward", "reverse"

controls = {
    "apart": Slider(0.0, 2.5, 2.0, step=0.1, label="distance / 2"),
    "weight": Slider(0.1, 0.9, 0.6, step=0.05, label="weight of the right"),
    "width": Slider(0.4, 1.5, 0.6, step=0.05),
    "way": Choice((FORWARD, REVERSE), REVERSE, label="map of"),
}


def log_bells(mu, sigma):
    """Return ln of bells on the grid, one for each μ and σ, each with the sum 1."""
    log_q = -(((X - np.asarray(mu)[..., None]) / np.asarray(sigma)[..., None]) ** 2) / 2
    return log_q - np.logaddexp.reduce(log_q, axis=-1)[..., None]


def graph(heights, role):
    return Path(np.column_stack([X, heights / (X[1] - X[0])]), role)


def scene(k, learner):
    humps = np.exp(log_bells([-k.apart, k.apart], [k.width, k.width]))
    p = (1 - k.weight) * humps[0] + k.weight * humps[1]
    fits = {}
    for way in (FORWARD, REVERSE):
        found = learner.fit_gaussian_kl(X, p, list(MUS), list(SIGMAS), way)
        fits[way] = tuple(array_of(found, 2))
    mu, sigma = np.meshgrid(np.linspace(-3, 3, 25), np.linspace(0.4, 3.0, 14))
    log_q = log_bells(mu, sigma)
    weights = p if k.way == FORWARD else -np.exp(log_q)
    valley = np.sum(weights * (np.log(p) - log_q), axis=-1)
    heights = p / (X[1] - X[0])
    marks = [under(lambda x: np.interp(x, X, heights), -6, 6, 97, role="a")]
    for way, role in ((FORWARD, "b"), (REVERSE, "c")):
        mu, _ = fits[way]
        bell = np.exp(log_bells(*fits[way]))
        marks += [graph(bell, role), Text((mu, bell.max() / (X[1] - X[0]) + 0.03), way, role)]
    field = [
        Heat(valley, (-3, 3), (0.4, 3.0), levels=10, lo=0.0, hi=3.0),
        Dots([fits[FORWARD]], "b", big=True),
        Dots([fits[REVERSE]], "c", big=True),
    ]
    return Scene(
        [
            Panel(marks, (-6, 6), (0, 1.1), title="p in blue, and its two fits"),
            Panel(
                field, (-3, 3), (0.4, 3.0), title=f"{k.way.capitalize()} KL of every bell",
                x_label="μ", y_label="σ",
            ),
        ],
        {"forward (μ, σ)": fits[FORWARD], "reverse (μ, σ)": fits[REVERSE]},
        "Push the humps together and apart: forward stretches over both, reverse jumps into one.",
    )  # fmt: skip
