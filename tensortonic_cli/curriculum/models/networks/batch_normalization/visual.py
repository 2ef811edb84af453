"""A batch brought to the middle, then scaled and shifted"""

import numpy as np

from tensortonic_cli.scene import Fill, Heat, Panel, Path, Scene, Slider, Text
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.cloud import cloud
from tensortonic_cli.stages.ellipse import ellipse

RNG = np.random.default_rng(3)
BATCH = RNG.normal(size=(100, 2)) @ np.array([[1.0, 0.4], [0.0, 0.6]])
IMAGES = RNG.normal(size=(4, 2, 3, 3)) * [[[1.5]], [[0.5]]] + [[[1.0]], [[-1.0]]]
controls = {
    "count": Slider(2, 100, 60, 1, label="examples in the batch"),
    "place": Slider(-5, 5, 4, 0.5, label="feature 1 moved by"),
    "size": Slider(0.2, 3, 1.5, 0.1, label="feature 1 stretched by"),
    "gamma": Slider(-3, 3, 1.5, 0.1, label="γ of feature 1"),
    "beta": Slider(-4, 4, -2, 0.1, label="β of feature 1"),
    "eps": Slider(1e-5, 10, 1e-5, log=True, label="ε"),
}
X, Y = (-9.0, 9.0), (-3.5, 3.5)


def histogram(values, role, label):
    """Return the shares of some values in bins as a shaded outline."""
    shares, edges = np.histogram(values, 36, X)
    tops = zip(np.repeat(edges, 2)[1:-1], np.repeat(shares / len(values), 2), strict=True)
    return Fill([(X[0], 0), *tops, (X[1], 0)], role, label)


def tiles(images):
    """Return images side by side, with a row of them for each channel."""
    return images.transpose(1, 2, 0, 3).reshape(6, 12)


def scene(k, learner):
    x = BATCH[: int(k.count)] * (k.size, 1) + (k.place, 0)
    gamma, beta = np.array([k.gamma, 1.0]), np.array([k.beta, 0.0])
    y = array_of(learner.batch_norm_forward(x, gamma, beta, k.eps), *x.shape)
    images = array_of(learner.batch_norm_forward(IMAGES, gamma, beta, k.eps), *IMAGES.shape)
    asked = Path(ellipse(beta, (k.gamma, 0), (0, 1)), "b", "β ± γ", thin=True)
    looks = {"palette": "two", "lo": -4, "hi": 4}
    pixels = [Heat(tiles(IMAGES), at=(0, 6.5), **looks), Heat(tiles(images), at=(0, 0), **looks)]
    pixels += [Text((-0.9, 9.5), "x"), Text((-0.9, 3), "y")]
    return Scene(
        [
            Panel([*cloud(x, role="grid"), *cloud(y, y.mean(axis=0)), asked], X, Y,
                  title="two features: before (grey), after",
                  x_label="feature 1", y_label="feature 2"),
            Panel([histogram(x[:, 0], "grid", "x"), histogram(y[:, 0], "a", "y")], X,
                  title="feature 1"),
            Panel(pixels, (-1.5, 12), (0, 12.6), equal=True, axes=False,
                  title="4 images, 2 channels"),
        ],
        {"mean of y": y.mean(axis=0).round(6), "deviation of y": y.std(axis=0).round(6)},
        "Move and stretch feature 1: its blue dots stay where γ and β want them.",
    )  # fmt: skip
