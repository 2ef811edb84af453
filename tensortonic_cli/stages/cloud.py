"""Point cloud with axes: dots, their centre, and arrows along which they spread."""

from __future__ import annotations

from collections.abc import Sequence

from tensortonic_cli.scene import Arrow, Dots, Mark, Path, Place
from tensortonic_cli.stages.ellipse import ellipse


def cloud(
    points: Sequence[Place],
    centre: Place | None = None,
    axes: Sequence[Place] = (),
    *,
    role: str = "a",
    axis_role: str = "b",
    names: Sequence[str] = (),
) -> list[Mark]:
    """Return the points, a cross at their centre, and an arrow for each half-axis.

    Two half-axes have their ellipse drawn as well. All are the learner's, or what they are
    compared with: nothing is computed from the points here.
    """
    marks: list[Mark] = [Dots(points, role)]
    if centre is None:
        return marks
    if len(axes) == 2:
        marks.append(Path(ellipse(centre, *axes), axis_role, thin=True))
    labels = [*names, *[""] * len(axes)]
    for axis, label in zip(axes, labels, strict=False):
        tip = [c + a for c, a in zip(centre, axis, strict=True)]
        marks.append(Arrow(tip, centre, axis_role, label))
    return [*marks, Dots([centre], "ink", big=True)]
