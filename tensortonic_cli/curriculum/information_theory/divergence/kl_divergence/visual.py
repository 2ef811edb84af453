"""How far a model q lies from the truth p, and why the way back is another"""

from tensortonic_cli.scene import Choice, Dots, Drag, Panel, Path, Scene, curve
from tensortonic_cli.stages.distribution import distribution_bars
from tensortonic_cli.stages.simplex import CORNERS, TOP, chances, simplex_map, spot, triangle

FLOOR = 0.01
X, Y = (-0.12, 1.12), (-0.1, TOP + 0.1)
AHEAD, BACK = "KL(p‖q)", "KL(q‖p)"

controls = {
    "p": Drag((0.25, 0.1), role="a", label="p", lo=(0, 0), hi=(1, TOP), rim=CORNERS),
    "q": Drag((0.7, 0.35), role="b", label="q", lo=(0, 0), hi=(1, TOP), rim=CORNERS),
    "way": Choice((AHEAD, BACK), label="map of"),
}


def scene(k, learner):
    p, q = chances(k.p, FLOOR), chances(k.q, FLOOR)

    def ahead(other):
        return learner.kl_divergence(list(p), list(other))

    def back(other):
        return learner.kl_divergence(list(other), list(p))

    def between(share):
        return [(1 - share) * a + share * b for a, b in zip(p, q, strict=True)]

    plane = [simplex_map(ahead if k.way == AHEAD else back, FLOOR, hi=2.0), *triangle("123")]
    plane += [Path([spot(p), spot(q)], "ink", dashed=True, thin=True)]
    plane += [Dots([spot(p)], "a", big=True, label="p"), Dots([spot(q)], "b", big=True, label="q")]
    line = [
        curve(lambda s: ahead(between(s)), 0, 1, 31, role="c", label=AHEAD),
        curve(lambda s: back(between(s)), 0, 1, 31, role="d", label=BACK),
        Dots([(1, ahead(q))], role="c", big=True),
        Dots([(1, back(q))], role="d", big=True),
    ]
    return Scene(
        [
            Panel(plane, X, Y, equal=True, axes=False, title=f"{k.way} of every q"),
            distribution_bars({"p": p, "q": q}, "123", "p and q"),
            Panel(line, (0, 1.02), title="From p to q"),
        ],
        {AHEAD: ahead(q), BACK: back(q)},
        "Bring q near a side that p avoids, then the other way round: one costs little, one a lot.",
    )
