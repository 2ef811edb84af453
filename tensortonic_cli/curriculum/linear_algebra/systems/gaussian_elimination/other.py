"""Gaussian elimination by recursion: one unknown less, solve that system, put it back."""


def gaussian_elimination(A, b):
    return _solved([[*row, right] for row, right in zip(A, b, strict=True)])


def _solved(rows):
    if not rows:
        return []
    top = max(rows, key=lambda row: abs(row[0]))
    if abs(top[0]) < 1e-12:
        return None
    others = [row for row in rows if row is not top]
    x = _solved(
        [
            [entry - row[0] / top[0] * above for entry, above in zip(row[1:], top[1:], strict=True)]
            for row in others
        ]
    )
    if x is None:
        return None
    known = sum(entry * value for entry, value in zip(top[1:-1], x, strict=True))
    return [float((top[-1] - known) / top[0]), *x]
