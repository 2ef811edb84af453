"""Self-information: how surprising it is that an event of probability p happens."""

import numpy as np


def self_information(p, base=2):
    """Return the surprisal of events from their probabilities.

        I(p) = -log_b p = -ln p / ln b

    An event with p = 1 was certain and surprises by 0. One with p = 0 surprises by inf;
    no error is raised and nothing is added to p.

    Args:
        p: A probability from 0 to 1, or several of them, any shape (...): a number, a list
            or an array. Left unchanged.
        base: b > 1, which sets the unit: 2 gives bits, e gives nats.

    Returns:
        A float ≥ 0 for a single p, else an array with the shape of p, one surprisal each.

    Example:
        >>> self_information([0.5, 0.125]).tolist()  # ⅛ = ½ · ½ · ½: three halvings
        [1.0, 3.0]

    Source: MacKay (2003), Information Theory, Inference, and Learning Algorithms, section 2.4.
    """
    raise NotImplementedError("not written yet")
