"""Why a text is not Python, as a sentence and the line where Python gave up."""

from __future__ import annotations

import re

from tensortonic_cli.core.excerpt import ended, excerpt, lines_of

# As Python looks for it: a comment in the first or the second line.
_DECLARED = re.compile(rb"\A(?:[^\n]*\n)?[ \t\f]*#[^\n]*?coding[:=]")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# What comes along when text is pasted, or stays behind after a merge.
_PASTED = (
    (("<<<<<<<", "=======", ">>>>>>>"), "git left a merge conflict there: keep one version."),
    ((">>>",), "`>>>` is the prompt of an example: leave it out."),
    (("```",), "That is the fence of a code block: leave it out."),
    (("%", "!"), "Commands with % or ! work in notebooks only."),
)


def syntax_sentence(error: SyntaxError, text: bytes) -> str:
    """Return why `text` does not compile, then the line with carets."""
    line = error.lineno or 1
    kind = "is indented in a way Python cannot read" if isinstance(error, IndentationError) else (
        "is not Python yet"
    )  # fmt: skip
    source = error.text or _line(text, line)
    clue = next((clue for marks, clue in _PASTED if source.lstrip().startswith(marks)), "")
    sentence = f"Line {line} {kind}: {ended(error.msg)} {clue}".rstrip()
    first = (error.offset or 0) - 1
    last = (error.end_offset or 0) - 1 if error.end_lineno == line else first + 1
    return "\n".join([sentence, *excerpt(line, source, first, last)])


def encoding_problem(text: bytes) -> tuple[str, int] | None:
    """Return a sentence about bytes that are no text, and their line; None if all are."""
    if text.startswith(_UTF_16):
        return "The file is saved as UTF-16. Save it as UTF-8: your editor has a choice for it.", 1
    at = text.find(b"\0")
    if at >= 0:
        line = _line_at(text, at)
        return f"Line {line} has null bytes (\\0), which Python does not read: delete them.", line
    try:
        text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _DECLARED.match(text):
            return None
        line = _line_at(text, error.start)
        sentence = f"Line {line} is not saved as UTF-8: choose that in your editor and save again."
        return "\n".join([sentence, *excerpt(line, _line(text, line))]), line
    return None


def _line(text: bytes, number: int) -> str:
    lines = lines_of(text)
    return lines[number - 1] if number <= len(lines) else ""


def _line_at(text: bytes, at: int) -> int:
    """Return the number of the line in which a byte stands."""
    return len(lines_of(text[:at] + b"."))
