"""Wasserstein-1 by carrying the sand: the leftmost grains that are left fill the leftmost hole."""


def wasserstein_1d(x, p, q):
    work, here, there = 0.0, 0, 0
    sand, room = p[0], q[0]
    while True:
        load = min(sand, room)
        work += load * abs(x[here] - x[there])
        sand, room = sand - load, room - load
        if sand <= 0:
            here += 1
            if here == len(x):
                return work
            sand = p[here]
        else:
            there += 1
            if there == len(x):
                return work
            room = q[there]
