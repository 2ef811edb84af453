"""Chain rule from the input outwards: the slope grows layer by layer, with σ as a tangent."""

import math


def chain_rule_3layer(w1, w2, w3, x):
    def walk(first):
        signal, slope, factors = x, 1.0, []
        for weight, inner in ((first, x), (w2, w2), (w3, w3)):
            half = math.tanh(weight * signal / 2) / 2
            signal, steepness = 0.5 + half, 0.25 - half**2
            slope *= inner * steepness
            factors = [steepness, inner, *factors]
        return signal, slope, factors

    _, slope, factors = walk(w1)
    measured = (walk(w1 + 1e-5)[0] - walk(w1 - 1e-5)[0]) / 2e-5
    return {"factors": factors, "analytical_gradient": slope, "numerical_gradient": measured}
