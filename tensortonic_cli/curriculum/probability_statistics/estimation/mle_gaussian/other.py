"""Mean and variance in one pass: each new number moves both (Welford's method)."""


def mle_gaussian(x):
    mu = total = 0.0
    for n, number in enumerate(x, 1):
        step = float(number) - mu
        mu += step / n
        total += step * (float(number) - mu)
    return mu, total / len(x)
