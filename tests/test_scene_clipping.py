"""What is drawn lies in the box, on what was to be drawn, and nothing inside it is lost."""

import math
import random

import pytest

from tensortonic_cli.scene.clipping import Box, clip_path, clip_polygon, clip_segment

BOX = Box(-2.0, 3.0, -1.0, 1.5)
FAR = (5.0, 1e3, 1e6, 1e300)  # the last one: nothing fails


def segments(count=600):
    """Yield segments of every length, some of them upright, level, or a single point."""
    chance = random.Random(4)
    for i in range(count):
        reach = FAR[i % 4] if i % 3 == 0 else 5.0
        ax, ay, bx, by = (chance.uniform(-reach, reach) for _ in range(4))
        yield (ax, ay), [(bx, by), (ax, by), (bx, ay), (ax, ay)][i % 7 % 4]


def share_of(point, a, b):
    """Return where along a to b a point lies (0 at a, 1 at b), and how far beside it."""
    length = math.dist(a, b)
    if length == 0:
        return 0.0, math.dist(point, a)
    u = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
    d = (point[0] - a[0], point[1] - a[1])
    return (d[0] * u[0] + d[1] * u[1]) / length, abs(d[0] * u[1] - d[1] * u[0])


def test_clipped_segments_lie_in_the_box_and_on_the_segment():
    """Both ends do, in the order of the segment, whatever its length is."""
    for a, b in segments():
        part = clip_segment(a, b, BOX)
        if part is None or max(map(abs, (*a, *b))) > 1e6:
            continue  # what is farther away has tests of its own
        shares = [share_of(end, a, b) for end in part]
        assert all(BOX.around(1e-6).holds(end) for end in part), (a, b)
        assert all(-1e-6 <= share <= 1 + 1e-6 and aside < 1e-3 for share, aside in shares), (a, b)
        assert shares[0][0] <= shares[1][0] + 1e-9, (a, b)


def test_no_segment_is_lost_that_passes_through_the_box():
    """Of what clipping leaves out, no point lies inside; of what it keeps, none is left out."""
    for a, b in segments():
        if max(map(abs, (*a, *b))) > 1e4:
            continue  # too coarse to be seen by samples
        part = clip_segment(a, b, BOX)
        ends = [share_of(end, a, b)[0] for end in part] if part else (2.0, -1.0)
        for i in range(201):
            t = i / 200
            point = (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))
            if BOX.around(-1e-9).holds(point):
                assert ends[0] - 1e-9 <= t <= ends[1] + 1e-9 or a == b, (a, b, t)


def test_ends_inside_come_back_to_the_last_digit():
    """Else a line that is inside all the way would break where rounding moves an end."""
    chance = random.Random(1)
    points = [(chance.uniform(-2, 3), chance.uniform(-1, 1.5)) for _ in range(500)]
    assert clip_path(points, BOX) == points


def test_an_end_inside_is_kept_when_the_other_end_is_not():
    """So that the next part of the line goes on from there without a gap."""
    chance = random.Random(2)
    for _ in range(500):
        inside = (chance.uniform(-2, 3), chance.uniform(-1, 1.5))
        outside = (chance.uniform(4, 9), chance.uniform(-9, 9))
        assert clip_segment(inside, outside, BOX)[0] == inside
        assert clip_segment(outside, inside, BOX)[1] == inside


def test_a_line_that_leaves_and_returns_has_a_gap():
    """The parts are told apart by None."""
    assert clip_path([(0, 0), (0, 3), (2, 3), (2, 0)], BOX) == [
        (0, 0),
        (0, 1.5),
        None,
        (2, 1.5),
        (2, 0),
    ]


@pytest.mark.parametrize("missing", [(math.nan, 0.0), (0.0, math.nan)])
def test_a_missing_number_is_a_gap(missing):
    """What lies before and behind it is drawn."""
    points = [(-1, 0), (0, 0), missing, (1, 0), (2, 0)]
    assert clip_path(points, BOX) == [(-1, 0), (0, 0), None, (1, 0), (2, 0)]


def test_infinity_is_a_direction():
    """A line that ends at infinity is drawn as far as the box goes."""
    assert clip_path([(0, 0), (math.inf, 0)], BOX) == [(0, 0), (3.0, 0)]
    across = clip_path([(-1e308, 0), (1e308, 0)], BOX)
    assert [x for point in across for x in point] == pytest.approx([-2.0, 0, 3.0, 0])


def test_a_far_end_leaves_the_direction_as_it_is():
    """A path that diverges goes where it goes, whatever the numbers of its last point are."""
    for far in (1e7, 1e100, 1e300):
        (start, end) = clip_segment((0.0, 0.0), (far, far / 10), BOX)
        assert (start, end) == ((0.0, 0.0), pytest.approx((3.0, 0.3)))
        assert clip_segment((far, far / 10), (0.0, 0.0), BOX)[0] == pytest.approx((3.0, 0.3))


def test_single_points():
    """One point alone is kept if it is inside; none is nothing."""
    assert clip_path([(0, 0)], BOX) == [(0, 0)]
    assert clip_path([(9, 0)], BOX) == []
    assert clip_path([], BOX) == []


def area(corners):
    """Return the area of a polygon (the shoelace formula)."""
    ring = zip(corners, [*corners[1:], *corners[:1]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in ring)) / 2


def test_clipped_rectangles_overlap_as_they_should():
    """The part of an upright rectangle in the box has the area of their overlap."""
    chance = random.Random(3)
    for _ in range(400):
        x0, x1 = sorted(chance.uniform(-6, 6) for _ in range(2))
        y0, y1 = sorted(chance.uniform(-6, 6) for _ in range(2))
        wide = max(0.0, min(x1, BOX.right) - max(x0, BOX.left))
        tall = max(0.0, min(y1, BOX.high) - max(y0, BOX.low))
        part = clip_polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], BOX)
        assert all(BOX.around(1e-9).holds(corner) for corner in part)
        assert math.isclose(area(part), wide * tall, abs_tol=1e-9)


def test_a_polygon_with_missing_and_infinite_corners_is_drawn():
    """Missing ones go; infinite ones stand for the edge of the box."""
    corners = [(0, 0), (math.nan, 1), (math.inf, 0), (math.inf, math.inf), (0, math.inf)]
    assert math.isclose(area(clip_polygon(corners, BOX)), 3.0 * 1.5)
    assert clip_polygon([(math.nan, 0)] * 3, BOX) == []
