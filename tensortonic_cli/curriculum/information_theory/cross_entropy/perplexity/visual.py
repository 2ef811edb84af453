"""The wheel of fortune that is as hard to foresee as the text"""

import math

from tensortonic_cli.scene import Bars, Fill, Panel, Path, Points, Scene, circle, spaced
from tensortonic_cli.scene.numbers import number

WORDS = ("the", "cat", "sat", "on", "Mars")
CHANCES = (0.4, 0.2, 0.3, 0.8, 0.02)
LEAST = 0.02

controls = {
    "chances": Points(
        tuple(enumerate(CHANCES)), snap=0.01, panel=1, along="y", lo=(0, LEAST), hi=(4, 1)
    ),
}


def scene(k, learner):
    chances = [chance for _, chance in k.chances]
    rows = [[chance, 1 - chance] for chance in chances]  # the true word, and all the others
    sides = number(learner.perplexity(rows, [0] * len(rows)))
    each = [learner.perplexity([row], [0]) for row in rows]
    alone = [
        Bars(each, WORDS, role="b"),
        Path([(-0.5, sides), (4.5, sides)], "ink", label="PPL"),
    ]
    disc = Panel(
        wheel(sides), (-1.1, 1.1), (-1.1, 1.1),
        equal=True, axes=False, title=f"A wheel of {sides:.3g} fields",
    )  # fmt: skip
    return Scene(
        [
            disc,
            Panel([Bars(chances, WORDS)], y=(0, 1), title="Chances: pull"),
            Panel(alone, y=(1, 60), log="y", title="Fields for each word"),
        ],
        {"PPL": sides, "each alone": each},
        "Your line levels the bars on a scale of factors: one word called all but impossible lifts "
        "it, and the wheel is cut finer.",
    )


def wheel(sides):
    """A disc cut into fields of 1/sides of the circle each; the last one is what remains."""
    marks = [Path(circle(), "ink")]
    if not 1 <= sides <= 200:
        return marks
    turn = 2 * math.pi / sides
    marks.insert(0, Fill([(0, 0), *(rim(t) for t in spaced(0, turn, 49))], "a"))
    spokes = math.ceil(sides - 1e-9)
    ends = [rim(i * turn) for i in range(spokes)] if spokes > 1 else []
    return [*marks, *(Path([(0, 0), end], "ink", thin=True) for end in ends)]


def rim(turn):
    """The place on the rim after a turn to the right from the top."""
    return (math.sin(turn), math.cos(turn))
