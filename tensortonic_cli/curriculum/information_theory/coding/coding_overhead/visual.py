"""One message on two tapes: in the code for p, and in the code for q"""

import math

from tensortonic_cli.scene import Bars, Dots, Fill, Frames, Panel, Path, Points, Scene, Text
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.distribution import shares

NAMES, ROLES, LONGEST = "abcd", ("a", "b", "c", "d"), 24
P, Q = (0.5, 0.25, 0.15, 0.1), (0.1, 0.3, 0.2, 0.4)

controls = {
    "p": Points(
        tuple((i - 0.2, w) for i, w in enumerate(P)),
        snap=0.01, panel=1, along="y", lo=(-0.2, 0.02), hi=(2.8, 1), label="p",
    ),
    "q": Points(
        tuple((i + 0.2, w) for i, w in enumerate(Q)),
        snap=0.01, panel=1, along="y", lo=(0.2, 0.02), hi=(3.2, 1), label="q",
    ),
    "n": Frames(LONGEST, fps=8, value=LONGEST, label="letters"),
}  # fmt: skip


def scene(k, learner):
    p, q = (shares([weight for _, weight in points]) for points in (k.p, k.q))
    sent = message(p)
    entropy, length, extra = array_of(learner.coding_overhead(p, q), 3)
    tapes = {"code for p": (2, ends(learner, sent, p)), "code for q": (0, ends(learner, sent, q))}
    marks = []
    for name, (row, stops) in tapes.items():
        marks += tape(sent[: k.n], stops, row)
        marks.append(Text((0, row + 1.3), name, align="right"))
    for row, mean, name in ((2, entropy, "n · H"), (0, length, "n · L")):
        line = [(k.n * mean, row - 0.25), (k.n * mean, row + 1.15)]
        marks += [Path(line, "ink", dashed=True), Text((line[0][0], row - 0.45), name)]
    ahead, behind = tapes["code for p"][1], tapes["code for q"][1]
    gaps = [(n, (behind[n] - ahead[n]) / n) for n in range(1, LONGEST + 1)]
    now = [gaps[k.n - 1]] if k.n else []
    gap = [
        Path([(0, extra), (LONGEST, extra)], "ink", dashed=True, label="extra"),
        Path(gaps, "grid", thin=True),
        Path(gaps[: k.n], "a"),
        Dots(now, "a", big=True),
    ]
    return Scene(
        [
            Panel(
                marks,
                span([*ahead, *behind, LONGEST * entropy, LONGEST * length]),
                (-0.8, 3.6),
                title=f"The same {k.n} letters in two codes",
                x_label="bits",
                y_names=(),
            ),
            Panel(bars(p, q), y=(0, 1), title="p and q (framed): pull"),
            Panel(gap, (0, LONGEST + 1), title="Gap per letter", x_label="letters"),
        ],
        {"H": entropy, "L": length, "extra": extra},
        "Play the letters: the tapes part, and the gap per letter settles near your extra.",
    )


def bars(p, q):
    filled = Bars(p, NAMES, roles=ROLES, shift=-0.2, width=0.4)
    return [filled, Bars(q, roles=ROLES, shift=0.2, width=0.4, outline=True)]


def message(p):
    """Return letters that come about as often as p says, in an order that looks like chance."""
    sent = []
    for i in range(LONGEST):
        at, letter = (0.5 + i * 0.6180339887) % 1, 0
        while letter < len(p) - 1 and at >= p[letter]:
            at -= p[letter]
            letter += 1
        sent.append(letter)
    return sent


def ends(learner, sent, code):
    """Return where each word ends: a letter that is certain costs the length of its word."""
    sure = [[float(i == j) for j in range(len(code))] for i in range(len(code))]
    words = [array_of(learner.coding_overhead(one, code), 3)[1] for one in sure]
    stops = [0.0]
    for letter in sent:
        stops.append(stops[-1] + words[letter])
    return stops


def tape(sent, stops, row):
    """Return the words one after the other, each in the colour of its letter."""
    for letter, start, end in zip(sent, stops, stops[1:], strict=False):
        corners = [(start, row), (end, row), (end, row + 1), (start, row + 1)]
        yield Fill(corners, ROLES[letter])
        yield Path(corners, ROLES[letter], thin=True, closed=True)


def span(places):
    """Return a range that holds all these places, the same for every frame."""
    known = [place for place in places if math.isfinite(place)]
    lo, hi = min(known, default=0.0), max(known, default=1.0)
    return lo, lo + max(hi - lo, 1.0) * 1.05
