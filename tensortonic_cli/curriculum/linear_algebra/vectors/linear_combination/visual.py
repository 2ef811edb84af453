"""Two arrows, stretched and laid tip to tail"""

from tensortonic_cli.scene import Arrow, Drag, Panel, Scene, Slider, grid
from tensortonic_cli.stages.arrays import array_of

controls = {
    "v1": Drag((1.6, 0.4), lo=(-2.5, -2.5), hi=(2.5, 2.5), role="a", label="v₁"),
    "v2": Drag((-0.4, 1.2), lo=(-2.5, -2.5), hi=(2.5, 2.5), role="b", label="v₂"),
    "c1": Slider(-2, 2, 1.5, 0.1, label="c₁"),
    "c2": Slider(-2, 2, -1.2, 0.1, label="c₂"),
}


def scene(k, learner):
    v1, v2 = list(k.v1), list(k.v2)

    def combined(c):
        return array_of(learner.linear_combination([v1, v2], list(c)), 2)

    w = combined((k.c1, k.c2))
    first = array_of(learner.linear_combination([v1], [k.c1]), 2)
    second = array_of(learner.linear_combination([v2], [k.c2]), 2)
    marks = [
        *grid(combined, reach=5, count=2, role="faint"),
        Arrow(v1, role="a", label="v₁"),
        Arrow(v2, role="b", label="v₂"),
        Arrow(first, role="a", label="c₁v₁", dashed=True),
        Arrow(first + second, first, "b", "c₂v₂", dashed=True),
        Arrow(w, role="c", label="w"),
    ]
    reach = (-4, 4)
    title = "go along c₁v₁, from there along c₂v₂"
    return Scene(
        [Panel(marks, reach, reach, equal=True, title=title)],
        {"c₁v₁": first, "c₂v₂": second, "w": w},
        "w closes the way; lay v₂ on the line of v₁ and the net of places in reach becomes a line.",
    )
