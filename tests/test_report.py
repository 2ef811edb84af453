"""A verdict on the terminal: the count, the first failure in full, what was printed."""

from rich.text import Text

from tensortonic_cli.core.model import Advice, CheckResult, Outcome, Report, Verdict
from tensortonic_cli.render.report import message_lines, report_lines
from tensortonic_cli.render.theme import ASCII, UNICODE

MESSAGE = """\
1 of 3 values is wrong. The value at [2] is 9; it must be 3.

  x         [1. 2. 3.]
  expected  [1. 2.  3. ]
  got       [1. 2. ›9.‹]"""

CHECKS = (
    CheckResult("three_four_five_by_hand", "24 / 25.", Outcome.PASSED),
    CheckResult("order_is_kept", "Nothing moves.", Outcome.FAILED, MESSAGE),
    CheckResult("lists_are_welcome", "So are tuples.", Outcome.ERROR, "Line 3 raises TypeError"),
)


def plain(lines: list[Text]) -> str:
    """Return the lines without colour."""
    return "\n".join(line.plain.rstrip() for line in lines)


def test_the_first_failure_is_told_in_full_and_the_others_in_a_line():
    """Name, reason, problem, values, then the slip; other checks are one line each."""
    slip = Advice("forgets the last one", "Does the loop reach the end?")
    report = Report("x", Verdict.FAILED, MESSAGE, None, 0.014, CHECKS, slip, "")

    assert (
        plain(report_lines(report, 70, UNICODE))
        == """\
✗ 1 of 3 checks                                                  14 ms
✓ three four five by hand
✗ order is kept
    Nothing moves.

    1 of 3 values is wrong. The value at [2] is 9; it must be 3.

      x         [1. 2. 3.]
      expected  [1. 2.  3. ]
      got       [1. 2. ›9.‹]

    Your function behaves like one that forgets the last one.
    Does the loop reach the end?

✗ lists are welcome"""
    )


def test_it_can_be_read_at_40_columns_and_in_ascii():
    """Prose wraps, rows fold under themselves, no line is wider than the screen."""
    report = Report("x", Verdict.FAILED, MESSAGE, None, 0.014, CHECKS[:2], None, "")
    lines = report_lines(report, 30, ASCII)

    assert (
        plain(lines)
        == """\
x 1 of 2 checks          14 ms
+ three four five by hand
x order is kept
    Nothing moves.

    1 of 3 values is wrong.
    The value at [2] is 9; it
    must be 3.

      x         [1. 2. 3.]
      expected  [1. 2.  3. ]
      got       [1. 2. >9.<]
"""
    )
    assert max(line.cell_len for line in lines) <= 30


def test_a_row_is_folded_between_its_words():
    """A type that is cut in two is none."""
    row = "  got       [1 2 3 4 5 6 7 8 9 10 11 12]   int64 (12,)"
    for width in range(24, 60):
        shown = [line.plain.strip() for line in message_lines(row + " " * 40, width, UNICODE)]
        assert all(shown)
        assert " ".join(" ".join(shown).split()) == " ".join(row.split())
        assert max(map(len, shown)) <= width - 2


def test_source_and_caret_are_folded_at_the_same_column():
    """So that the caret stays below what it points at."""
    source, caret = "   3 | " + "value = " * 8 + "x", "     | " + " " * 30 + "^"
    folded = [plain(message_lines(row, 34, UNICODE)).split("\n") for row in (source, caret)]
    assert folded[1][1].index("^") < len(folded[0][1])


def test_wrong_cells_are_coloured():
    """The marks of wrong cells get the role of what is bad."""
    report = Report("x", Verdict.FAILED, MESSAGE, None, 0.0, CHECKS[1:2], None, "")
    row = next(line for line in report_lines(report, 70, UNICODE) if "got" in line.plain)

    assert [(row.plain[s.start : s.end], s.style) for s in row.spans] == [("›9.‹", "bad")]


def test_what_was_printed_is_cut_at_twenty_lines_and_never_interpreted():
    """Brackets stay brackets, escape sequences are spelled out."""
    printed = "[bold]x[/bold] \x1b[31mred\n" + "line\n" * 30
    report = Report("x", Verdict.PASSED, "", None, 0.0, CHECKS[:1], None, printed)
    lines = report_lines(report, 70, UNICODE)

    assert plain(lines[2:5]) == ("\n  Your code printed:\n    [bold]x[/bold] \\x1b[31mred")
    assert plain(lines[-1:]) == "    (11 lines more)"
    assert len(lines) == 2 + 2 + 20 + 1


def test_a_printed_line_that_is_cut_says_so():
    """Else half a row of an array looks like the whole."""
    report = Report("x", Verdict.PASSED, "", None, 0.0, (), None, "x" * 26 + "\n" + "y" * 27)

    assert plain(report_lines(report, 30, UNICODE)[-2:]) == (
        "    " + "x" * 26 + "\n    " + "y" * 23 + "..."
    )


def test_a_file_that_cannot_be_used_says_so_with_line_and_caret():
    """The source line is not wrapped, and the caret stays below its place."""
    message = "Line 1 is not Python yet: expected ':'.\n\n   1 | def f(x)\n     |         ^"
    report = Report("x", Verdict.BROKEN, message, 1)

    assert (
        plain(report_lines(report, 60, UNICODE))
        == """\
✗ Python cannot use the file yet
  Line 1 is not Python yet: expected ':'.

     1 | def f(x)
       |         ^"""
    )


def test_an_unwritten_stub_is_no_failure():
    """Its heading is neither a cross nor a tick."""
    report = Report("x", Verdict.UNWRITTEN, "The function is not written yet.")

    assert (
        plain(report_lines(report, 60, UNICODE))
        == """\
· Not written yet
  The function is not written yet."""
    )


def test_what_an_unwritten_stub_prints_is_shown_too():
    """A learner who tries things out before the answer looks at nothing else."""
    report = Report("x", Verdict.UNWRITTEN, "The function is not written yet.", printed="3\n")

    assert plain(report_lines(report, 60, UNICODE)[2:]) == "\n  Your code printed:\n    3"
