"""Manhattan distance, axis by axis: from the smaller coordinate up to the larger."""


def manhattan_distance(x, y):
    return sum(max(a, b) - min(a, b) for a, b in zip(x, y, strict=True))
