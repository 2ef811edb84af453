"""Three ideas of equally far: the diamond, the circle and the square through one point"""

from tensortonic_cli.scene import Arrow, Bars, Drag, Panel, Path, Scene, circle
from tensortonic_cli.stages.arrays import array_of

controls = {"v": Drag((1.6, -1.1), lo=(-2, -2), hi=(2, 2), role="ink", label="v")}


def scene(k, learner):
    one, two, most = array_of(learner.vector_norms(list(k.v)), 3)
    diamond = [(one, 0), (0, one), (-one, 0), (0, -one)]
    square = [(most, most), (-most, most), (-most, -most), (most, -most)]
    marks = [
        Path(square, "c", closed=True),
        Path(circle(two), "b"),
        Path(diamond, "a", closed=True),
        Path([(0, 0), (k.v[0], 0), k.v], "a", dashed=True, thin=True),
        Arrow(k.v, role="ink", label="v"),
    ]
    reach, names = (-4, 4), ("L1", "L2", "max")
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="as far from 0 as v, in each norm"),
            Panel([Bars([one, two, most], names, roles=("a", "b", "c"))], y=(0, 4.2),
                  title="your three norms"),
        ],
        {"L1": one, "L2": two, "max norm": most},
        "All three go through v; bring v onto an axis, and the three norms agree.",
    )  # fmt: skip
