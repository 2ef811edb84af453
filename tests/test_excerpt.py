"""A line of a file is shown with carets below the part that is meant, however long it is."""

import pytest

from tensortonic_cli.core.excerpt import MAX_LETTERS, ended, excerpt, lines_of


@pytest.mark.parametrize(
    ("source", "columns", "shown"),
    [
        ("    return x / 0\n", (11, 16), "    return x / 0\n           ^^^^^"),
        ("return x", (), "return x"),
        ("return x", (0, 0), "return x\n^"),
        ("f(x", (3, 3), "f(x\n   ^"),
        ("\treturn x\r\n", (8, 9), "    return x\n           ^"),
        ("größe = σ + 1", (8, 9), "größe = σ + 1\n        ^"),
    ],
)
def test_carets_stand_below_what_they_mark(source, columns, shown):
    """Whatever stands before them: tabs, letters of other alphabets, nothing."""
    blank, line, *carets = excerpt(7, source, *columns)
    lines = [line.removeprefix("   7 | "), *(row.removeprefix("     | ") for row in carets)]

    assert blank == ""
    assert "\n".join(lines) == shown


def test_a_blank_line_is_not_shown():
    """There is nothing to see on it."""
    assert excerpt(7, "   \n", 2, 3) == []


@pytest.mark.parametrize("at", [0, 10, 500, 993])
def test_a_long_line_is_cut_around_its_carets(at):
    """The marked part stays, with dots where something is left out."""
    source = "".join(chr(ord("a") + n % 26) for n in range(1000))
    _, line, carets = excerpt(7, source, at, at + 7)
    start = carets.index("^")

    assert line[start : start + 7] == source[at : at + 7]
    assert carets.count("^") == 7
    assert len(line) == MAX_LETTERS + 7
    assert line.startswith("   7 | ...") == (at > 24)
    assert line.endswith("...") == (at < 900)


def test_a_part_longer_than_the_line_is_marked_to_the_end():
    """No caret stands below nothing."""
    _, line, carets = excerpt(7, "x" * 1000, 5, 900)

    assert len(line) == len(carets) == MAX_LETTERS + 7


def test_lines_are_counted_as_python_counts_them():
    """Every kind of line end is one; a mark of order is no letter, a form feed no end."""
    raw = "\ufeffa\r\nb\rc\n\x0cd\u2028e".encode()

    assert lines_of(raw) == ["a\n", "b\n", "c\n", "\x0cd\u2028e"]


def test_a_sentence_is_ended_once():
    """Python ends some of its own with a question mark."""
    assert [ended(text) for text in ("bad", "bad.", "bad?")] == ["bad.", "bad.", "bad?"]
