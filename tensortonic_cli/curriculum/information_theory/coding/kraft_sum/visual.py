"""The code tree as land: what each word takes of it"""

import math

from tensortonic_cli.scene import Bars, Choice, Dots, Fill, Panel, Path, Points, Scene, Text
from tensortonic_cli.scene.numbers import number

NAMES, ROLES, DEEPEST = "abcd", ("a", "b", "c", "d"), 4
LENGTHS = (2, 1, 3, 4)

controls = {
    "lengths": Points(
        tuple(enumerate(LENGTHS)), snap=1, panel=1, along="y", lo=(0, 1), hi=(3, DEEPEST)
    ),
    "signs": Choice(("2", "3"), label="signs of the alphabet"),
}


def scene(k, learner):
    lengths, signs = [int(length) for _, length in k.lengths], int(k.signs)
    order = sorted(range(len(lengths)), key=lambda i: lengths[i])
    taken = [
        number(learner.kraft_sum([lengths[i] for i in order[:count]], signs))
        for count in range(len(order) + 1)
    ]
    marks = [*forks(signs)]
    for i, start, end in zip(order, taken[:-1], taken[1:], strict=True):
        marks += land(lengths[i], 1 - start, 1 - end, ROLES[i], NAMES[i])
    low = min(max(1 - taken[-1] if math.isfinite(taken[-1]) else 0.0, -2.0), 0.0)
    marks += [
        Path([(0, 0), (DEEPEST + 0.6, 0)], "ink", dashed=True),
        Path([(DEEPEST + 0.75, 1), (DEEPEST + 0.75, 1 - taken[-1])], "ink"),
        Text((DEEPEST + 0.8, 1 - taken[-1] / 2), "K", align="right"),
    ]
    depths = [(depth, str(depth)) for depth in range(DEEPEST + 1)]
    return Scene(
        [
            Panel(
                marks,
                (-0.2, DEEPEST + 1.3),
                (low - 0.05, 1.05),
                title="What the words take, from the top",
                x_names=depths,
                y_names=[(0, "1"), (0.5, "½"), (1, "0")],
                x_label="length",
            ),
            Panel(
                [Bars(lengths, NAMES, roles=ROLES)],
                y=(0, DEEPEST + 0.3),
                title="Lengths: pull their tops",
                y_names=depths,
            ),
        ],
        {"K": taken[-1], "still free": 1 - taken[-1]},
        "Shares stack from the top, shortest words first: beyond the dashed line there is no tree.",
    )


def forks(signs):
    """Return the branches from each node to those below it, one path for each depth."""
    for depth in range(DEEPEST):
        points = []
        for node in range(signs**depth):
            at = (depth, 1 - (node + 0.5) / signs**depth)
            for branch in range(signs):
                to = 1 - (node * signs + branch + 0.5) / signs ** (depth + 1)
                points += [at, (depth + 1, to)]
            points.append((math.nan, math.nan))
        yield Path(points, "grid", thin=True)


def land(depth, top, bottom, role, name):
    """Return a word at its depth, and all that lies behind it in the tree."""
    corners = [(depth, top), (DEEPEST + 0.6, top), (DEEPEST + 0.6, bottom), (depth, bottom)]
    fits = bottom >= -1e-9
    label = name if fits else f"{name}: no place"
    return [
        Fill(corners, role if fits else "bad"),
        Path(corners, role if fits else "bad", thin=True, closed=True),
        Dots([(depth, (top + bottom) / 2)], role if fits else "bad", label, big=True),
    ]
