"""Rows of a system as lines of the plane."""

import math

import pytest

from tensortonic_cli.stages.lines import row_line


def test_a_line_runs_from_edge_to_edge():
    """The line x + 2 y = 2 crosses a panel that reaches to 5 at both its sides."""
    (path,) = row_line((1, 2), 2, 5, role="b", label="row 1")
    assert (path.role, path.label) == ("b", "row 1")
    (left, above), (right, below) = sorted(path.points)
    assert (left, right) == pytest.approx((-4.9, 4.9))
    assert (left + 2 * above, right + 2 * below) == pytest.approx((2, 2))


@pytest.mark.parametrize(("row", "axis"), [((2, 0), 0), ((0, -4), 1)])
def test_a_row_with_one_unknown_is_upright_or_level(row, axis):
    """2 x = 6 stands at 3; -4 y = 6 lies at -1.5."""
    (path,) = row_line(row, 6, 5)
    at = 6 / row[axis]
    assert [point[axis] for point in path.points] == pytest.approx([at, at])


@pytest.mark.parametrize(
    ("row", "right"), [((0, 0), 1), ((1, 1), 100), ((math.nan, 1), 1), ((1, 1), math.nan)]
)
def test_what_is_no_line_in_sight_gives_nothing(row, right):
    """No direction, too far away, or not a number."""
    assert row_line(row, right, 5) == []
