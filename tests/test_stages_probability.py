"""Stages of probability: ellipses, densities, histograms, likelihoods, bars, the simplex."""

import math

import numpy as np
import pytest

from tensortonic_cli.scene import Bars, Fill, Path
from tensortonic_cli.scene.numbers import SceneError
from tensortonic_cli.stages.density import cumulative, density
from tensortonic_cli.stages.distribution import distribution_bars, shares
from tensortonic_cli.stages.ellipses import ellipse
from tensortonic_cli.stages.histogram import histogram
from tensortonic_cli.stages.likelihood import likelihood_curve, likelihood_map
from tensortonic_cli.stages.simplex import CORNERS, TOP, chances, simplex_map, spot, triangle


def test_an_ellipse_lies_one_standard_deviation_from_its_centre():
    """Every point of it has the same Mahalanobis distance, the radius."""
    cov = np.array([[2.0, 0.6], [0.6, 0.5]])
    offsets = np.array(ellipse((1.0, -2.0), cov, radius=1.5).points) - [1.0, -2.0]

    distances = np.sqrt(np.sum(offsets * np.linalg.solve(cov, offsets.T).T, axis=1))
    assert distances == pytest.approx(np.full(len(offsets), 1.5))


def test_an_ellipse_goes_round_once():
    """It begins in the direction of x, turns to y, and ends where it began."""
    points = np.array(ellipse((0.0, 0.0), np.eye(2), count=5).points)

    assert points == pytest.approx(np.array([(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]))


def test_an_ellipse_without_width_is_a_segment():
    """A constant column flattens it: it ends one standard deviation to both sides."""
    points = np.array(ellipse((0.0, 1.0), [[4.0, 0.0], [0.0, 0.0]], count=9).points)

    assert np.nanmin(points[:, 0]) == -2.0
    assert np.nanmax(points[:, 0]) == 2.0
    assert set(points[:, 1][~np.isnan(points[:, 1])]) == {1.0}


def test_a_direction_of_negative_variance_is_a_gap():
    """What is no covariance matrix leaves the ellipse open and raises nothing."""
    points = np.array(ellipse((0.0, 0.0), [[1.0, 0.0], [0.0, -1.0]], count=5).points)

    assert np.isnan(points[1]).all()
    assert points[0].tolist() == [1.0, 0.0]


def test_an_ellipse_needs_two_rows_and_columns():
    """The sentence says what was returned in place of a matrix."""
    with pytest.raises(SceneError, match=r"shape \(2, 2\) here; it got an array of shape \(3, 3"):
        ellipse((0.0, 0.0), np.eye(3))


def test_a_density_is_shaded_up_to_a_place():
    """The shading begins at the left end and stops below the place."""
    area, bell = density(lambda x: 1.0, 0.0, 4.0, 1.0)

    assert isinstance(area, Fill)
    assert (area.points[0], area.points[-1]) == ((0.0, 0.0), (1.0, 0.0))
    assert (bell.points[0], bell.points[-1]) == ((0.0, 1.0), (4.0, 1.0))


@pytest.mark.parametrize("upto", [None, -1.0, 0.0])
def test_a_density_without_shading(upto):
    """Nothing lies left of the left end."""
    assert [type(mark) for mark in density(lambda x: 1.0, 0.0, 4.0, upto)] == [Path]


def test_shading_ends_where_the_panel_ends():
    """A place beyond the right end shades all that is drawn."""
    area, _ = density(lambda x: 1.0, 0.0, 4.0, 9.0)

    assert area.points[-1] == (4.0, 0.0)


def test_a_cumulative_curve_has_guides_to_its_height():
    """They go up from the place and left to the axis; the dot is where they meet."""
    guides, line, dot = cumulative(lambda x: x / 4, 0.0, 4.0, 3.0)

    assert guides.points == [(3.0, 0.0), (3.0, 0.75), (0.0, 0.75)]
    assert dot.points == [(3.0, 0.75)]
    assert line.points[-1] == (4.0, 1.0)


def test_a_histogram_has_the_area_of_its_share():
    """One of five samples is out of range: the outline holds four fifths."""
    area, outline = histogram([0.5, 0.5, 1.5, 1.7, 9.0], 0.0, 2.0, 2)

    steps = [(0.0, 0.0), (0.0, 0.4), (1.0, 0.4), (1.0, 0.4), (2.0, 0.4), (2.0, 0.0)]
    assert np.array(area.points) == pytest.approx(np.array(steps))
    assert outline.points == area.points


def test_a_histogram_of_counts_leaves_out_what_is_no_number():
    """Heights are numbers of samples; a nan is in no bin."""
    area, _ = histogram([3.5, math.nan, 4.5, 4.5], 3.0, 5.0, 2, counts=True)

    assert area.points[1:5] == [(3.0, 1.0), (4.0, 1.0), (4.0, 2.0), (5.0, 2.0)]


def test_a_density_fits_over_a_histogram():
    """Two bins of width 2 hold all samples: together their area is 1."""
    area, _ = histogram([3.5, 5.5, 5.5, 6.0], 3.0, 7.0, 2)

    assert [height for _, height in area.points[1:5]] == [0.125, 0.125, 0.375, 0.375]


def test_a_likelihood_has_its_estimate_on_it():
    """The dot lies on the curve over the estimate, whether that is the summit or not."""
    line, drop, dot = likelihood_curve(lambda p: -((p - 1) ** 2), 0.0, 4.0, 2.0, "p̂")

    assert line.points[0] == (0.0, -1.0)
    assert drop.points == [(2.0, -9.0), (2.0, -1.0)]
    assert (dot.points, dot.label) == ([(2.0, -1.0)], "p̂")


def test_a_likelihood_map_tells_only_its_top_apart():
    """The colours span the depth below the highest value."""
    field, dot = likelihood_map(lambda x, y: -x - y, (0, 1), (0, 1), (0.5, 0.5), depth=0.5)

    assert (field.lo, field.hi) == (-0.5, 0.0)
    assert field.values[0][0] == 0.0
    assert (dot.points, dot.big) == ([(0.5, 0.5)], True)


@pytest.mark.parametrize(
    ("weights", "expected"), [([2, 1, 1], [0.5, 0.25, 0.25]), ([0.0, 0.0], [0.5, 0.5])]
)
def test_weights_become_shares(weights, expected):
    """Weights that are all 0 say nothing: every outcome gets the same."""
    assert shares(weights) == expected


def test_two_distributions_stand_side_by_side():
    """The bars of an outcome share its place, and one of them carries the names."""
    panel = distribution_bars({"p": [0.2, 0.8], "q": [0.5, 0.5]}, "ab")

    assert list(panel.marks) == [
        Bars([0.2, 0.8], (), role="a", label="p", shift=-0.2, width=0.4),
        Bars([0.5, 0.5], "ab", role="b", label="q", shift=0.2, width=0.4),
    ]


@pytest.mark.parametrize(("corner", "certain"), [(0, 0), (1, 1), (2, 2)])
def test_a_corner_of_the_triangle_is_certain(corner, certain):
    """The name of an outcome stands where its probability is 1."""
    expected = [float(i == certain) for i in range(3)]
    assert chances(CORNERS[corner]) == pytest.approx(expected)


def test_places_and_distributions_are_the_same_thing():
    """Inside the triangle the way there and back changes nothing."""
    assert spot(chances((0.4, 0.3))) == pytest.approx((0.4, 0.3))


def test_a_place_outside_is_brought_to_the_rim():
    """A handle may be dragged anywhere; probabilities stay probabilities."""
    p = chances((2.0, TOP), least=0.01)

    assert min(p) == pytest.approx(0.01)
    assert sum(p) == pytest.approx(1.0)


def test_a_map_over_the_triangle_is_empty_outside():
    """The function is asked for distributions only."""
    asked = []
    field = simplex_map(lambda p: asked.append(p) or p[2], least=0.01)

    x, y = np.meshgrid(np.linspace(0, 1, 49), np.linspace(0, TOP, 25))
    inside = (y <= 2 * TOP * x + 1e-9) & (y <= 2 * TOP * (1 - x) + 1e-9)
    expected = np.where(inside, 0.01 + 0.97 * y / TOP, np.nan)
    assert np.array(field.values) == pytest.approx(expected, abs=0.03, nan_ok=True)
    assert np.array(field.values)[12, 16:33] == pytest.approx(expected[12, 16:33])
    assert all(min(p) >= 0.01 - 1e-9 and abs(sum(p) - 1) < 1e-9 for p in asked)


def test_a_triangle_names_its_corners():
    """A rim and three words."""
    rim, *words = triangle("xyz")

    assert rim.points == CORNERS
    assert [word.words for word in words] == ["x", "y", "z"]
