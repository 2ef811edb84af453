"""The list as lines."""

from tensortonic_cli.core.model import State
from tensortonic_cli.core.reading import Entry
from tensortonic_cli.render.listing import counts, render_listing
from tensortonic_cli.render.theme import ASCII, UNICODE
from tests.reading_samples import ENTRIES, VECTORS, exercise


def test_columns_are_aligned_under_area_and_topic():
    """Every column of the list starts at the same place in all topics."""
    assert (
        render_listing(ENTRIES, 80, UNICODE).plain
        == """\
Linear algebra
  Vectors
    ✓ dot-product           Dot product        easy     5 min
    · cosine-similarity     Cosine similarity  easy    12 min

Information theory
  Coding
    » huffman-code-lengths  Huffman code       medium   8 min

1 passed, 1 skipped, 1 to do."""
    )


def test_a_long_title_is_cut_before_a_column_is_dropped():
    """Where the titles do not fit whole they end in an ellipsis."""
    line = render_listing(ENTRIES[1:2], 52, ASCII).plain.splitlines()[2]
    assert line == "    . cosine-similarity  Cosine simil~  easy  12 min"


def test_forty_columns_are_enough():
    """At 40 columns titles and minutes go; slugs, which have to be typed, stay whole."""
    lines = render_listing(ENTRIES, 40, ASCII).plain.splitlines()
    assert lines[2:4] == ["    + dot-product           easy", "    . cosine-similarity     easy"]


def test_a_long_slug_leaves_room_for_nothing_else():
    """Beside the longest slugs even the level goes."""
    entry = Entry(exercise("a" * 30, "Long"), VECTORS, State.TODO)
    assert render_listing((entry,), 40, ASCII).plain.splitlines()[2] == f"    . {'a' * 30}"


def test_no_line_is_wider_than_the_terminal():
    """Lines keep within every width from 40 columns on."""
    widest = [
        max(len(line) for line in render_listing(ENTRIES, width, ASCII).plain.splitlines())
        for width in range(40, 100)
    ]
    assert all(cols <= width for width, cols in enumerate(widest, start=40))


def test_nothing_found_is_said():
    """An empty list says so instead of showing nothing."""
    assert render_listing((), 80, ASCII).plain == "No exercise is like that."


def test_only_states_that_occur_are_counted():
    """The counts leave out what there is none of."""
    states = [State.TODO, State.CHANGED, State.TODO]
    assert counts(states).plain == "1 changed since passed, 2 to do."
