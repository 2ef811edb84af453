"""The names of keys."""

import pytest

from tensortonic_cli.core.keystrokes import Keystrokes, windows_key


@pytest.mark.parametrize(
    ("received", "keys"),
    [
        (b"hq?", ("h", "q", "?")),
        (
            b"\r\n\t \x7f\x08\x01\x1a",
            ("enter", "enter", "tab", "space", "backspace", "backspace", "ctrl-a", "ctrl-z"),
        ),
        (b"\x1b[A\x1bOB\x1b[1;5C\x1b[D", ("up", "down", "right", "left")),
        (
            b"\x1b[H\x1b[4~\x1b[5~\x1b[6~\x1b[3~\x1b[Z",
            ("home", "end", "pageup", "pagedown", "delete", "shift-tab"),
        ),
        (b"\x1bOP\x1b[24~\x1b[15;2~", ("f1", "f12", "f5")),
        ("é√\U0001f600".encode(), ("é", "√", "\U0001f600")),
        (b"\x1bx\x1b\x1b[A", ("alt-x", "esc", "up")),
        (b"\x1b[200~yes\x1b[201~", ("y", "e", "s")),
        (b"a\xff\xfeb", ("a", "b")),
    ],
)
def test_names(received, keys):
    """Letters are themselves; other keys have names, also when pasted or held with others."""
    assert Keystrokes().feed(received) == keys


@pytest.mark.parametrize(
    "unasked",
    [
        b"\x1b[I",
        b"\x1b[O",
        b"\x1b[<0;12;7M",
        b"\x1b[<0;12;7m",
        b"\x1b[M qs",
        b"\x1b[24;80R",
        b"\x1b[?62;c",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
        b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
        b"\x1bP>|xterm(390)\x1b\\",
        b"\x1b[99~",
        b"\x1b[[A",
        b"\x1b\xc3",
    ],
)
def test_what_terminals_say_unasked(unasked):
    """Answers, focus and the mouse are no keys, and none of their letters is one."""
    assert Keystrokes().feed(unasked + b"n") == ("n",)


def test_keys_cut_in_pieces():
    """A sequence or a letter that arrives byte by byte is one key."""
    strokes = Keystrokes()
    sent = "\x1b[1;5Aé\x1b[M qs\x1b]0;title\x07\x1bOCn".encode()
    keys = [key for byte in sent for key in strokes.feed(bytes([byte]))]
    assert keys == ["up", "é", "right", "n"]


def test_lone_escape():
    """ESC is a key when nothing follows; what has begun beyond it is dropped."""
    strokes = Keystrokes()
    assert (strokes.feed(b"\x1b"), strokes.waits, strokes.waits_for_more) == ((), True, False)
    assert (strokes.flush(), strokes.waits) == (("esc",), False)
    assert (strokes.feed(b"\x1b["), strokes.waits_for_more, strokes.flush()) == ((), True, ())


def test_windows_keys():
    """Two characters name a special key; the letter à alone stays a letter."""
    given = ["\xe0H", "\x00;", "\xe0", "q", "\r", "\ud83d\ude00", "\x00?", "\x00~"]
    names = [windows_key(characters) for characters in given]
    assert names == ["up", "f1", "à", "q", "enter", "\U0001f600", "f5", ""]
