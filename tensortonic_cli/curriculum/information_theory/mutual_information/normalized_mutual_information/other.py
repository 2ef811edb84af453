"""The same from counted pairs: a sum over pairs of labels that occur, without a table."""

import math
from collections import Counter


def normalized_mutual_information(labels_a, labels_b):
    a, b = list(labels_a), list(labels_b)
    n, count_a, count_b = len(a), Counter(a), Counter(b)
    shared = sum(
        count / n * math.log2(count * n / (count_a[x] * count_b[y]))
        for (x, y), count in Counter(zip(a, b, strict=True)).items()
    )
    mean = sum(_entropy(counts.values(), n) for counts in (count_a, count_b)) / 2
    return shared / mean if mean > 0 else 1.0


def _entropy(counts, n):
    return sum(count / n * math.log2(n / count) for count in counts)
