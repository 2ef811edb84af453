"""A slope measured by a step to either side"""

import numpy as np

from tensortonic_cli.scene import Choice, Dots, Drag, Panel, Path, Scene, Slider, curve
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.tangent import curve_tangent, tangent

CURVES = {  # each with its true slope
    "sine": (np.sin, np.cos),
    "cubic": (lambda x: 0.2 * x**3 - x, lambda x: 0.6 * x**2 - 1),
    "exponential": (lambda x: np.exp(0.6 * x) / 3, lambda x: 0.2 * np.exp(0.6 * x)),
}
controls = {
    "x": Drag((0.6, 0.0), lo=(-2, 0), hi=(2, 0), along="x", label="x"),
    "h": Slider(1e-12, 1, 0.8, log=True),
    "f": Choice(tuple(CURVES), label="curve"),
}
STEPS = [10 ** (-n / 4) for n in range(49)]


def scene(k, learner):
    f, true = CURVES[k.f]
    x, h = k.x[0], k.h
    slope = number(learner.central_difference(f, x, h))

    def error(step, slope):
        return step, max(abs(slope - true(x)), 1e-16)  # 0 has no place on a logarithmic axis

    central = [error(step, number(learner.central_difference(f, x, step))) for step in STEPS]
    forward = [error(step, (f(x + step) - f(x)) / step) for step in STEPS]
    ends = [(x - h, f(x - h)), (x + h, f(x + h))]
    # Through the left end with the learner's slope: it hits the right end only if that is right.
    chord = tangent((x, ends[0][1] + h * slope), slope, max(2.4 * h, 1), role="c", label="±h")
    one_sided = tangent((x, f(x)), (f(x + h) - f(x)) / h, 2, role="grid", dashed=True, label="+h")
    touching = curve_tangent(
        f, x, true(x), -3.2, 3.2, one_sided, chord, Dots(ends, "c", hollow=True),
        y=(-2.2, 2.2), title="tangent (orange), and what steps see",
    )  # fmt: skip
    all_x = np.linspace(-3.2, 3.2, 65)
    slopes = array_of(learner.central_difference(f, all_x, h), 65)
    measured = [Path(np.column_stack([all_x, slopes]), "c"), Dots([(x, slope)], "c", big=True)]
    falling = [Path(forward, "grid", "+h", dashed=True), Path(central, "c", "±h")]
    falling += [Dots([error(h, slope)], "c", big=True)]
    return Scene(
        [
            touching,
            Panel(falling, (5e-13, 2), (1e-15, 2), log="xy", title="error at x", x_label="h"),
            Panel([curve(true, -3.2, 3.2, role="b"), *measured], (-3.2, 3.2), (-2.2, 2.2),
                  title="slope: true and measured"),
        ],
        {"measured": slope, "true slope": true(x), "error": abs(slope - true(x))},
        "Make h smaller: the error falls with h², until too few digits of f are left.",
    )  # fmt: skip
