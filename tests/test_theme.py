"""Roles, glyphs and what reaches the terminal."""

import io

import pytest
from rich.text import Text

from tensortonic_cli.core.model import State
from tensortonic_cli.render.theme import ASCII, UNICODE, bar, glyphs_in, make_console, visible

TERMINAL = {"TERM": "xterm-256color", "COLUMNS": "60"}


class Screen(io.StringIO):
    """A file that says it is a terminal."""

    def isatty(self):
        """Claim to be one."""
        return True


def printed(environ, *, plain=False, file=None):
    """Return what a line full of markup becomes."""
    console = make_console(plain, environ=environ, file=file or Screen())
    console.print("[bold]x[/bold] :smile: 12", style="good")
    return console.file.getvalue()


def test_text_is_never_markup():
    """Brackets, emoji names and numbers are printed as they are."""
    assert printed({}, file=io.StringIO()) == "[bold]x[/bold] :smile: 12\n"


def test_a_terminal_gets_colour():
    """On a terminal a role becomes a colour code."""
    assert printed(TERMINAL) == "\x1b[38;5;36m[bold]x[/bold] :smile: 12\x1b[0m\n"


def test_a_role_may_be_bold():
    """A heading in a role's colour is bold, not bare: rich would pass over what it cannot find."""
    console = make_console(environ=TERMINAL, file=Screen())
    console.print(Text("6 of 8", "bad bold"))
    assert console.file.getvalue() == "\x1b[1;38;5;166m6 of 8\x1b[0m\n"


@pytest.mark.parametrize(
    ("environ", "plain"),
    [(TERMINAL | {"NO_COLOR": "1"}, False), (TERMINAL | {"TERM": "dumb"}, False), (TERMINAL, True)],
)
def test_no_colour_where_none_is_wanted(environ, plain):
    """NO_COLOR, a dumb terminal and --plain each get not one code."""
    assert printed(environ, plain=plain) == "[bold]x[/bold] :smile: 12\n"


def test_plain_means_ascii_glyphs():
    """--plain takes the ASCII glyphs also where the terminal knows more."""
    glyphs = [make_console(plain, environ={}, file=Screen()).glyphs for plain in (True, False)]
    assert glyphs == [ASCII, UNICODE]


@pytest.mark.parametrize(
    ("environ", "file", "cols"),
    [(TERMINAL, Screen(), 60), (TERMINAL, io.StringIO(), 60), ({}, io.StringIO(), 160)],
)
def test_lines_are_wide_in_a_pipe(environ, file, cols):
    """A list is not cut for a pipe, unless COLUMNS asks for it."""
    assert make_console(environ=environ, file=file).line_cols == cols


@pytest.mark.parametrize(
    ("encoding", "glyphs"),
    [("utf-8", UNICODE), ("cp1252", ASCII), ("ascii", ASCII), ("no-such-encoding", ASCII)],
)
def test_glyphs_fit_the_encoding(encoding, glyphs):
    """A terminal that cannot write a tick gets ASCII."""
    assert glyphs_in(encoding) == glyphs


def test_what_the_encoding_lacks_does_not_end_the_program():
    """A formula on a terminal without Greek is spelled out; what has no spelling is a `?`."""
    raw = io.BytesIO()
    console = make_console(environ={}, file=io.TextIOWrapper(raw, encoding="cp1252"))
    console.print("cos θ = 山")
    console.file.flush()
    assert raw.getvalue().split() == [b"cos", b"theta", b"=", b"?"]


def test_a_frame_keeps_its_width():
    """What draws a whole screen is not made longer than the screen is wide."""
    raw = io.BytesIO()
    console = make_console(environ={}, file=io.TextIOWrapper(raw, encoding="cp1252"))
    console.file.write("\x1b[Hcos θ")
    console.file.flush()
    assert raw.getvalue() == b"\x1b[Hcos ?"


def test_every_state_has_a_glyph_of_its_own():
    """The four states differ without colour, in Unicode and in ASCII."""
    shown = ["".join(glyphs.state(state) for state in State) for glyphs in (UNICODE, ASCII)]
    assert shown == ["·✓»~", ".+>~"]


def test_a_bar_is_empty_only_at_nothing_and_full_only_at_everything():
    """One of many shows, and one missing of many shows."""
    bars = [bar(done, 1000, 4, ASCII) for done in (0, 1, 500, 999, 1000)]
    assert [*bars, bar(0, 0, 4, ASCII)] == ["....", "#...", "##..", "###.", "####", "...."]


def test_control_characters_are_spelled_out():
    """Escape codes, carriage returns, NUL and reversed text cannot reach the terminal."""
    text = "a\x1b[31m\r\x00\x9b\u202e\tθ\r\nb"
    assert visible(text) == "a\\x1b[31m\\r\\x00\\x9b\\u202e\tθ\nb"


def test_a_closed_pipe_is_told_to_the_caller():
    """Printing into a pipe that nobody reads raises BrokenPipeError, not an exit code of rich."""

    class Closed(io.StringIO):
        def write(self, text):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        make_console(environ={}, file=Closed()).print("x")
