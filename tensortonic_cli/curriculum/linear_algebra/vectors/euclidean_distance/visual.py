"""The triangle between two points, and the circle of all that are as far"""

from tensortonic_cli.scene import Bars, Dots, Drag, Fill, Panel, Path, Scene, Text, circle
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.vectors import right_angle

controls = {
    "x": Drag((-1.0, -1.0), lo=(-2, -2), hi=(2, 2), role="a", label="x"),
    "y": Drag((1.4, 0.8), lo=(-2, -2), hi=(2, 2), role="b", label="y"),
}


def scene(k, learner):
    distance = number(learner.euclidean_distance(list(k.x), list(k.y)))
    across, up = (
        number(learner.euclidean_distance([a], [b])) for a, b in zip(k.x, k.y, strict=True)
    )
    (x1, x2), (y1, y2) = k.x, k.y
    corner, is_right, is_above = (y1, x2), y1 >= x1, y2 >= x2
    side, other = ("right", "left") if is_right else ("left", "right")
    middle = ((x1 + y1) / 2, (x2 + y2) / 2 + (0.25 if is_above else -0.25))
    marks = [
        Path(circle(distance, k.x), "grid", thin=True),
        Fill([k.x, corner, k.y], "c"),
        Path([k.x, corner], "a"),
        Path([corner, k.y], "b"),
        *right_angle(corner, (x1 - y1, 0), (0, y2 - x2)),
        Path([k.x, k.y], "c"),
        Text(((x1 + y1) / 2, x2 + (-0.25 if is_above else 0.25)), f"{across:.3g}", "a"),
        Text((y1, (x2 + y2) / 2), f"{up:.3g}", "b", side),
        Text(middle, f"{distance:.3g}", "c", other),
        Dots([k.x], "a", "x", big=True),
        Dots([k.y], "b", "y", big=True),
    ]
    squares = Bars(
        [across**2, up**2, distance**2],
        ("across²", "up²", "d²"),
        roles=("a", "b", "c"),
        base=[0, across**2, 0],
    )
    reach = (-3, 3)
    return Scene(
        [
            Panel(marks, reach, reach, equal=True, title="your distance is the radius round x"),
            Panel([squares], title="squares of the legs, and of d"),
        ],
        {"d": distance, "across": across, "up": up},
        "The circle goes through y, and d² is as high as both other squares stacked.",
    )
