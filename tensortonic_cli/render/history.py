"""What skip, reset, undo and history print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from tensortonic_cli.core.ledger import Row, Swap
from tensortonic_cli.core.model import Exercise, Verdict
from tensortonic_cli.render.theme import Glyphs, TerminalConsole, visible

_WIDE_COLS = 60


def render_skip(exercise: Exercise, following: Exercise | None, *, was_passed: bool) -> Text:
    """Return what a skip came to, and where to go on."""
    if was_passed:
        said = f"{exercise.slug} is passed already; there is nothing to skip."
        return Text(said if following is None else f"{said}\nNext is {following.slug}.")
    if following is None:
        return Text(f"{exercise.slug} is skipped. It is the last one left: `tt next` shows it.")
    back = "`tt next` comes back to the skipped ones at the end."
    return Text(f"{exercise.slug} is skipped. Next is {following.slug}.\n{back}")


def swap_lines(swap: Swap, exercise: Exercise) -> list[Text]:
    """Return what reset, undo or restore came to, then what to do in the editor."""
    path = Text(exercise.stub_path, style="path")
    if swap.in_place:
        also = "; the reset is taken back." if swap.kind == "undone" else "."
        return [Text.assemble(path, f" has that text already{also}")]
    what = "the stub again" if swap.is_stub else f"a former text again, {_lines(swap.lines)}"
    said = Text.assemble(path, f" is {what}.")
    if swap.kept is not None:
        said.append(f" What was there ({_lines(swap.kept)}) is kept; undo brings it back.")
    return [said, Text("Reload the file in your editor now.", style="hint")]


def render_history(
    exercise: Exercise, rows: Sequence[Row], present: int | None, width_cols: int, glyphs: Glyphs
) -> Text:
    """Return the texts as aligned lines, the newest last; present is the one in the file."""
    if not rows:
        return Text(f"No text of {exercise.slug} was checked yet.")
    shown = [_row(row, row.n == present, width_cols, glyphs) for row in rows]
    ways = f"`tt history {exercise.slug} --show N` prints one, `--diff N` compares it with the file"
    how = Text(f"\n{ways}, `--restore N` puts it back.", style="dim")
    return Text("\n").join([*shown, how])


def render_diff(lines: Iterable[str], n: int) -> Text:
    """Return a unified diff, coloured; a sentence where nothing differs."""
    shown = [Text(visible(line), style=_diff_style(line)) for line in lines]
    return Text("\n").join(shown) if shown else Text(f"Text {n} is what is in the file now.")


def print_exactly(console: TerminalConsole, text: str) -> None:
    """Print a text as it is into a file or pipe; on a terminal without its control characters."""
    console.file.write(visible(text) if console.is_terminal else text)


def row_fields(row: Row) -> dict[str, object]:
    """Return what --json says of one text; verdict is null if it was never checked."""
    return {
        "n": row.n,
        "at": row.at.isoformat(timespec="seconds"),
        "verdict": row.verdict or None,
        "hash": row.hash,
        "lines": row.lines,
    }


def _row(row: Row, is_present: bool, width_cols: int, glyphs: Glyphs) -> Text:
    at = f"{row.at:%Y-%m-%d %H:%M}" if width_cols >= _WIDE_COLS else f"{row.at:%m-%d %H:%M}"
    verdict, style = _verdict(row, glyphs)
    line = Text.assemble(f"{row.n:>3}  ", (at, "dim"), "  ", (f"{verdict:<11}", style))
    line.append(f"  {row.lines}" if width_cols < _WIDE_COLS else f"  {_lines(row.lines):>9}")
    return line.append("  now", style="bold") if is_present else line


def _verdict(row: Row, glyphs: Glyphs) -> tuple[str, str]:
    if not row.verdict:
        return "  kept", "dim"
    good = row.verdict == Verdict.PASSED
    glyph = glyphs.passed if good else glyphs.failed
    return f"{glyph} {row.verdict.replace('_', ' ')}", "good" if good else "bad"


def _diff_style(line: str) -> str:
    if line.startswith(("---", "+++", "@@")):
        return "dim"
    return {"+": "good", "-": "bad"}.get(line[:1], "")


def _lines(count: int) -> str:
    return f"{count} line{'' if count == 1 else 's'}"
