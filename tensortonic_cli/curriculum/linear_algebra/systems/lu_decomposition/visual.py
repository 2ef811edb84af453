"""L times U, cell by cell, and as two maps of the plane"""

import numpy as np

from tensortonic_cli.scene import Arrow, Frames, MatrixEdit, Scene, blend, identity
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.plane import linear, plane_map
from tensortonic_cli.stages.product import product_cells

controls = {
    "A": MatrixEdit([[2.0, 1.0, -1.0], [1.0, 1.5, 1.0], [-1.0, 0.5, 3.0]], lo=-3, hi=3, step=0.5),
    "cells": Frames(9, fps=1, value=9),
    "t": Frames(48, value=48, label="first U, then L"),
}


def scene(k, learner):
    A = np.array(k.A)
    found = learner.lu_decomposition(A)
    L, U = (array_of(part, 3, 3) for part in array_of(found, 2, 3, 3))
    table = product_cells(L, U, L @ U, k.cells, ("L", "U", "L U"), title="L times U gives A", top=4)
    # The first two rows and columns of L and U belong to those of A, whatever stands behind them.
    both = L[:2, :2] @ U[:2, :2]
    now = blend(identity(2), U[:2, :2], k.t / 24)
    if k.t > 24:
        now = blend(U[:2, :2], both, k.t / 24 - 1)
    goal = [Arrow(A[:2, j], role="ink", label=f"a{'₁₂'[j]}", dashed=True) for j in range(2)]
    plane = plane_map(linear(now), *goal, reach=3, names=("", ""), title="corner: U, then L")
    i = (max(k.cells, 1) - 1) // 3
    parts = [f"{L[i, m]:.3g} times row {m + 1}" for m in range(i)] + [f"row {i + 1}"]
    say = f"Row {i + 1} of A is {' plus '.join(parts)} of U; in the plane U keeps the first arrow "
    say += "level, and L lifts both onto the columns of A."
    if not np.isfinite(L @ U).all():
        say = "A pivot is 0 with rows below it: without a swap there is no L U for this A."
    return Scene([table, plane], {"pivots": np.diag(U), "L U": L @ U, "A": A}, say)
