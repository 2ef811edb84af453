"""How often the square is cut down until the event is left"""

import math

from tensortonic_cli.scene import (
    Choice,
    Dots,
    Drag,
    Fill,
    Panel,
    Path,
    Scene,
    Slider,
    Text,
    curve,
)
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.information import span_bars

BASES = {"2": 2.0, "e": math.e, "10": 10.0}
UNITS = {"2": "bits", "e": "nats", "10": "digits"}
SAY = {
    "2": "Each bit cuts the square in half, and what your I leaves of it is blue: area p.",
    "e": "Each nat leaves 1/e of the square, and what your I leaves of it is blue: area p.",
    "10": "Each digit leaves a tenth of the square, and what your I leaves of it is blue: area p.",
}

controls = {
    "p": Drag((0.15, 0.0), snap=0.01, panel=1, along="x", lo=(0.01, 0), hi=(1, 0), label="p"),
    "q": Slider(0.05, 1.0, 0.5, step=0.05, label="q, of another event"),
    "base": Choice(("2", "e", "10")),
}


def scene(k, learner):
    p, base = k.p[0], BASES[k.base]
    surprise = learner.self_information(p, base)
    of_p, of_q, of_both = (learner.self_information(x, base) for x in (p, k.q, p * k.q))
    most = math.log(100, base)
    over = [
        curve(lambda chance: learner.self_information(chance, base), 0.01, 1, 100),
        Path([(p, 0), (p, surprise), (0, surprise)], "faint", dashed=True),
        Dots([(p, surprise)], big=True),
    ]
    bars = [
        (0, of_p, 1, "a", "I(p)"),
        (of_p, number(of_p) + number(of_q), 1, "b", "I(q)"),
        (0, of_both, 0, "c", "I(pq)"),
    ]
    return Scene(
        [
            Panel(
                cuts(number(surprise), base),
                (0, 1),
                (0, 1),
                equal=True,
                title="What your I leaves of the square",
            ),
            Panel(over, (0, 1), (0, most), title="I over p", x_label="p", y_label=UNITS[k.base]),
            span_bars(bars, "Both happen", UNITS[k.base]),
        ],
        {"I(p)": surprise, "I(q)": of_q, "I(pq)": of_both},
        SAY[k.base],
    )


def cuts(count, base):
    """What is left of the unit square after so many cuts; the last one may be a part of a cut."""
    sides, marks = [1.0, 1.0], [Path(_box(1, 1), "ink", thin=True, closed=True)]
    whole = min(max(int(count), 0), 40) if math.isfinite(count) else 0
    for step in range(whole):
        sides[step % 2] /= base
        marks.append(Path(_box(*sides), "ink", thin=True, closed=True))
    if math.isfinite(count):
        sides[whole % 2] *= base ** (whole - count)
    left = Fill(_box(*sides), "a")
    return [left, *marks, Text((sides[0] / 2, sides[1] / 2), f"{sides[0] * sides[1]:.2g}")]


def _box(wide, high):
    return [(0, 0), (wide, 0), (wide, high), (0, high)]
