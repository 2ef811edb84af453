"""Stages of linear algebra: planes, vectors, products, rows, eigen-lines, ellipses, clouds."""

import math

import numpy as np
import pytest

from tensortonic_cli.scene import Arrow, Dots, Fill, Heat, Panel, Path, Scene
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.numbers import SceneError
from tensortonic_cli.stages.arrays import array_of
from tensortonic_cli.stages.cloud import cloud
from tensortonic_cli.stages.eigen import eigen_lines
from tensortonic_cli.stages.ellipse import circle_image, ellipse
from tensortonic_cli.stages.plane import linear, plane_map
from tensortonic_cli.stages.product import product_cells
from tensortonic_cli.stages.rows import row_step
from tensortonic_cli.stages.vectors import angle_between, right_angle, shadow


def of_kind(panel, kind):
    """Return the marks of one kind."""
    return [mark for mark in panel.marks if isinstance(mark, kind)]


def picture(panel):
    """Lower a panel, as a renderer gets it: whatever it holds can be drawn."""
    return lower(Scene([panel]))["panels"][0]


def test_arrays_of_the_right_shape():
    """Lists and arrays become floats; any size goes where that is asked for."""
    assert array_of([1, 2], 2).tolist() == [1.0, 2.0]
    assert array_of([[1], [2]], -1, 1).shape == (2, 1)
    assert float(array_of(np.float32(2.5))) == 2.5
    assert np.isnan(array_of([1j, 2 + 0j], 2)).tolist() == [True, False]


@pytest.mark.parametrize(
    ("value", "shape", "words"),
    [
        ([1, 2, 3], (2,), "shape (2,) here; it got a list of length 3."),
        (np.eye(2), (-1, 3), "shape (any, 3) here; it got an array of shape (2, 2)."),
        ([[1], [2, 3]], (2, 2), "it got a list of length 2 of lists."),
        (None, (2,), "it got None."),
        (([1.0], [2.0]), (2,), "it got a tuple of length 2 of lists."),
        ("ab", (2,), "it got a str."),
    ],
)
def test_what_is_no_such_array_is_a_sentence(value, shape, words):
    """For learners: what the picture needs, and what came."""
    with pytest.raises(SceneError) as caught:
        array_of(value, *shape)
    assert str(caught.value).endswith(words)


def test_a_plane_map_shows_where_the_square_and_the_basis_go():
    """The grid stands behind; what is added lies between it and the two arrows."""
    extra = Dots([(1, 1)])
    panel = plane_map(linear([[2, 1], [0, 1]]), extra, reach=2, title="shear")
    assert of_kind(panel, Fill)[0].points == [(0, 0), (2, 0), (3, 1), (1, 1)]
    assert panel.marks[-3:] == [
        extra,
        Arrow((2.0, 0.0), (0, 0), "x", "e₁"),
        Arrow((1.0, 1.0), (0, 0), "y", "e₂"),
    ]
    assert (panel.x, panel.y, panel.equal, panel.title) == ((-2, 2), (-2, 2), True, "shear")


def test_a_bent_map_has_lines_of_many_points():
    """A linear one needs two for each, which is less to draw."""
    straight, bent = (plane_map(lambda p: p, bent=bent) for bent in (False, True))
    assert {len(path.points) for path in of_kind(straight, Path)} == {2}
    assert max(len(path.points) for path in of_kind(bent, Path)) == 25


def test_a_linear_map_needs_a_small_matrix():
    """The learner's product may be anything."""
    assert linear(np.array([[1, 2], [3, 4]]))((1, 1)) == (3, 7)
    with pytest.raises(SceneError, match=r"shape \(2, 2\) here; it got an array of shape \(3,\)"):
        linear(np.zeros(3))


def test_a_shadow_falls_on_a_line_at_a_right_angle():
    """Its end is where the learner's share says; the mark of the angle tells if that is right."""
    line, fall, foot, *mark = shadow((1, 3), (2, 0), 0.5)
    assert line.points == [(-20, 0), (20, 0)]
    assert fall.points == [(1, 3), (1, 0)]
    assert (foot.tip, foot.role) == ((1, 0), "a")
    assert np.allclose(mark[0].points, [(1.22, 0), (1.22, 0.22), (1, 0.22)])
    assert len(shadow((1, 3), (2, 0), 0.9)) == 3
    assert len(shadow((1, 3), (0, 0), 0.0)) == 3


def test_right_angles_have_a_mark():
    """Others have none, nor have those too small to hold it."""
    assert right_angle((0, 0), (1, 0), (0, 1)) != []
    assert right_angle((0, 0), (1, 0), (0.01, 1)) == []
    assert right_angle((0, 0), (0.1, 0), (0, 0.1)) == []
    assert right_angle((0, 0), (math.nan, 0), (0, 1)) == []


