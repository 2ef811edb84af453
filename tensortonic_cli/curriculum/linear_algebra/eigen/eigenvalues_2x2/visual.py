"""Trace and determinant say how a flow looks"""

import cmath

import numpy as np

from tensortonic_cli.scene import Arrow, Dots, Drag, Panel, Path, Scene, Text, curve, spaced
from tensortonic_cli.stages.spectrum import complex_array_of, spectrum

controls = {"at": Drag((-1.0, 2.5), lo=(-4, -4), hi=(4, 4), role="b", label="A")}
REACH, LEAN = 2.0, 0.4
STARTS = [(2 * np.cos(t), 2 * np.sin(t)) for t in np.arange(4) * np.pi / 2 + 0.3]


def trajectory(A, values, start):
    """Return the way of p' = A p through a start, from the two eigenvalues."""
    middle, half = np.mean(values), (values[0] - values[1]) / 2
    points = []
    for t in spaced(-2.5, 2.5, 61):
        turned = cmath.sinh(half * t) / half if abs(half) > 1e-9 else t
        grown = np.exp(middle * t)
        p = grown * (cmath.cosh(half * t) * start + turned * (A @ start - middle * start))
        points.append(p.real if np.abs(p).max() < 3 else (np.nan, np.nan))
    return Path(points, "a")


def scene(k, learner):
    trace, det = k.at
    m = trace / 2
    A = np.array([[m + LEAN, 1.0], [m**2 - LEAN**2 - det, m - LEAN]])
    values = complex_array_of(learner.eigenvalues_2x2(A), 2)
    plane = [Path([(-4, 0), (4, 0)], "grid", thin=True), Path([(0, -4), (0, 4)], "grid", thin=True)]
    plane += [curve(lambda t: t * t / 4, -4, 4, role="ink", label="det = tr²/4")]
    plane += [Text((-2.6, 0.7), "sink"), Text((2.6, 0.7), "source"), Text((0, -2), "saddle")]
    plane += [Text((-1.4, 3.3), "spiral in"), Text((1.4, 3.3), "spiral out")]
    plane += [Dots([k.at], "b", "A", big=True)]
    flow = []
    for x in spaced(-1.7, 1.7, 6):
        for y in spaced(-1.7, 1.7, 6):
            way = A @ (x, y)
            way = way * 0.35 / (np.hypot(*way) or 1)
            flow.append(Arrow((x + way[0], y + way[1]), (x, y), "grid"))
    flow += [trajectory(A, values, np.array(start)) for start in STARTS]
    reach, span = (-4.3, 4.3), (-REACH - 0.15, REACH + 0.15)
    return Scene(
        [
            Panel(plane, reach, reach, equal=True, title="trace and determinant of A",
                  x_label="trace", y_label="det"),
            spectrum(values, reach=5, title="your λ"),
            Panel(flow, span, span, equal=True, title="the flow p' = A p"),
        ],
        {"λ": values, "trace": trace, "det A": det},
        "Drag A across the parabola: two dots on the real line meet and part up and down, and the "
        "ways that your λ give begin to turn with the arrows of A.",
    )  # fmt: skip
