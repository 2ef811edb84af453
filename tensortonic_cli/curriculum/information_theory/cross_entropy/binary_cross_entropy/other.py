"""Binary cross-entropy by a loop over the samples and over the two outcomes of each."""

import math


def binary_cross_entropy(y, p):
    total, samples = 0.0, 0
    for target, chance in zip(y, p, strict=True):
        samples += 1
        for weight, probability in ((target, chance), (1 - target, 1 - chance)):
            if weight > 0:
                total += weight * (-math.log(probability) if probability > 0 else math.inf)
    return total / samples