def test_there_is_no_angle_at_the_zero_vector():
    """It has no direction."""
    assert angle_between((0, 0), (1, 0)) == []
    assert angle_between((1, 0), (0, 1))[0].points[-1] == pytest.approx((0, 0.7))


def test_a_product_is_filled_cell_by_cell():
    """The last cell is framed, with its row and its column; those to come are empty."""
    A, B = [[1, 2, 0], [3, 4, 1]], [[5, 6], [7, 8], [1, -30]]
    left, above, product = of_kind(product_cells(A, B, np.dot(A, B), 3), Heat)
    assert (left.lit, above.lit, product.lit) == (
        [(1, 0), (1, 1), (1, 2)],
        [(0, 0), (1, 0), (2, 0)],
        [(1, 0)],
    )
    assert (product.values.tolist(), product.done) == ([[19, 22], [44, 20]], 3)
    assert (product.lo, product.hi) == (-44, 44)
    assert (above.at, product.at) == ((3.4, 2.4), (3.4, 0))


def test_before_the_first_cell_nothing_of_the_product_is_shown():
    """The first row and column wait, framed."""
    left, above, product = of_kind(product_cells(np.eye(2), np.eye(2), np.eye(2), 0), Heat)
    assert (product.lit, product.done) == ([], 0)
    assert (left.lit[0], above.lit[0]) == ((0, 0), (0, 0))


def test_a_product_of_another_shape_is_a_sentence():
    """B A in place of A B, or a vector of sums."""
    with pytest.raises(SceneError, match=r"shape \(2, 2\) here"):
        product_cells([[1, 2, 3], [4, 5, 6]], np.ones((3, 2)), np.ones((3, 3)), 1)


def test_a_row_step_shows_what_was_found():
    """The pivot is framed, changed rows are marked, what is solved stands behind its row."""
    M, columns = [[2, 1, 5], [0, -4, 1]], ("x₁", "x₂", "b", "x")
    panel = row_step(M, (0, 0), (1,), split=2, solved={1: -0.25}, columns=columns)
    heat, line, found = panel.marks
    assert (heat.lit, heat.rows, heat.hi) == ([(0, 0)], ["1", "• 2"], 5)
    assert line.points == [(2, 0), (2, 2)]
    assert (found.values, found.at) == ([[-0.25]], (3.4, 0))
    assert [place for place, _ in picture(panel)["x_names"]] == [0.5, 1.5, 2.5, 3.9]
    assert panel.x == row_step(M, solved={}).x == (0, 4.4)
    assert picture(panel)["y_names"] == [[1.5, "1"], [0.5, "• 2"]]


def test_eigen_lines_of_real_pairs():
    """Complex ones, missing ones, and vectors without a direction have none."""
    pairs = [(2, (3, 4)), (1 + 2j, (1, 0)), (math.nan, (1, 0)), (1, (0, 0)), (1, (math.nan, 0))]
    assert eigen_lines(pairs, reach=5) == [
        Path([(-3, -4), (3, 4)], "d", "λ 2", dashed=True, thin=True)
    ]


def test_the_image_of_the_circle_has_half_axes():
    """As long as the singular values, if they are the learner's right ones."""
    circle, image, long, short = circle_image(
        lambda p: (3 * p[0], p[1]), [(3.0, (1, 0)), (1.0, (0, 1))]
    )
    assert max(x for x, _ in circle.points) == 1
    assert max(x for x, _ in image.points) == 3
    assert [(a.tip, a.label) for a in (long, short)] == [((3, 0), "σ₁"), ((0, 1), "σ₂")]


def test_an_ellipse_is_spanned_by_two_arrows():
    """They need not be perpendicular; it comes back to its start."""
    points = ellipse((1, 1), (2, 0), (1, 1), count=5)
    assert np.allclose(points, [(3, 1), (2, 2), (-1, 1), (0, 0), (3, 1)])


def test_a_cloud_with_its_centre_and_axes():
    """Arrows from the centre; two of them have their ellipse; without a centre it is dots."""
    points = [(0, 0), (2, 2)]
    dots, ring, one, other, centre = cloud(points, (1, 1), [(1, 0), (0, 2)], names=("s",))
    assert (dots, centre.points) == (Dots(points, "a"), [(1, 1)])
    assert np.allclose(ring.points[0], (2, 1))
    assert (one, other.label) == (Arrow([2, 1], (1, 1), "b", "s"), "")
    assert cloud(points) == [dots]
    assert len(cloud(points, (1, 1), [(1, 0)])) == 3
    assert picture(Panel(cloud(np.array(points), np.ones(2), np.eye(2))))["shapes"]
