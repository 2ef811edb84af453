"""Sand that is carried along a line, and the area between two curves"""

import numpy as np

from tensortonic_cli.scene import Dots, Fill, Panel, Path, Scene, Slider, curve

COUNT, FIRST = 20, 4
BREADTH = 0.5

controls = {
    "shift": Slider(-3.0, 12.0, 6.0, step=0.5, label="shift of q"),
    "width": Slider(0.6, 3.0, 1.6, step=0.1, label="width of q"),
    "gap": Slider(0.5, 4.0, 2.0, step=0.1, label="gap in the middle"),
}


def pile(centre, width):
    mass = np.exp(-(((np.arange(COUNT) - centre) / width) ** 2) / 2)
    return mass / mass.sum()


def variation(p, width):
    return lambda shift: np.abs(p - pile(FIRST + shift, width)).sum() / 2


def boxes(x, heights, role):
    half = BREADTH * 0.4
    return [
        Fill([(at - half, 0), (at - half, h), (at + half, h), (at + half, 0)], role)
        for at, h in zip(x, heights, strict=True)
        if abs(h) > 0.001
    ]


def stairs(x, heights, role, label):
    ends = [*x[1:], x[-1] + BREADTH]
    places = [(at, h) for a, b, h in zip(x, ends, heights, strict=True) for at in (a, b)]
    return Path(places, role, label)


def scene(k, learner):
    x = BREADTH * np.arange(COUNT)
    x[COUNT // 2 :] += k.gap - BREADTH
    p, q = pile(FIRST, 1.0), pile(FIRST + k.shift, k.width)
    work = learner.wasserstein_1d(x, p, q)
    have, want = np.cumsum(p), np.cumsum(q)
    areas = [
        Fill([(a, low), (b, low), (b, high), (a, high)], "c")
        for a, b, low, high in zip(x[:-1], x[1:], have, want, strict=False)
        if abs(high - low) > 0.001
    ]
    block = [(0, -1.3), (work, -1.3), (work, -0.3), (0, -0.3)]
    areas += [Fill(block, "d", "W₁"), Path(block, "d", closed=True)]
    areas += [stairs(x, have, "a", "P"), stairs(x, want, "b", "Q")]

    def shifted(shift):
        return learner.wasserstein_1d(x, p, pile(FIRST + shift, k.width))

    growth = [
        curve(shifted, -3, 12, 61, role="d", label="W₁"),
        curve(variation(p, k.width), -3, 12, 61, role="ink", label="TV", dashed=True),
        Dots([(k.shift, work)], "d", big=True),
    ]
    return Scene(
        [
            Panel(
                areas, (-0.3, 14.2), (-1.4, 1.1), y_names=[(0, "0"), (1, "1")],
                title="Pink is as large as green",
            ),
            Panel(
                [*boxes(x, p, "a"), *boxes(x, -q, "b")], (-0.3, 14.2), (-0.7, 0.5),
                title="Sand p, and the hole q",
            ),
            Panel(growth, (-3, 12), (0, 10), title="As q moves away", x_label="shift"),
        ],
        {"W₁": work},
        "Move the hole away: TV stops at 1, but W₁ grows with every step, most where the gap is.",
    )  # fmt: skip
