"""Six factors between w₁ and y"""

import math
from itertools import pairwise

from tensortonic_cli.scene import Bars, Panel, Scene, Slider
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.backprop import backprop_graph
from tensortonic_cli.stages.tangent import curve_tangent, tangent

controls = {
    "w1": Slider(-4, 4, 0.8, 0.1, label="w₁"),
    "w2": Slider(-4, 4, 2.5, 0.1, label="w₂"),
    "w3": Slider(-4, 4, -2.0, 0.1, label="w₃"),
    "x": Slider(-4, 4, 1.5, 0.1),
}
NAMES = ("w₁", "w₁x", "z₁", "w₂z₁", "z₂", "w₃z₂", "y")
SPOTS = {name: (0.3 * i - 0.9, 0.45 - 0.9 * (i % 2)) for i, name in enumerate(NAMES)}
FACTORS = ("1", "σ′", "w₃", "σ′", "w₂", "σ′", "x")


def forward(w1, k):
    """Return what each box holds."""
    values = [w1, w1 * k.x]
    for w in (k.w2, k.w3, 0):
        values.append(1 / (1 + math.exp(-values[-1])))
        values.append(w * values[-1])
    return values[:-1]


def scene(k, learner):
    result = learner.chain_rule_3layer(k.w1, k.w2, k.w3, k.x)
    factors = array_of(result["factors"], 6).tolist()
    slope, measured = result["analytical_gradient"], result["numerical_gradient"]
    left = [math.prod(factors[:n]) for n in range(7)]
    values = dict(zip(NAMES, forward(k.w1, k), strict=True))
    edges = dict(zip(pairwise(NAMES), factors[::-1], strict=True))
    bars = Bars([abs(v) for v in left], FACTORS, roles=["a" if v > 0 else "b" for v in left])
    line = tangent((k.w1, values["y"]), measured, 3, role="c", dashed=True, label="measured")
    return Scene(
        [
            backprop_graph(values, dict(zip(NAMES, left[::-1], strict=True)), edges, SPOTS),
            Panel([bars], y=(1e-6, 10), log="y", title="slopes (orange: negative)"),
            curve_tangent(
                lambda w: forward(w, k)[-1], k.w1, slope, -5, 5, line, y=(0, 1), title="y over w₁"
            ),
        ],
        {"product": slope, "measured": measured},
        "No σ′ is above ¼: pull a weight far out, its σ′ nearly closes, and little arrives at w₁.",
    )
