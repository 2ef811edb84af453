"""Central difference as the mean of the slopes to the right and to the left, entry by entry."""


def central_difference(f, x, h=1e-5):
    if hasattr(x, "__len__"):
        return [central_difference(f, entry, h) for entry in x]
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return (right + left) / 2
