"""Three dimensions on a flat panel."""

import math

import pytest

from tensortonic_cli.scene import Panel, Scene, Surface
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.space import SIGHT, Space, quads

BOX = ((-1.0, 1.0), (-1.0, 1.0), (0.0, 2.0))


def test_from_above_the_floor_is_seen_as_it_is():
    """At 90 degrees x goes right, y goes up, and height has no say."""
    seen = Space(*BOX, 0, 90)
    low, high = seen.flat((1, 0.5, 0)), seen.flat((1, 0.5, 2))
    assert low == pytest.approx((0.8, 0.4))
    assert high == pytest.approx(low)


def test_from_the_side_heights_are_seen_as_they_are():
    """At 0 degrees what lies behind is at the same height, only farther away."""
    seen = Space(*BOX, 0, 0)
    front, behind = seen.seen((0, -1, 2)), seen.seen((0, 1, 2))
    assert front[:2] == pytest.approx((0, 0.8))
    assert behind[:2] == pytest.approx(front[:2])
    assert behind[2] > front[2]


def test_turning_once_round_changes_nothing():
    """And half way round left is right."""
    point = (0.3, -0.7, 1.2)
    assert Space(*BOX, 360, 30).flat(point) == pytest.approx(Space(*BOX, 0, 30).flat(point))
    assert Space(*BOX, 180, 0).flat(point)[0] == pytest.approx(-Space(*BOX, 0, 0).flat(point)[0])


@pytest.mark.parametrize(("azimuth", "elevation"), [(0, 0), (45, 30), (200, 90), (315, 35)])
def test_every_corner_of_the_box_is_within_sight(azimuth, elevation):
    """Whatever the view: nothing of the outline is cut off."""
    space = Space(*BOX, azimuth, elevation)
    corners = [(x, y, z) for x in BOX[0] for y in BOX[1] for z in BOX[2]]
    seen = [value for corner in corners for value in space.flat(corner)]
    assert max(map(abs, seen)) <= SIGHT[1]


def test_patches_are_drawn_farthest_first():
    """So that what is nearer covers what is behind it; each has its height as a share."""
    space = Space(*BOX, 0, 45)
    found = quads([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]], (-1, 1), (-1, 1), space)
    assert [share for _, share in found] == [0.75, 0.25]


def test_holes_and_peaks_of_a_surface():
    """A missing number takes its patches out; what is too high is cut at the top of the box."""
    space = Space(*BOX, 30, 30)
    patches = quads([[0, 0, 0], [0, math.nan, 0], [0, 0, 0]], (-1, 1), (-1, 1), space)
    assert patches == []
    ((corners, share),) = quads([[1e9, 1e9], [1e9, 1e9]], (-1, 1), (-1, 1), space)
    assert share == 1.0
    assert corners[0] == pytest.approx(space.flat((-1, -1, 2)))


def test_a_surface_belongs_into_space():
    """In a flat panel it is a mistake of the visual."""
    mark = Surface([[0.0, 1.0], [1.0, 2.0]], (-1, 1), (-1, 1))
    with pytest.raises(TypeError, match="needs a Panel with z"):
        lower(Scene([Panel([mark])]))
