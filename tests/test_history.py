"""What history, skip and swaps look like."""

from datetime import UTC, datetime

import pytest

from tensortonic_cli.core.ledger import Row, Swap
from tensortonic_cli.render.history import (
    render_diff,
    render_history,
    render_skip,
    row_fields,
    swap_lines,
)
from tensortonic_cli.render.theme import ASCII, UNICODE
from tests.course_samples import COSINE, DOT

AT = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
ROWS = (
    Row(9, AT, "timed_out", "a", 1),
    Row(10, AT, "passed", "b", 120),
    Row(11, AT, "", "c", 0),
)
PATH = "exercises/linear_algebra/vectors/dot_product.py"


def test_a_wide_history_has_dates_and_units():
    """Columns are aligned, and the text in the file is marked."""
    said = render_history(DOT, ROWS, 10, 80, UNICODE).plain
    assert said.splitlines()[:4] == [
        "  9  2026-11-23 10:15  ✗ timed out     1 line",
        " 10  2026-11-23 10:15  ✓ passed     120 lines  now",
        " 11  2026-11-23 10:15    kept         0 lines",
        "",
    ]


def test_a_narrow_history_fits_forty_columns():
    """The year and the unit go first; nothing is wider than the terminal."""
    said = render_history(DOT, ROWS, 10, 40, ASCII).plain
    assert said.splitlines()[:3] == [
        "  9  11-23 10:15  x timed out  1",
        " 10  11-23 10:15  + passed     120  now",
        " 11  11-23 10:15    kept       0",
    ]


def test_json_says_null_for_a_text_never_checked():
    """A text that a reset kept has no verdict."""
    assert row_fields(ROWS[2]) == {
        "n": 11,
        "at": "2026-11-23T10:15:00+00:00",
        "verdict": None,
        "hash": "c",
        "lines": 0,
    }


def test_a_diff_is_coloured_and_shows_no_control_characters():
    """What was added, taken away and where; an escape sequence is spelled out."""
    shown = render_diff(("@@ -1 +1 @@", "-old", "+new \x1b[2J", " same"), 1)
    assert shown.plain == "@@ -1 +1 @@\n-old\n+new \\x1b[2J\n same"
    assert [span.style for span in shown.spans] == ["dim", "bad", "good"]


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        (
            Swap("undone", 5, None, is_stub=True),
            [f"{PATH} is the stub again.", "Reload the file in your editor now."],
        ),
        (
            Swap("restored", 1, 7),
            [
                f"{PATH} is a former text again, 1 line. What was there (7 lines) is kept; "
                "undo brings it back.",
                "Reload the file in your editor now.",
            ],
        ),
        (Swap("restored", 1, 1, in_place=True), [f"{PATH} has that text already."]),
        (
            Swap("undone", 1, 1, in_place=True),
            [f"{PATH} has that text already; the reset is taken back."],
        ),
    ],
)
def test_a_swap_says_what_is_in_the_file_and_what_to_do(swap, said):
    """The way back is named only if something was replaced."""
    assert [line.plain for line in swap_lines(swap, DOT)] == said


@pytest.mark.parametrize(
    ("following", "was_passed", "said"),
    [
        (
            COSINE,
            True,
            "dot-product is passed already; there is nothing to skip.\nNext is cosine-similarity.",
        ),
        (None, True, "dot-product is passed already; there is nothing to skip."),
        (None, False, "dot-product is skipped. It is the last one left: `tt next` shows it."),
    ],
)
def test_a_skip_says_where_to_go_on(following, was_passed, said):
    """There may be nothing to skip, and nothing to go on to."""
    assert render_skip(DOT, following, was_passed=was_passed).plain == said
