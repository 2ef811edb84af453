"""One frame as lines: panels first, the words below as far as there is room."""

import pytest

from tensortonic_cli.render.still import still_lines
from tensortonic_cli.render.theme import make_console
from tests.desk_samples import frame
from tests.golden_scenes import GOLDEN

SAY = "The grid stays straight."


@pytest.fixture
def console(tmp_path):
    """A console without colours, on a file."""
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        yield make_console(environ={}, file=file)


def told(lines):
    """Return the words, without blanks."""
    return " ".join(" ".join(line.plain for line in lines).split())


def test_values_and_what_to_try_stand_below(console):
    """With what is expected of a value that is wrong."""
    lines = still_lines(frame(picture=GOLDEN["plane"]), 80, 24, console)
    assert len(lines) == 24
    assert max(line.cell_len for line in lines) <= 80
    assert "det 0.8 ✗ expected 0.5 v (2, 1)" in told(lines)
    assert told(lines).endswith(SAY)


def test_brief_leaves_out_what_to_try(console):
    """On a screen that shows other things, nothing can be moved."""
    lines = still_lines(frame(picture=GOLDEN["plane"]), 80, 14, console, brief=True)
    assert SAY not in told(lines)
    assert "det 0.8" in told(lines)


def test_where_there_is_little_room_words_go_first(console):
    """But never why the picture is not that of the code."""
    drawn = frame(picture=GOLDEN["plane"], message="It divides by 0.", line=3)
    assert "It divides by 0. It is line 3. det" in told(still_lines(drawn, 60, 9, console))
    lines = still_lines(drawn, 60, 8, console)
    assert len(lines) == 8
    assert told(lines).endswith("It divides by 0. It is line 3.")


def test_a_line_that_the_message_names_is_not_said_again(console):
    """At the start of a sentence it has a capital letter."""
    for message in ("Line 3 raises ValueError.", "It was at line 3."):
        drawn = frame(picture=GOLDEN["plane"], message=message, line=3)
        assert "It is line" not in told(still_lines(drawn, 60, 14, console))


def test_without_a_picture_the_reason_is_all_there_is(console):
    """A fault of the visual is said to be ours."""
    assert "a fault of its own" in told(still_lines(frame(fault="E: x"), 60, 9, console))
    assert told(still_lines(frame(), 60, 9, console)) == "There is no picture."


def test_a_narrow_column_breaks_before_what_is_expected(console):
    """A number must not be cut off."""
    lines = still_lines(frame(picture=GOLDEN["plane"]), 20, 24, console)
    plain = [line.plain for line in lines]
    at = next(i for i, line in enumerate(plain) if line.startswith("det 0.8"))
    assert "expected 0.5" in plain[at + 1]
