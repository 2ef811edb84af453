"""p-norm by logarithms: log-sum-exp of p ln |vᵢ|, divided by p."""

import math


def p_norm(v, p):
    if not p >= 1:
        raise ValueError("p must be at least 1")
    logs = [math.log(abs(entry)) for entry in v if entry != 0]
    if not logs:
        return 0.0
    top = max(logs)
    if p == math.inf:
        return math.exp(top)
    return math.exp(top + math.log(sum(math.exp(p * (one - top)) for one in logs)) / p)
