"""Chain rule through three layers: one slope as a product of six factors."""

import math


def chain_rule_3layer(w1, w2, w3, x):
    """Return dy/dw₁ for three sigmoids in a row: its factors, their product, and a measurement.

        z₁ = σ(w₁ x),  z₂ = σ(w₂ z₁),  y = σ(w₃ z₂)            σ(a) = 1 / (1 + e⁻ᵃ)
        dy/dw₁ = y(1 - y) · w₃ · z₂(1 - z₂) · w₂ · z₁(1 - z₁) · x
        measured: (y at w₁ + h  -  y at w₁ - h) / (2h)         h = 1e-5

    Args:
        w1: Weight of the first layer, a float.
        w2: Weight of the second layer, a float.
        w3: Weight of the third layer, a float.
        x: Input of the first layer, a float.

    Returns:
        A dict of three: "factors", a list of shape (6,) in the order of the formula, from
        the output inwards; "analytical_gradient", a float, their product;
        "numerical_gradient", a float, the measured slope.

    Example:
        >>> w2, w3 = 2 * math.log(3), math.log(4) / 0.75  # z₁ = 1/2, z₂ = 3/4, y = 4/5
        >>> result = chain_rule_3layer(0.0, w2, w3, 5.0)
        >>> [round(factor, 4) for factor in result["factors"]]
        [0.16, 1.8484, 0.1875, 2.1972, 0.25, 5.0]

    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, section 6.5.2.
    """
    raise NotImplementedError("not written yet")
