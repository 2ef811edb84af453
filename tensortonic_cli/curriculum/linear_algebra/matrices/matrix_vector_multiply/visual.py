"""Walk along the columns, as far as x says, and you are at A x"""

from tensortonic_cli.scene import Arrow, Drag, MatrixEdit, Scene
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.plane import plane_map

controls = {
    "A": MatrixEdit([[1.0, -0.5], [0.5, 1.0]], lo=-1.5, hi=1.5, step=0.5),
    "x": Drag((2.0, 1.5), lo=(-2.5, -2.5), hi=(2.5, 2.5), snap=0.5, role="b", label="x"),
}


def scene(k, learner):
    def image(p):
        return array_of(learner.matrix_vector_multiply(k.A, p), 2).tolist()

    def walk_to(goal, along, up, name):
        corner = [a + b for a, b in zip(along, up, strict=True)]
        return Arrow(along, role="x"), Arrow(corner, along, "y"), Arrow(goal, role="b", label=name)

    Ax, along, up = image(k.x), (k.x[0], 0.0), (0.0, k.x[1])
    before, after = walk_to(k.x, along, up, "x"), walk_to(Ax, image(along), image(up), "A x")
    columns = ("column 1", "column 2")
    return Scene(
        [
            plane_map(tuple, *before, title="x: x₁ times e₁, then x₂ times e₂"),
            plane_map(image, *after, names=columns, title="A x: the same walk along the columns"),
        ],
        {"A x": Ax, "column 1": image((1.0, 0.0)), "column 2": image((0.0, 1.0))},
        "Pull x or change A: what x walks along e₁ and e₂, A x walks along the columns of A.",
    )
