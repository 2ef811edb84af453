"""A verdict as lines of a terminal: what passed, and the first failure in full."""

from __future__ import annotations

import re
import textwrap

from rich.text import Text

from tensortonic_cli.core.model import CheckResult, Outcome, Report, Verdict
from tensortonic_cli.render.theme import ASCII, Glyphs, visible

PRINTED_LINES = 20
NEAR_END = 16  # columns: in a gap so near the end a row is folded

_HEADINGS = {
    Verdict.UNWRITTEN: "Not written yet",
    Verdict.BROKEN: "Python cannot use the file yet",
    Verdict.FORBIDDEN: "Forbidden here",
    Verdict.TIMED_OUT: "No answer",
    Verdict.CRASHED: "Python ended",
}
_TOLD_FIRST = frozenset({Verdict.UNWRITTEN, Verdict.TIMED_OUT, Verdict.BROKEN, Verdict.FORBIDDEN})
_MARKED = re.compile(r"›[^‹\n]*‹|>[^<\n]*<")
_IN_ASCII = str.maketrans("›‹“”…", '><""~')


def report_lines(report: Report, width: int, glyphs: Glyphs, *, brief: bool = False) -> list[Text]:
    """Return the verdict as lines of at most `width`; brief leaves passed checks to the count."""
    lines = [_heading(report, width, glyphs)]
    first_wrong = next((c for c in report.checks if c.outcome is not Outcome.PASSED), None)
    whole = report.verdict in {Verdict.PASSED, Verdict.FAILED} or first_wrong is not None
    if not whole or report.verdict in _TOLD_FIRST:
        lines += message_lines(report.message, width, glyphs)
    if report.verdict is not Verdict.UNWRITTEN:
        for check in report.checks:
            lines += _check_lines(check, check is first_wrong, report, width, glyphs, brief)
    if report.printed.strip():
        lines += ["", *printed_lines(report.printed, width)]
    return [line if isinstance(line, Text) else Text(line) for line in lines]


def message_lines(message: str, width: int, glyphs: Glyphs, indent: int = 2) -> list[Text]:
    """Return a message with its prose wrapped, its rows folded and its marked cells coloured."""
    lines: list[Text] = []
    if glyphs is ASCII:
        message = message.translate(_IN_ASCII)
    for raw in visible(message).split("\n"):
        if raw.startswith(" ") or " | " in raw[:8]:
            lines += _row(raw, width, indent)
        else:
            lines += wrapped(raw, width, indent)
    return lines


def printed_lines(printed: str, width: int) -> list[Text]:
    """Return what learners' code printed, as it is, cut at twenty lines."""
    raw = visible(printed).rstrip("\n").split("\n")
    shown = [Text("  Your code printed:", style="dim")]
    room = max(width - 4, 4)
    for line in raw[:PRINTED_LINES]:
        shown.append(Text("    " + (line if len(line) <= room else line[: room - 3] + "...")))
    if len(raw) > PRINTED_LINES:
        shown.append(Text(f"    ({len(raw) - PRINTED_LINES} lines more)", style="dim"))
    return shown


def wrapped(text: str, width: int, indent: int = 0, style: str = "") -> list[Text]:
    """Return prose as lines of at most `width` columns, indented; an empty text is one line."""
    room = max(width - indent, 10)
    pieces = textwrap.wrap(text, room, break_on_hyphens=False) or [""]
    return [Text(" " * indent + piece, style=style) for piece in pieces]


def spoken(check: CheckResult) -> str:
    """Return a check's name as words."""
    return check.name.replace("_", " ")


def _heading(report: Report, width: int, glyphs: Glyphs) -> Text:
    checks = report.checks
    good = sum(check.outcome is Outcome.PASSED for check in checks)
    if report.passed:
        left = Text(f"{glyphs.passed} {good} of {len(checks)} checks", style="good bold")
    elif report.verdict is Verdict.FAILED:
        left = Text(f"{glyphs.failed} {good} of {len(checks)} checks", style="bad bold")
    elif report.verdict is Verdict.UNWRITTEN:
        return Text(f"{glyphs.todo} {_HEADINGS[report.verdict]}", style="hint bold")
    else:
        left = Text(f"{glyphs.failed} {_HEADINGS[report.verdict]}", style="bad bold")
    return beside(left, Text(_duration(report.seconds), style="dim"), width)


def beside(left: Text, right: Text, width: int) -> Text:
    """Return one line with `right` at its right end; without `right` where both do not fit."""
    gap = width - left.cell_len - right.cell_len
    if gap < 1:
        left.truncate(width, overflow="ellipsis")
        return left
    return Text.assemble(left, " " * gap, right)


def _duration(seconds: float) -> str:
    if not seconds:
        return ""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def _check_lines(
    check: CheckResult, in_full: bool, report: Report, width: int, glyphs: Glyphs, brief: bool
) -> list[Text]:
    good = check.outcome is Outcome.PASSED
    if good and brief:
        return []
    glyph, style = (glyphs.passed, "good") if good else (glyphs.failed, "bad")
    name = Text.assemble((glyph, style), " ", (spoken(check), "bold" if in_full else ""))
    name.truncate(width, overflow="ellipsis")
    if not in_full:
        return [name]
    lines = [name, *wrapped(visible(check.sentence), width, 4, "dim"), Text("")]
    lines += message_lines(check.message, width, glyphs, 4)
    if report.slip is not None:
        like = f"Your function behaves like one that {report.slip.name}."
        lines += [Text(""), *wrapped(like, width, 4), *wrapped(report.slip.says, width, 4, "hint")]
    return [*lines, Text("")]


def _row(raw: str, width: int, indent: int) -> list[Text]:
    """Fold one row of a table or of source so that it hangs together when the screen is narrow."""
    room = max(width - indent, 10)
    hang = min(len(raw) - len(raw.lstrip()) + 2, room // 2)
    fold = _whole if " | " in raw[:8] else _in_a_gap  # carets stay below what they point at
    raw = raw if fold is _whole else raw.rstrip()
    pieces = [raw[: fold(raw, room)]]
    rest = raw[len(pieces[0]) :]
    while rest:
        rest = rest if fold is _whole else rest.lstrip()
        size = fold(rest, room - hang)
        pieces.append(" " * hang + rest[:size])
        rest = rest[size:]
    return [_coloured(" " * indent + piece) for piece in pieces]


def _whole(_row: str, room: int) -> int:
    return room


def _in_a_gap(row: str, room: int) -> int:
    """Return how much of a row to show in so many columns: up to a gap, if one is near the end."""
    if len(row) <= room:
        return len(row)
    gap = row.rfind(" ", max(room - NEAR_END, 1), room + 1)
    return gap if gap > 0 and row[:gap].strip() else room


def _coloured(row: str) -> Text:
    text = Text(row)
    text.highlight_regex(_MARKED, "bad")
    if set(row.strip()) <= set("|^ "):
        text.stylize("bad")
    return text
