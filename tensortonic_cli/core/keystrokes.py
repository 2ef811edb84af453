"""What keys are called, from the bytes or characters that terminals send for them."""

from __future__ import annotations

import codecs
import re

ESC = 0x1B

_NAMED = {
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    " ": "space",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x1b": "esc",
    "\x00": "ctrl-space",
}


def _pairs(text: str) -> dict[str, str]:
    words = text.split(" ")
    return dict(zip(words[::2], words[1::2], strict=True))


_BY_LETTER = _pairs(
    "A up B down C right D left H home F end Z shift-tab M enter P f1 Q f2 R f3 S f4"
)
_BY_NUMBER = _pairs(
    "1 home 2 insert 3 delete 4 end 5 pageup 6 pagedown 7 home 8 end 11 f1 12 f2 13 f3 14 f4 "
    "15 f5 17 f6 18 f7 19 f8 20 f9 21 f10 23 f11 24 f12"
)
_WINDOWS = _pairs(
    "H up P down K left M right G home O end I pageup Q pagedown R insert S delete "
    "\x0f shift-tab ; f1 < f2 = f3 > f4 ? f5 @ f6 A f7 B f8 C f9 D f10"
)

_CONTROL = re.compile(rb"\x1b(?:\[(?P<args>[0-?]*)[ -/]*(?P<end>[@-~])|O(?P<ss3>[ -~]))")
_STRING = re.compile(rb"\x1b[\]PX^_].*?(?:\x07|\x1b\\)", re.DOTALL)
_BEGUN = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|O|[\]PX^_].*)\Z", re.DOTALL)
_LINUX_FUNCTION = re.compile(rb"\x1b\[\[[A-E]")
_OLD_MOUSE = re.compile(rb"\x1b\[M[\x20-\xff]{3}")


class Keystrokes:
    """Names keys as their bytes come in, however the bytes are cut.

    A letter is its own name; "up", "esc", "ctrl-a", "alt-x" and their like name the others. What
    terminals say unasked (mouse, focus, colours, the marks around pasted text) has no name.
    """

    def __init__(self) -> None:
        self._bytes = b""
        self._decoder = codecs.getincrementaldecoder("utf-8")("ignore")

    @property
    def waits(self) -> bool:
        """Whether a sequence has begun: ESC alone is a key only if nothing follows."""
        return bool(self._bytes)

    @property
    def waits_for_more(self) -> bool:
        """Whether what has begun is more than ESC, so that a slow line may be given time."""
        return len(self._bytes) > 1

    def feed(self, received: bytes) -> tuple[str, ...]:
        """Return the keys that these bytes complete."""
        self._bytes += received
        keys: list[str] = []
        while self._bytes and (step := self._step()) is not None:
            key, length = step
            self._bytes = self._bytes[length:]
            keys += [key] if key else []
        return tuple(keys)

    def flush(self) -> tuple[str, ...]:
        """Return what has begun as it is, because nothing follows: a lone ESC is a key."""
        rest, self._bytes = self._bytes, b""
        return ("esc",) if rest == b"\x1b" else ()

    def _step(self) -> tuple[str, int] | None:
        if self._bytes[0] != ESC:
            return _named(self._decoder.decode(self._bytes[:1])), 1
        for silent in (_OLD_MOUSE, _LINUX_FUNCTION, _STRING):
            if found := silent.match(self._bytes):
                return "", found.end()
        if self._bytes == b"\x1b" or _BEGUN.match(self._bytes) or _begun_mouse(self._bytes):
            return None
        if found := _CONTROL.match(self._bytes):
            return _sequence_name(found), found.end()
        if self._bytes[1] == ESC:
            return "esc", 1
        return _with_alt(self._bytes[1:2]), 2


def _begun_mouse(received: bytes) -> bool:
    return received.startswith(b"\x1b[M") and len(received) < 6


def _named(character: str) -> str:
    if not character or character in _NAMED:
        return _NAMED.get(character, "")
    if character < " ":
        return "ctrl-" + chr(ord(character) + 0x60)
    return character if character.isprintable() else ""


def _with_alt(character: bytes) -> str:
    """Alt with a letter; with anything else it has no name, and is no stray letter either."""
    return f"alt-{character.decode()}" if b" " < character < b"\x7f" else ""


def _sequence_name(found: re.Match[bytes]) -> str:
    if found["ss3"]:
        return _BY_LETTER.get(found["ss3"].decode(), "")
    arguments, end = found["args"].decode(), found["end"].decode()
    first = arguments.split(";")[0]
    if end == "~":
        return _BY_NUMBER.get(first, "")
    # Letters with other arguments are answers and the mouse, unless the first is 1.
    return _BY_LETTER.get(end, "") if first in ("", "1") else ""


def windows_key(characters: str) -> str:
    """Return the name of what msvcrt.getwch gave for one key: one character or two."""
    if characters[0] in "\x00\xe0" and len(characters) > 1:
        return _WINDOWS.get(characters[1], "")
    return _named(characters.encode("utf-16", "surrogatepass").decode("utf-16", "ignore"))
