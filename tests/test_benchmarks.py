"""What the benchmarks make of their figures."""

from __future__ import annotations

from benchmarks.table import Bound, Row, p95, ratio, shown_ms, table


def test_a_target_that_is_just_met_is_met():
    """A figure as large as its target meets it, and has no miss to tell."""
    bound = Bound("median", 25.0, 25, " ms")
    assert (bound.target, bound.miss) == ("median ≤ 25 ms", "")


def test_a_missed_target_says_by_how_much():
    """A figure above its target says which one it is, and by how many percent."""
    assert Bound("p95", 90.0, 60, " ms").miss == "p95 missed by 50%"


def test_a_row_names_every_miss():
    """A row with several targets is met only if all are; each miss is named."""
    met, median, tail = Bound("a", 1, 2), Bound("median", 3, 2), Bound("p95", 4, 2)
    results = [Row("x", "", "", bounds).result for bounds in ((met,), (met, median, tail), ())]
    assert results == ["met", "median missed by 50%; p95 missed by 100%", ""]


def test_the_95th_percentile_lies_within_what_was_measured():
    """The 95th percentile of 1 to 100 is 95 and a bit; that of one figure is the figure."""
    assert (p95([float(n) for n in range(1, 101)]), p95([7.0])) == (95.05, 7.0)


def test_a_ratio_is_one_of_medians():
    """One slow moment on either side leaves the ratio as it is."""
    assert ratio([20.0, 20.0, 900.0], [10.0, 10.0, 10.0]) == 2.0


def test_milliseconds_are_shown_as_far_as_they_mean_something():
    """Below 100 ms a tenth is shown, above it none."""
    assert shown_ms([12.34, 12.34]) == "12.3 ms, p95 12.3"
    assert shown_ms([123.4, 123.4]) == "123 ms, p95 123"


def test_the_table_is_aligned_markdown():
    """Every line of the table is equally long, and the second one is Markdown's rule."""
    rows = [Row("`tt list`", "90 ms", "10 ms", (Bound("", 9.0, 9, " x"),)), Row("memory", "1 MB")]
    lines = table(rows).splitlines()
    assert [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[2:]] == [
        ["`tt list`", "90 ms", "10 ms", "≤ 9 x", "met"],
        ["memory", "1 MB", "", "", ""],
    ]
    assert set(lines[1]) == set("| -")
    assert len({len(line) for line in lines}) == 1
