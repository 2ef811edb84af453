"""Adam: a step that remembers the gradients and how large they usually are."""

import numpy as np


def adam_step(param, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
    """Return the parameter and both moments after one Adam step.

        m′ = β₁ m + (1 - β₁) g       running mean of the gradient
        v′ = β₂ v + (1 - β₂) g²      running mean of its square, entry by entry
        m̂  = m′ / (1 - β₁ᵗ)          both means start at 0; dividing
        v̂  = v′ / (1 - β₂ᵗ)          takes that start out again
        θ′ = θ - η m̂ / (√v̂ + ε)

    Args:
        param: θ, a float or an array of any shape. Left unchanged.
        grad: g, the gradient at θ, of the shape of param. Left unchanged.
        m: Running mean before this step, of the shape of param. Left unchanged.
        v: Running mean square before this step, of the shape of param. Left unchanged.
        t: Number of this step, an int; the first step is 1.
        lr: Learning rate η.
        beta1: β₁ in [0, 1): how much of m stays.
        beta2: β₂ in [0, 1): how much of v stays.
        eps: ε, added after the root.

    Returns:
        A tuple (θ′, m′, v′), each of the shape of param. m′ and v′ are what the next
        step gets as m and v: not divided by 1 - βᵗ.

    Example:
        >>> settings = {"lr": 0.5, "beta1": 0.5, "beta2": 0.5, "eps": 0.0}
        >>> param, m, v = adam_step(3.0, 2.0, 0.0, 0.0, t=1, **settings)
        >>> print(param, m, v)
        2.5 1.0 2.0

    Source: Kingma and Ba (2015), Adam: A Method for Stochastic Optimization, algorithm 1.
    """
    raise NotImplementedError("not written yet")
