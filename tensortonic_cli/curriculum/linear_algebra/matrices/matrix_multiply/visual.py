"""The product cell by cell, and as one map after another"""

import numpy as np

from tensortonic_cli.scene import Arrow, Frames, MatrixEdit, Scene, Toggle, blend, identity
from tensortonic_cli.stages.plane import linear, plane_map
from tensortonic_cli.stages.product import product_cells

controls = {
    "A": MatrixEdit([[1.0, 0.5], [-0.5, 1.0]], lo=-2, hi=2, step=0.5),
    "B": MatrixEdit([[0.0, -1.0], [1.5, 0.5]], lo=-2, hi=2, step=0.5),
    "cells": Frames(4, fps=1, value=4),
    "t": Frames(48, value=48, label="first one, then the other"),
    "swap": Toggle(label="B A in place of A B"),
}


def scene(k, learner):
    pair = [("A", np.array(k.A)), ("B", np.array(k.B))]
    (left, A), (right, B) = pair[::-1] if k.swap else pair
    both = learner.matrix_multiply(A, B)
    name = f"{left}{right}"
    table = product_cells(A, B, both, k.cells, (left, right, name), title=f"{left} times {right}")
    # The plane goes through the second factor first, and from there on to the learner's product.
    now = blend(identity(2), B, k.t / 24) if k.t < 24 else blend(B, both, k.t / 24 - 1)
    before = linear(B)
    plane = plane_map(
        linear(now),
        *[Arrow(before(p), role="grid", dashed=True) for p in ((1, 0), (0, 1)) if k.t > 24],
        reach=3,
        title=f"first {right}, then {left}",
    )
    i, j = divmod(max(k.cells, 1) - 1, 2)
    terms = " plus ".join(f"{A[i, s]:g} times {B[s, j]:g}" for s in range(2))
    say = f"Row {i + 1} of {left} meets column {j + 1} of {right}: {terms}; column {j + 1} "
    say += f"of {name}, arrow e{'₁₂'[j]}, is where {left} takes column {j + 1} of {right}."
    return Scene([table, plane], {name: both}, say)
