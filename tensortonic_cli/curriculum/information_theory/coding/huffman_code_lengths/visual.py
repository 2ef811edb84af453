"""The code tree that your lengths make, merge by merge"""

import math

from tensortonic_cli.scene import Bars, Frames, Panel, Points, Scene
from tensortonic_cli.stages.code_tree import code_tree

NAMES = "abcdef"
WEIGHTS = (10.0, 40.0, 6.0, 14.0, 18.0, 12.0)

controls = {
    "weights": Points(tuple(enumerate(WEIGHTS)), snap=1, panel=1, lo=(0, 1), hi=(5, 60), along="y"),
    "merges": Frames(5, fps=1, value=5),
}


def scene(k, learner):
    weights = [weight for _, weight in k.weights]
    lengths = learner.huffman_code_lengths(weights)
    ideal = [math.log2(sum(weights) / weight) for weight in weights]
    tree = code_tree(lengths, weights, NAMES, k.merges, "The tree of your lengths")

    def mean(bits):
        return sum(w * b for w, b in zip(weights, bits, strict=True)) / sum(weights)

    bits = [
        Bars(lengths, NAMES, role="a"),
        Bars(ideal, role="ink", outline=True),
    ]
    return Scene(
        [
            tree,
            Panel([Bars(weights, NAMES, role="b")], y=(0, 62), title="Weights: pull their tops"),
            Panel(bits, title="Bits, and -log₂ p (frames)"),
        ],
        {"bits a symbol": mean(lengths), "entropy": mean(ideal)},
        "Play the merges: the two lightest are joined each time, so the rarest sit deepest.",
    )
