"""Joint entropy by one loop over the rows and one over the cells of each."""

import math


def joint_entropy(P):
    nats = 0.0
    for row in P:
        for chance in row:
            if chance > 0:
                nats += chance * math.log(1 / chance)
    return nats / math.log(2)
