"""Normal equation by sums over the examples and Gauss–Jordan elimination, with lists alone."""


def linear_regression_closed_form(X, y):
    columns = [[float(x) for x in column] for column in zip(*X, strict=True)]
    rows = [[_dot(a, b) for b in [*columns, y]] for a in columns]
    for i in range(len(rows)):
        # The pivots of XᵀX are positive as long as its columns are independent.
        rows[i] = [entry / rows[i][i] for entry in rows[i]]
        for j in range(len(rows)):
            if j != i:
                rows[j] = [b - rows[j][i] * a for a, b in zip(rows[i], rows[j], strict=True)]
    return [row[-1] for row in rows]


def _dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))
