"""Exercises made up for the tests of what is shown."""

import io

from tensortonic_cli.core.model import Exercise, State
from tensortonic_cli.core.outline import Topic
from tensortonic_cli.core.reading import Entry, Place
from tensortonic_cli.render.theme import TerminalConsole, make_console

VECTORS = Topic("linear_algebra", "vectors", "Vectors", "Linear algebra")
CODING = Topic("information_theory", "coding", "Coding", "Information theory")


def exercise(slug, title, *, topic=VECTORS, level="easy", minutes=8):
    """Return an exercise of which only what a test names matters."""
    return Exercise(
        slug=slug,
        area=topic.area,
        topic=topic.name,
        title=title,
        task=f"What {title} is",
        function=slug.replace("-", "_"),
        level=level,
        minutes=minutes,
        needs=(),
        forbid=(),
        tensortonic=(f"la-{slug}",),
        source="A book",
        hints=("Look.", "Look closer.", "Write it."),
        visual=False,
    )


DOT = exercise("dot-product", "Dot product", minutes=5)
COSINE = exercise("cosine-similarity", "Cosine similarity", minutes=12)
HUFFMAN = exercise("huffman-code-lengths", "Huffman code", topic=CODING, level="medium")
ENTRIES = (
    Entry(DOT, VECTORS, State.PASSED),
    Entry(COSINE, VECTORS, State.TODO),
    Entry(HUFFMAN, CODING, State.SKIPPED),
)


def place(of=COSINE, state=State.TODO, line=24):
    """Return where an exercise of a workspace in /course is written."""
    return Place(of, state, f"/course/{of.stub_path}", line)


def colour_console() -> TerminalConsole:
    """Return a console that writes codes into memory, as on a terminal of 16 colours."""
    environ = {"TERM": "xterm", "FORCE_COLOR": "1", "COLUMNS": "80"}
    return make_console(environ=environ, file=io.StringIO())


def in_colour(text) -> str:
    """Return what such a terminal gets."""
    console = colour_console()
    console.print(text, soft_wrap=True)
    return console.file.getvalue()
