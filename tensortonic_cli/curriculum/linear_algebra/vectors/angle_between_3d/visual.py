"""Two arrows in space, and the turn in the plane that they share"""

import math

import numpy as np

from tensortonic_cli.scene import Arrow, Fill, Panel, Path, Scene, Slider, Text, Turn, spaced
from tensortonic_cli.scene.numbers import number

controls = {
    "v_way": Slider(-180, 180, -35, 5, label="v: compass"),
    "v_rise": Slider(-90, 90, 10, 5, label="v: height"),
    "w_way": Slider(-180, 180, 80, 5, label="w: compass"),
    "w_rise": Slider(-90, 90, 50, 5, label="w: height"),
    "turn": Turn((30, 22), panel=0),
}


def pointing(way, rise):
    """Return the arrow of length 1 with this compass direction and this height, in degrees."""
    a, b = math.radians(way), math.radians(rise)
    return np.array([math.cos(b) * math.cos(a), math.cos(b) * math.sin(a), math.sin(b)])


def upright_on(v, w):
    """Return the arrow of length 1 at a right angle to v, in the plane of v and w."""
    for other in (w, np.array([v[1], -v[0], 0.0]), np.array([1.0, 0.0, 0.0])):
        rest = other - (v @ other) * v
        if np.linalg.norm(rest) > 1e-9:
            return rest / np.linalg.norm(rest)
    return np.zeros(3)


def scene(k, learner):
    v, w = pointing(k.v_way, k.v_rise), pointing(k.w_way, k.w_rise)
    angle = number(learner.angle_between_3d(v, w))
    upright = upright_on(v, w)
    swing = min(max(angle, -2 * math.pi), 2 * math.pi)  # of degrees, one full turn says enough
    swept = [0.6 * (math.cos(t) * v + math.sin(t) * upright) for t in spaced(0, swing, 25)]
    horizon = [(math.cos(t), math.sin(t), 0.0) for t in spaced(0, 2 * math.pi, 49)]
    space = [Path(horizon, "grid", thin=True), Fill([(0, 0, 0), *swept], "c"), Path(swept, "c")]
    for arrow, role, name in ((v, "a", "v"), (w, "b", "w")):
        foot = (arrow[0], arrow[1], 0)
        space += [Path([(0, 0, 0), foot, arrow], role, thin=True, dashed=True)]
        space += [Arrow(arrow, (0, 0, 0), role, name)]

    def at(t, radius=1.0):
        return (radius * math.cos(t), radius * math.sin(t))

    gauge = [
        Path([at(t) for t in spaced(0, math.pi, 49)], "grid"),
        *[Path([at(t, 0.94), at(t, 1.06)], "grid", thin=True) for t in spaced(0, math.pi, 7)],
        Text((1, -0.2), "0"),
        Text((0, 1.25), "π/2"),
        Text((-1, -0.2), "π"),
        Fill([(0, 0), *[at(t, 0.6) for t in spaced(0, swing, 25)]], "c"),
        Arrow(at(0), role="a", label="v"),
        Arrow(at(angle), role="b", label="w"),
    ]
    reach = (-1, 1)
    return Scene(
        [
            Panel(space, reach, reach, z=reach, turn=k.turn, title="v and w in space"),
            Panel(gauge, (-1.5, 1.5), (-1.0, 1.8), equal=True, axes=False,
                  title="their plane, seen from straight above"),
        ],
        {"θ in radians": angle, "in degrees": math.degrees(angle)},
        "Raise both to 90 and they meet, whatever the compass says: only the shared plane counts.",
    )  # fmt: skip
