"""Lessons as wrapped lines: the small part of Markdown that they are written in.

Headings, paragraphs, lists, blocks that are indented, fenced or start with `|` (kept as they are),
*emphasis*, **strong**, `code`. Importing rich.markdown for this would cost 100 ms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from rich.cells import cell_len
from rich.text import Text

from tensortonic_cli.render.theme import Glyphs, visible

WIDEST_COLS = 80

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_HEADING = re.compile(r"(#{1,6}) +(.*?)(?: *\{[\w-]+\})? *$")
_ITEM = re.compile(r"( {0,3})([-*+]|\d{1,3}[.)]) +(.*)$")
_KEPT = re.compile(r" {4}|\t|\|")
_FENCE = re.compile(r" {0,3}(```|~~~)")
# Short code stays on one line: a command or a name is read, and copied, in one piece.
_WORD = re.compile(r"(?:`[^`\n]{1,30}`|\S)+\s*")
_INLINE = re.compile(
    r"(?P<code>`[^`]+`)"
    r"|(?<![\w*])\*\*(?=\S)(?P<title>.+?)(?<=\S)\*\*(?!\*)"
    r"|(?<![\w*])\*(?![\s*])(?P<emphasis>.+?)(?<![\s*])\*(?![\w*])"
)


class _Kind(Enum):
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    KEPT = auto()


@dataclass
class _Block:
    """Lines that belong together; mark is the hashes or the bullet; apart: a blank line before."""

    kind: _Kind
    apart: bool
    lines: list[str] = field(default_factory=list)
    mark: str = ""


def render_lesson(markdown: str, width_cols: int, glyphs: Glyphs) -> Text:
    """Return a lesson of at most 80 columns; kept blocks are never wrapped.

    The {slug} behind a heading and comments are left out.
    """
    width = min(width_cols, WIDEST_COLS)
    lines: list[Text] = []
    for block in _blocks(visible(_COMMENT.sub("", markdown))):
        if lines and block.apart:
            lines.append(Text())
        lines += _rendered(block, width, glyphs)
    return Text("\n").join(lines)


def wrapped(text: Text, width_cols: int, first: str = "", rest: str = "") -> list[Text]:
    """Break a text at spaces; `first` stands before its first line, `rest` before the others.

    A word that is longer than the line is not broken, nor is short code in backticks.
    """
    offsets: list[int] = []
    column, room = 0, width_cols - cell_len(first)
    for word in _WORD.finditer(text.plain):
        if column and column + cell_len(word.group().rstrip()) > room:
            offsets.append(word.start())
            column, room = 0, width_cols - cell_len(rest)
        column += cell_len(word.group())
    lines = list(text.divide(offsets))
    for number, line in enumerate(lines):
        line.rstrip()
        lines[number] = Text(rest if number else first).append_text(line)
    return lines


def inline(source: str) -> Text:
    """Return one paragraph with its emphasis and code as styles.

    Code keeps its backticks: without colour nothing else would tell it from words.
    """
    text, end = Text(), 0
    for found in _INLINE.finditer(source):
        role = str(found.lastgroup)
        text.append(source[end : found.start()]).append(found[role], role)
        end = found.end()
    return text.append(source[end:])


def _blocks(markdown: str) -> Iterator[_Block]:
    """Yield the blocks. A blank line ends one; so does a line of another kind."""
    block: _Block | None = None
    apart = False
    for line in _unfenced(markdown):
        if not line.strip():
            if block:
                yield block
            block, apart = None, True
        elif block and _continues(block, line):
            block.lines.append(line)
        else:
            if block:
                yield block
            after_heading = block is not None and block.kind is _Kind.HEADING
            block, apart = _opened(line, apart or after_heading), False
    if block:
        yield block


def _unfenced(markdown: str) -> Iterator[str]:
    """Yield the lines with fenced blocks turned into indented ones."""
    fenced = False
    for line in markdown.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
            yield ""
        else:
            yield f"    {line}" if fenced else line


def _continues(block: _Block, line: str) -> bool:
    if _HEADING.match(line) or block.kind is _Kind.HEADING:
        return False
    if block.kind is _Kind.KEPT:
        return bool(_KEPT.match(line))
    return not _ITEM.match(line)


def _opened(line: str, apart: bool) -> _Block:
    if found := _HEADING.match(line):
        return _Block(_Kind.HEADING, True, [found[2]], found[1])
    if _KEPT.match(line):
        return _Block(_Kind.KEPT, apart, [line])
    if found := _ITEM.match(line):
        return _Block(_Kind.ITEM, apart, [found[3]], found[1] + found[2])
    return _Block(_Kind.PARAGRAPH, apart, [line])


def _rendered(block: _Block, width_cols: int, glyphs: Glyphs) -> list[Text]:
    if block.kind is _Kind.KEPT:
        return [Text(line.expandtabs(4).rstrip(), "code") for line in block.lines]
    text = inline(" ".join(line.strip() for line in block.lines))
    if block.kind is _Kind.HEADING:
        return _heading(text, len(block.mark), width_cols, glyphs)
    if block.kind is _Kind.ITEM:
        mark = block.mark if block.mark.strip()[0].isdigit() else f"  {glyphs.bullet}"
        return wrapped(text, width_cols, f"{mark} ", " " * (len(mark) + 1))
    return wrapped(text, width_cols)


def _heading(text: Text, level: int, width_cols: int, glyphs: Glyphs) -> list[Text]:
    """Return a heading; a line below it says so where nothing is bold."""
    text.stylize("title")
    lines = wrapped(text, width_cols)
    if level <= 2:
        lines.append(Text(glyphs.dash * max(cell_len(line.plain) for line in lines), "dim"))
    return lines
