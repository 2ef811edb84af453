"""How often two words met, against how often they would have by chance"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Heat, MatrixEdit, Panel, Path, Scene, Toggle
from tensortonic_cli.stages.arrays import array_of

WORDS, CONTEXTS, ROLES = ("new", "the", "hot"), ("york", "dog", "of"), ("a", "b", "c")
LO, HI = -3.0, 7.0

controls = {
    "counts": MatrixEdit([[24, 1, 9], [3, 12, 60], [0, 7, 2]], lo=0, hi=80, step=1, label="C"),
    "positive": Toggle(label="positive PMI"),
}


def scene(k, learner):
    counts = np.array(k.counts)
    pmi = array_of(learner.pmi_matrix(counts.copy(), positive=k.positive), 3, 3)
    chance = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / max(counts.sum(), 1)
    marks = [Path([(LO, LO), (HI, HI)], "faint", dashed=True)]
    for i, role in enumerate(ROLES):
        for j, context in enumerate(CONTEXTS):
            if chance[i, j] <= 0:
                continue
            start = math.log2(chance[i, j])
            end = start + max(pmi[i, j], -99)
            marks.append(Arrow((start, end), (start, start), role))
            if counts[i, j] > 0:
                at = (start, math.log2(counts[i, j]))
                marks.append(Dots([at], role, f"{WORDS[i]} {context}", big=True))
    return Scene(
        [
            Panel(
                marks, (LO, HI), (LO, HI), equal=True, title="log₂ of the counts",
                x_label="by chance", y_label="seen",
            ),
            Panel(
                [Heat(counts, numbers=True, lo=0, rows=WORDS, columns=CONTEXTS)],
                equal=True, title="Counts",
            ),
            Panel(
                [Heat(pmi.round(2), numbers=True, palette="two", rows=WORDS, columns=CONTEXTS)],
                equal=True, title="Positive PMI" if k.positive else "PMI",
            ),
        ],
        {"PMI of new york": pmi[0, 0], "PMI of the of": pmi[1, 2]},
        "Each arrow is your PMI: from the diagonal, which is chance, to how often a pair came.",
    )  # fmt: skip
