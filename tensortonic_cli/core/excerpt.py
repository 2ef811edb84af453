"""One line of a file with carets below the part that is meant."""

from __future__ import annotations

import re

MAX_LETTERS = 66  # so that a line and its carets are not folded at 80 columns
_BEFORE = 24  # letters shown before the carets where a line is cut
_TAB = 4


def excerpt(number: int, source: str, first: int = -1, last: int = -1) -> list[str]:
    """Return an empty line, the source line, and carets; nothing for a blank line.

    Args:
        number: The line's number in its file.
        source: The line.
        first: The first column to mark, from 0; no carets below 0.
        last: The first column after those.
    """
    source = source.rstrip("\r\n")
    if not source.strip():
        return []
    if first >= 0:
        last = max(last, first + 1)
        before, marked = (source[a:b].expandtabs(_TAB) for a, b in ((0, first), (first, last)))
        first, last = len(before), len(before) + max(len(marked), 1)
    text, shift = _cut(source.expandtabs(_TAB), first)
    label = f"{number:>4} | "
    lines = ["", label + text]
    if first >= 0:
        end = max(min(last + shift, len(text)), first + shift + 1)
        carets = "^" * (end - first - shift)
        lines.append(" " * (len(label) - 2) + "| " + " " * (first + shift) + carets)
    return lines


def lines_of(text: bytes) -> list[str]:
    """Return the lines of a file as Python counts them: a form feed ends none."""
    written = text.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return re.findall(r"[^\n]*\n|[^\n]+", written)


def ended(text: str) -> str:
    """Return a text with a full stop, unless it ends a sentence already."""
    return text if text.endswith((".", "?", "!")) else text + "."


def _cut(text: str, first: int) -> tuple[str, int]:
    """Return what fits of a long line, around its caret, and by how much columns move."""
    if len(text) <= MAX_LETTERS:
        return text, 0
    start = max(0, min(first - _BEFORE, len(text) - MAX_LETTERS))
    head, tail = "..." * (start > 0), "..." * (start + MAX_LETTERS < len(text))
    kept = text[start + len(head) : start + MAX_LETTERS - len(tail)]
    return head + kept + tail, -start
