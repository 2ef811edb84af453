"""What texts print, raise and return, however much and of whatever bytes, is capped and escaped."""

import sys

import pytest

from tests.faults.learner import RIGHT, body, peak_bytes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")

MB = 1_000_000
SIX = "The result is 6; it must be 23."
TO_ALL = ("for fd in range(1, 20):", "    try:", "        for _ in range(100): os.write(fd, {})",
          "    except OSError: pass", "return 6")  # fmt: skip


def to_all(piece: str) -> str:
    """Return a text that writes 100 times to every descriptor that takes it."""
    return body("import os", *TO_ALL).format(piece)


FLOODS = {
    "one print": (body("print('x' * 100_000_000)", "return 6"), SIX),
    "lines": (body("for _ in range(100): print(('y' * 999 + '\\n') * 1000)", "return 6"), SIX),
    "stdout": (body("import sys", "sys.__stdout__.write('z' * 100_000_000)", "return 6"), SIX),
    "descriptor": (
        body("import os", "for _ in range(100): os.write(2, b'x' * 1_000_000)", "return 6"),
        SIX,
    ),
    "a line of a million": (body("print('x' * 1_000_000, flush=True)", "return 6"), SIX),
    "at import": (
        "import sys\nsys.stderr.write('[bold]' * 17_000_000)\n" + body("return 6"),
        SIX,
    ),
    "exception": (body("raise ValueError('[/]' * 33_000_000)"), "Line 2 raises ValueError: [/]["),
    "exception at import": ("raise ValueError('[' * 100_000_000)\n", "Line 1 raises ValueError: ["),
    "text": (body("return 'x' * 100_000_000"), "a string; a number was expected"),
    "array": (body("import numpy as np", "return np.zeros(10_000_000)"), "The shape is (100"),
    "every descriptor": (to_all("b'x' * 1_000_000"), "✗"),
    "every descriptor, in lines": (to_all("b'x\\n' * 500_000"), "✗"),
    "every descriptor, as messages": (to_all('b\'{{"event": "done"}}\\n\' * 50_000'), "✗"),
}  # fmt: skip


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_neither_fills_us_nor_stops_us(classmate, screen, name):
    """Of 100 MB a glimpse is shown, tt stays under 100 MB, and the next save passes."""
    text, said = FLOODS[name]
    classmate.fails_slowly(screen, text, said)

    assert peak_bytes(screen.process.pid) < 100 * MB
    classmate.passes(screen)
    classmate.settles(screen)


def test_the_child_stays_within_its_limit(learner):
    """A gigabyte on its way to a printed line is refused as too much memory, and said."""
    code, report = learner.judges(body("print('x' * 3_000_000_000)"))

    assert (code, report["verdict"]) == (1, "crashed")
    assert "Line 2 needs more memory than a check may use." in report["message"]


ODD = {
    "brackets": ("print('[bold]a[/bold] [/] [link=x] [red')", "[bold]a[/bold] [/] [link=x] [red"),
    "escapes": (r"print('a\x1b[2Jb\x1b]0;title\x07c\x1b[?1049l')", r"a\x1b[2Jb\x1b]0;title\x07c"),
    "nul": (r"print('a\0b\x7fc\x9bd')", r"a\x00b\x7fc\x9bd"),
    "returns": (r"print('aaaa\rb\b\b\b')", r"aaaa\rb\x08\x08\x08"),
    "directions": (r"print('a\u202eb\u2066c')", r"a\u202eb\u2066c"),
    "surrogates": (r"print('a\ud800b')", "a"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_printed_is_shown_and_never_obeyed(classmate, screen, name):
    """Markup stays text, control characters are spelled out, the screen around them stands."""
    line, said = ODD[name]
    shown = classmate.fails(screen, body(line, "return 6"), said, SIX)

    assert shown.index("linear algebra") < shown.index(SIX) < shown.index("Your code printed:")
    classmate.passes(screen)


RAISED = {
    "brackets": (r"raise ValueError('[/] [bold]a[/bold]')", "[/] [bold]a[/bold]"),
    "escapes": (r"raise ValueError('a\x1b[2Jb\x07')", r"a\x1b[2Jb\x07"),
    "nul": (r"raise KeyError('a\0[/]b')", r"[/]b"),
    "returned": (r"return '[/]\x1b[2J\0'", "a string; a number was expected"),
    "surrogates": (r"raise ValueError('a\udcffb')", "Line 2 raises ValueError: a"),
}


@pytest.mark.parametrize("name", RAISED)
def test_what_is_raised_or_returned_is_escaped_too(classmate, screen, name):
    """Messages are learners' texts as well; they are kept and can be read again."""
    line, said = RAISED[name]
    classmate.fails(screen, body(line), said)
    classmate.passes(screen)


@pytest.mark.parametrize(
    "line",
    [
        r"os.write(1, b'\xff\xfe\x80[/]\x1b[2J\0\n'); os.write(2, b'\xc3')",
        r"os.writev(1, [b'\xff' * 1000] * 100)",
        r"os.system('printf \'\\377\\033[2J\'')",
    ],
)
def test_bytes_that_are_no_text_harm_nothing(classmate, screen, line):
    """Written past Python to the descriptors, they reach neither screen nor verdict."""
    classmate.fails(screen, body("import os", line, "return 6"), SIX)
    classmate.save("import os\n" + RIGHT + line + "\n")
    screen.shows("10 of 10 checks", "Press n.")


def test_a_stub_of_bytes_that_are_no_text_is_told(classmate, screen):
    """Latin-1, NUL and UTF-16 in the file itself are no Python; a later save is."""
    for text in (b"x = '\xff'\n", b"x = '\0'\n", "x = 1\n".encode("utf-16")):
        classmate.fails(screen, text, "Python cannot use the file yet")
    classmate.passes(screen)


def test_a_pipe_gets_plain_lines(learner):
    """`tt run` into a pipe: no control codes but those that are spelled out, and valid JSON."""
    code, report = learner.judges(body(r"print('[/]\x1b[2J\0' * 100_000)", "return 6"))

    assert (code, report["message"].splitlines()[0]) == (1, SIX)
    assert len(report["printed"]) < 70_000
    said = learner.prints("run", "dot-product")
    assert SIX in said
    assert r"[/]\x1b[2J\x00" in said
    assert "\x1b" not in said
