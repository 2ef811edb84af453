"""Total variation as the advantage of the best event: all outcomes that p favours."""


def total_variation(p, q):
    event = [i for i in range(len(p)) if p[i] > q[i]]
    return sum((p[i] - q[i] for i in event), 0.0)
