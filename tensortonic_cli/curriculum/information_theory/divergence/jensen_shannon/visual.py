"""The gap between a curve and its chord: what mixing p and q adds to their entropy"""

import math

from tensortonic_cli.scene import Arrow, Dots, Drag, Panel, Path, Scene, Text, curve
from tensortonic_cli.stages.distribution import distribution_bars

controls = {
    "p": Drag((0.08, 0), snap=0.01, along="x", lo=(0, 0), hi=(1, 0), role="a", label="p"),
    "q": Drag((0.7, 0), snap=0.01, along="x", lo=(0, 0), hi=(1, 0), role="b", label="q"),
}


def coin(heads):
    return [1 - heads, heads]


def entropy(heads):
    return -sum(chance * math.log2(chance) for chance in coin(heads) if chance > 0)


def kl(p, q):
    pairs = zip(coin(p), coin(q), strict=True)
    return sum(a * math.log2(a / b) if b > 0 else math.inf for a, b in pairs if a > 0)


def scene(k, learner):
    p, q = k.p[0], k.q[0]
    m, chord = (p + q) / 2, (entropy(p) + entropy(q)) / 2

    def js(other):
        return learner.jensen_shannon(coin(p), coin(other))

    gap = js(q)
    marks = [
        curve(entropy, 0, 1, 121, role="ink", thin=True),
        Path([(p, entropy(p)), (q, entropy(q))], "ink", dashed=True, thin=True),
        Dots([(p, entropy(p))], "a", big=True),
        Dots([(q, entropy(q))], "b", big=True),
        Arrow((m, chord + gap), (m, chord), "c"),
        Text((m + 0.02, chord - 0.06), "JS", "c", "left"),
    ]
    away = [
        curve(js, 0, 1, 61, role="c", label="JS"),
        curve(lambda other: kl(p, other), 0.002, 0.998, 81, role="d", dashed=True),
        Dots([(q, gap)], "c", big=True),
    ]
    bars = {"p": coin(p), "q": coin(q), "m": coin(m)}
    return Scene(
        [
            Panel(
                marks, (-0.03, 1.03), (-0.03, 1.08),
                title="Entropy of a coin, and the chord", x_label="chance of heads",
            ),
            Panel(away, (0, 1), (0, 1.2), title="q moves; dashed: KL(p‖q)", x_label="q"),
            distribution_bars(bars, ["tails", "heads"], "p, q and m"),
        ],
        {"JS in bits": gap, "KL(p‖q)": kl(p, q)},
        "Your JS is the arrow, and ends on the curve: 1 at most, even where KL is infinite.",
    )  # fmt: skip
