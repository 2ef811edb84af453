"""A query among keys, and what it reads"""

import numpy as np

from tensortonic_cli.scene import Arrow, Bars, Drag, Panel, Path, Points, Scene, circle
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.attention import attention_map, mixture

ROLES, KEYS = ("a", "b", "c", "d"), ("k₁", "k₂", "k₃", "k₄")
controls = {
    "q": Drag((1.6, 1.2), lo=(-3, -3), hi=(3, 3), role="ink", label="q"),
    "keys": Points(((2.0, 0.3), (0.4, 1.8), (-1.8, 0.6), (0.2, -2.0)), lo=(-3, -3), hi=(3, 3)),
    "values": Points(((1, 1), (-1, 1), (-1, -1), (1, -1)), lo=(-2, -2), hi=(2, 2), panel=2),
}


def scene(k, learner):
    read = learner.scaled_dot_product_attention
    K, V = np.array(k.keys), np.array(k.values)
    Q = np.array([k.q, *k.keys])
    weights = array_of(read(Q, K, np.eye(4)), 5, 4)  # values that say which key was read
    output = array_of(read(Q, K, V), 5, 2)[0]
    turned = array_of(read(np.array(circle(np.hypot(*k.q), count=49)), K, V), 49, 2)
    arrows = [Arrow(key, role=r, label=n) for key, r, n in zip(k.keys, ROLES, KEYS, strict=True)]
    round_trip = Path(turned, "grid", thin=True)
    threads = mixture(V, weights[0], output, ("v₁", "v₂", "v₃", "v₄"))
    plane, square = (-3.3, 3.3), (-2.2, 2.2)
    return Scene(
        [
            Panel([*arrows, Arrow(k.q, role="ink", label="q")], plane, plane,
                  equal=True, title="query and keys"),
            Panel([Bars(weights[0], KEYS, roles=ROLES)], y=(0, 1), title="weights of q"),
            Panel([round_trip, *threads], square, square,
                  equal=True, title="what q reads; thin: as it turns"),
            attention_map(weights, ("q", *KEYS), KEYS, lit=0, title="keys as queries, too"),
        ],
        {"output": output, "sum of weights": weights[0].sum()},
        "Pull q longer without turning it and one key takes all; at length 0 it reads the mean.",
    )  # fmt: skip
