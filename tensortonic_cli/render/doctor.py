"""What `tt doctor` prints."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from tensortonic_cli.core.diagnosis import Finding, Grade
from tensortonic_cli.render.lesson import WIDEST_COLS, inline, wrapped
from tensortonic_cli.render.theme import Glyphs

_ROLES = {Grade.GOOD: "good", Grade.NOTE: "hint", Grade.WRONG: "bad"}
_INDENT = "    "


def render_finding(finding: Finding, width_cols: int, glyphs: Glyphs) -> Text:
    """Return a finding: its glyph, what was found, and below it how to mend it."""
    width = min(width_cols, WIDEST_COLS)
    glyph = {Grade.GOOD: glyphs.passed, Grade.NOTE: glyphs.bullet, Grade.WRONG: glyphs.failed}
    says = Text.assemble((finding.subject, "title"), f"  {finding.says}")
    head, *rest = wrapped(says, width - 2, "", "  ")
    lines = [Text.assemble((glyph[finding.grade], _ROLES[finding.grade]), " ", head)]
    lines += [Text("  ").append_text(line) for line in rest]
    if finding.fix:
        lines += wrapped(inline(finding.fix), width, _INDENT, _INDENT)
    return Text("\n").join(lines)


def render_summary(findings: Sequence[Finding]) -> Text:
    """Return the last line: how many things are wrong."""
    wrong = sum(finding.grade is Grade.WRONG for finding in findings)
    if not wrong:
        return Text("Nothing is wrong.", "good")
    return Text(f"{wrong} thing{' is' if wrong == 1 else 's are'} wrong.", "bad")
