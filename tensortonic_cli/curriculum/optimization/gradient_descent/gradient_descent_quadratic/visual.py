"""Walking down a parabola, step by step"""

from tensortonic_cli.scene import Dots, Drag, Frames, Panel, Path, Scene, Slider, curve

STEPS = 20
B, C = -1.0, 1.0

controls = {
    "lr": Slider(0.02, 2.4, 1.7, step=0.02),
    "x0": Drag((-3.0, 0.0), snap=0.1, along="x", lo=(-4, 0), hi=(6, 0)),
    "a": Slider(0.2, 1.0, 0.5, step=0.05, label="steepness a"),
    "n": Frames(STEPS, fps=4, value=6, label="steps"),
}


def scene(k, learner):
    def height(x):
        return k.a * x * x + B * x + C

    vertex = -B / (2 * k.a)
    walk = [learner.gradient_descent_quadratic(k.a, B, C, k.x0[0], k.lr, n) for n in range(k.n + 1)]
    parabola = [
        curve(height, -5, 8, role="grid"),
        Path([(vertex, 0), (vertex, height(vertex))], "faint", dashed=True),
        Path([(x, height(x)) for x in walk], role="a", dots=True),
        Dots([(walk[-1], height(walk[-1]))], role="a", big=True),
        Dots([(x, 0) for x in walk], role="a", hollow=True),
    ]
    distances = Path([(n, abs(x - vertex)) for n, x in enumerate(walk)], role="a", dots=True)
    return Scene(
        [
            Panel(parabola, (-5, 8), (-1, 14), title="f and your steps"),
            Panel([distances], (0, STEPS), (1e-4, 1e2), log="y", title="Distance to the lowest x"),
        ],
        {"x": walk[-1], "f(x)": height(walk[-1])},
        "Raise lr: small steps creep, larger ones leap across, and beyond 1/a they climb out.",
    )
