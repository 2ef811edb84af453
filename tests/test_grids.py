"""Arrays of texts as aligned lines."""

from tensortonic_cli.core.grids import (
    MAX_LINES,
    Picture,
    Window,
    around,
    flat_of,
    index_of,
    lay_out,
    open_window,
)


def grid(shape, *rows, wrong=()):
    """Return the lines of one whole array."""
    window = Window(shape, range(len(rows)), range(shape[-1]))
    return lay_out(window, (Picture(tuple(map(tuple, rows)), frozenset(wrong)),))[0]


def test_points_stand_below_each_other():
    """Columns are aligned at the decimal point."""
    assert grid((2, 2), ["1.", "-2.25"], ["10.5", "nan"]) == (
        "[[ 1.   -2.25]",
        " [10.5 nan   ]]",
    )


def test_brackets_of_three_axes():
    """A block opens and closes as numpy writes it."""
    assert grid((2, 2, 1), ["1"], ["2"], ["3"], ["4"]) == ("[[[1]", "  [2]]", " [[3]", "  [4]]]")


def test_marks_widen_only_their_column():
    """A wrong cell is marked, and the rest of its column makes room."""
    assert grid((2, 2), ["1", "2"], ["3", "4"], wrong=[(1, 0)]) == ("[[ 1  2]", " [›3‹ 4]]")


def test_two_pictures_share_their_columns():
    """Expected and got stand in the same columns, marks included."""
    window = open_window((2,), (0,))
    expected, got = Picture((("1.5", "2"),)), Picture((("100", "2"),), frozenset({(0, 0)}))

    assert lay_out(window, (expected, got)) == (("[   1.5  2]",), ("[›100‹   2]",))


def test_complex_numbers_are_not_split_at_a_point():
    """A number with two points is aligned at its end."""
    assert grid((2, 1), ["1.5+2.j"], ["3."]) == ("[[1.5+2.j]", " [     3.]]")


def test_large_arrays_are_cut_around_the_focus():
    """Rows and columns that are left out leave dots."""
    window = open_window((50, 60), (25, 30)).narrowed(10, (25, 30))
    rows = tuple(tuple("0" for _ in window.columns) for _ in window.rows)

    lines = lay_out(window, (Picture(rows),))[0]

    assert (window.rows, window.columns) == (range(20, 30), range(28, 33))
    assert lines == (" ...", *[" [... 0 0 0 0 0 ...]"] * 10, " ...")
    assert len(lines) <= MAX_LINES
    assert not window.is_whole
    assert not open_window((50, 2), (0, 0)).is_whole
    assert open_window((10, 2), (0, 0)).is_whole


def test_around_stays_inside():
    """Neighbours are taken from the other side where one side ends."""
    assert around(0, 100, 10) == range(10)
    assert around(99, 100, 10) == range(90, 100)
    assert around(3, 5, 10) == range(5)


def test_index_and_flat_number_are_inverse():
    """Every cell's number in C order leads back to its index."""
    shape = (2, 3, 4)

    assert [flat_of(index_of(n, shape), shape) for n in range(24)] == list(range(24))
    assert index_of(23, shape) == (1, 2, 3)
