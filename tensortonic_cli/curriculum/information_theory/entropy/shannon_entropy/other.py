"""Shannon entropy by one loop over the outcomes, each with the logarithm to the base asked for."""

import math


def shannon_entropy(p, base=2):
    entropy = 0.0
    for chance in p:
        if chance > 0:
            entropy -= chance * math.log(chance, base)
    return entropy
