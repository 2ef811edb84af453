"""Label smoothing as a mixture of two costs: that of the target, and the mean of all classes."""

import math


def label_smoothing_loss(predictions, target, epsilon):
    costs = [-math.log(chance) for chance in predictions]
    return (1 - epsilon) * costs[target] + epsilon * sum(costs) / len(costs)
