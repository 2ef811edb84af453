"""The watch screen as lines: everything where there is room, the verdict where there is little."""

from dataclasses import replace

import pytest
from rich.text import Text

from tensortonic_cli.core.model import CheckResult, Exercise, Outcome, Report, Verdict
from tensortonic_cli.render.screen import (
    Screen,
    earned_sentence,
    frame,
    key_lines,
    news_lines,
    picture_rows,
    screen_lines,
)
from tensortonic_cli.render.theme import UNICODE, make_console

EXERCISE = Exercise(
    "dot-product", "linear_algebra", "vectors", "Dot product", "Sum of products", "dot_product",
    "easy", 5, (), (), (), "", ("a", "b", "c"), False,
)  # fmt: skip
KEYS = (("h", "hint 1/3"), ("e", "edit"), ("s", "skip"), ("q", "quit"))
SCREEN = Screen(EXERCISE, "linear algebra", "vectors", 3, 30, keys=KEYS)
FAILED = Report(
    "dot-product",
    Verdict.FAILED,
    seconds=0.012,
    checks=(
        CheckResult("by_hand", "", Outcome.PASSED),
        CheckResult("signs", "Minus times minus.", Outcome.FAILED, "It is 1; it must be -1."),
        CheckResult("lists", "", Outcome.PASSED),
    ),
)


def plain(lines: list[Text]) -> str:
    """Return the lines without colour."""
    return "\n".join(line.plain.rstrip() for line in lines)


def test_a_stub_that_nobody_touched_says_how_to_begin():
    """Where you are, what is asked for, what to do."""
    assert (
        plain(screen_lines(SCREEN, 60, 20, UNICODE))
        == """\
linear algebra › vectors                  3 of 30 ▓░░░░░░░░░
Dot product                                      easy, 5 min
exercises/linear_algebra/vectors/dot_product.py

Sum of products.

Open the file above in your editor, write the function, and
save: every save is checked. Press t to read the task and
the lesson here.

h hint 1/3   e edit   s skip   q quit"""
    )


def test_a_low_window_keeps_the_failure_and_lets_the_rest_go():
    """Passed checks go first, then blank lines, then where one is, then the end."""
    screen = replace(SCREEN, report=FAILED)

    assert (
        plain(screen_lines(screen, 40, 9, UNICODE))
        == """\
linear algebra › vectors
Dot product                  easy, 5 min
exercises/linear_algebra/vectors/dot_pr…
✗ 2 of 3 checks                    12 ms
✗ signs
    Minus times minus.
    It is 1; it must be -1.
h hint 1/3   e edit   s skip   q quit"""
    )
    assert (
        plain(screen_lines(screen, 40, 5, UNICODE))
        == """\
Dot product                  easy, 5 min
✗ 2 of 3 checks                    12 ms
✗ signs
… 2 lines more: enlarge the window
h hint 1/3   e edit   s skip   q quit"""
    )


@pytest.mark.parametrize("width", [1, 12, 40, 100, 300])
@pytest.mark.parametrize("height", [1, 2, 4, 12, 24, 60])
@pytest.mark.parametrize("overlay", [None, tuple(Text("x" * 50) for _ in range(99))])
def test_no_screen_is_larger_than_its_window(width, height, overlay):
    """Whatever is to be shown: no line too many, none too wide."""
    notices = ("A notice that is somewhat longer than the window is wide.",)
    screen = replace(SCREEN, report=FAILED, notices=notices, hints=("Look.",), overlay=overlay)
    lines = screen_lines(screen, width, height, UNICODE)

    assert len(lines) <= height
    assert max(line.cell_len for line in lines) <= width


def test_an_overlay_scrolls():
    """It takes the place of the verdict and says how much is left."""
    lines = tuple(Text(f"line {n}") for n in range(9))
    screen = replace(SCREEN, overlay=lines, scroll=2, keys=(("any key", "back"),))

    assert (
        plain(screen_lines(screen, 40, 5, UNICODE))
        == """\
line 2
line 3
line 4
4 lines more: down or space
any key back"""
    )


