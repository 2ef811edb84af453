"""Lessons as wrapped lines."""

import pytest

from tensortonic_cli.render.lesson import render_lesson, wrapped
from tensortonic_cli.render.theme import ASCII, UNICODE
from tests.reading_samples import in_colour

LESSON = """\
<!-- for authors only -->
# Vectors

A vector is a list of numbers, and
an arrow.

## Dot product {dot-product}
Multiply and add:

    x · y = x₁y₁ + x₂y₂ + x₃y₃ + x₄y₄ + x₅y₅

Two uses:
- lengths, which are roots of
  a dot product;
- angles.

10. ten
"""


def test_a_lesson_is_wrapped_with_its_blocks_apart():
    """Paragraphs flow, items hang, formulas stay, markers and comments are gone."""
    assert (
        render_lesson(LESSON, 30, UNICODE).plain
        == """\
Vectors
───────

A vector is a list of numbers,
and an arrow.

Dot product
───────────

Multiply and add:

    x · y = x₁y₁ + x₂y₂ + x₃y₃ + x₄y₄ + x₅y₅

Two uses:
  • lengths, which are roots
    of a dot product;
  • angles.

10. ten"""
    )


def test_lines_are_never_longer_than_eighty_columns():
    """On a wide terminal prose keeps a width that can be read."""
    text = render_lesson("word " * 100, 200, ASCII).plain
    assert max(len(line) for line in text.splitlines()) == 79


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("an *arrow*", "an arrow"),
        ("**one** *two words*", "one two words"),
        ("`a * b`, 2*a + 3*b, w* and w*", "`a * b`, 2*a + 3*b, w* and w*"),
        ("x_i and y_i, [bold]z[/bold]", "x_i and y_i, [bold]z[/bold]"),
        ("bell \x07, red \x1b[31m", "bell \\x07, red \\x1b[31m"),
    ],
)
def test_only_emphasis_is_taken_from_the_text(source, shown):
    """Products, subscripts, stars, brackets and control characters stay visible."""
    assert render_lesson(source, 80, ASCII).plain == shown


def test_emphasis_and_code_are_styled():
    """A terminal gets italics for emphasis and a colour for code."""
    shown = in_colour(render_lesson("an *arrow* in `v`", 80, ASCII))
    assert shown == "an \x1b[3marrow\x1b[0m in \x1b[35m`v`\x1b[0m\n"


def test_fenced_code_and_tables_are_kept():
    """Fences go, what stands between them and in tables stays as it is."""
    source = "Text\n```python\nx = 1\n\n\ty = 2\n```\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert render_lesson(source, 20, ASCII).plain == (
        "Text\n\n    x = 1\n\n        y = 2\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    )


def test_a_word_longer_than_the_line_is_not_broken():
    """A path stays whole, so that it can be copied."""
    lines = wrapped(
        render_lesson("see exercises/linear_algebra/x.py now", 80, ASCII), 12, "> ", "  "
    )
    assert [line.plain for line in lines] == ["> see", "  exercises/linear_algebra/x.py", "  now"]


def test_wide_characters_count_twice():
    """Wrapping counts columns, not characters."""
    assert [line.plain for line in wrapped(render_lesson("漢字 漢字", 80, ASCII), 8)] == [
        "漢字",
        "漢字",
    ]