def test_the_last_key_is_never_dropped():
    """Whoever is lost can still quit."""
    assert plain(key_lines(KEYS, 20, 1)) == "h hint 1/3   q quit"
    assert plain(key_lines(KEYS, 20, 2)) == "h hint 1/3   e edit\ns skip   q quit"


def test_a_path_is_a_link_where_the_terminal_knows_links():
    """The text stays the path; the address is in its style."""
    screen = replace(SCREEN, path_url="file:///course/x.py")
    path = screen_lines(screen, 60, 20, UNICODE)[2]

    assert path.plain == "exercises/linear_algebra/vectors/dot_product.py"
    assert [getattr(span.style, "link", None) for span in path.spans] == ["file:///course/x.py"]


def test_a_frame_overwrites_what_was_there():
    """Home, each line with the rest of it erased, at last what is below."""
    console = make_console(plain=True, environ={"COLUMNS": "20", "LINES": "5"})

    assert frame(console, [Text("one"), Text("two")]) == "\x1b[Hone\x1b[K\r\ntwo\x1b[J"


def test_plain_lines_tell_only_what_is_new():
    """In a pipe nothing is said twice."""
    second = replace(SCREEN, report=FAILED, hints=("Look.",))
    third = replace(second, notices=("You saved softmax.",))

    assert plain(news_lines(SCREEN, None, 60, UNICODE)) == (
        "Dot product: Sum of products.\nexercises/linear_algebra/vectors/dot_product.py"
    )
    assert plain(news_lines(second, SCREEN, 60, UNICODE)).splitlines()[0].startswith("✗ 2 of 3")
    assert plain(news_lines(third, second, 60, UNICODE)) == "You saved softmax."
    assert news_lines(third, third, 60, UNICODE) == []


def test_what_a_pass_earns():
    """Tries and hints, in words."""
    assert earned_sentence(1, 0) == "Passed at the first try, without a hint."
    assert earned_sentence(4, 1) == "Passed at try 4, with one hint."
    assert earned_sentence(2, 3) == "Passed at try 2, with 3 hints."


PASSED = Report("dot-product", Verdict.PASSED, checks=FAILED.checks[:1] * 6)
EARNED = replace(SCREEN, report=PASSED, earned="Passed at try 2.", next_title="Cosine similarity")


def test_a_picture_stands_between_what_was_earned_and_what_comes_next():
    """With nothing left out for it."""
    pictured = replace(EARNED, picture=(Text("a picture"),) * 9)
    without, shown = (
        plain(screen_lines(screen, 60, 30, UNICODE)).split("\n") for screen in (EARNED, pictured)
    )
    assert [line for line in shown if line not in without] == ["a picture"] * 9
    assert shown.index("a picture") == without.index("  Passed at try 2.") + 2
    assert shown.index("  Next: Cosine similarity. Press n.") == shown.index("a picture") + 10


@pytest.mark.parametrize(
    ("height", "rows"), [(20, 0), (21, 9), (24, 12), (26, 14), (27, 9), (29, 11), (60, 14)]
)
def test_a_picture_takes_no_more_than_what_is_free(height, rows):
    """Too few rows are none, very many are not needed; passed checks are left out for it."""
    assert picture_rows(EARNED, 60, height, UNICODE) == rows
    pictured = replace(EARNED, picture=(Text("a picture"),) * rows)
    assert len(screen_lines(pictured, 60, height, UNICODE)) <= height
    assert "Press n." in plain(screen_lines(pictured, 60, height, UNICODE))


def test_without_a_pass_or_below_an_overlay_there_is_no_picture():
    """It is earned, and it is no help page."""
    assert picture_rows(replace(EARNED, earned=""), 60, 60, UNICODE) == 0
    assert picture_rows(replace(EARNED, overlay=(Text("page"),)), 60, 60, UNICODE) == 0
