"""tt in a pseudo-terminal whose screen can be read, compared and waited for."""

import os
import re
import select
import time
from pathlib import Path

import pyte

from tests.pseudo_terminal import PseudoTerminal

GOLDEN = Path(__file__).parent / "golden"
THIS_SCREEN = b"\x1b[?1049l"
_RUN = (
    "import runpy, sys\nsys.argv[0] = 'tt'\nrunpy.run_module('tensortonic_cli', None, '__main__')"
)
_TIME = re.compile(r" *\b\d+(\.\d)? (ms|s)$", re.MULTILINE)


class Screen(PseudoTerminal):
    """Runs `tt WORDS` in a clone and keeps what its terminal shows."""

    def __init__(self, clone: Path, *words: str, size: tuple[int, int], **environ: str) -> None:
        kept = ("PATH", "HOME", "LANG", "LC_ALL", "VIRTUAL_ENV", "OPENBLAS_CORETYPE")
        base = {name: os.environ[name] for name in kept if name in os.environ}
        base |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(clone)}
        base |= {"PYTHONDONTWRITEBYTECODE": "1"}
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        super().__init__(_RUN, *words, size=size, cwd=clone, env=base | environ)

    def shows(self, *texts: str, timeout_s: float = 30) -> str:
        """Wait until all of the texts are on the screen; return the screen."""
        return self._until(lambda shown: all(text in shown for text in texts), texts, timeout_s)

    def hides(self, text: str, timeout_s: float = 30) -> str:
        """Wait until the text is no longer on the screen; return the screen."""
        return self._until(lambda shown: text not in shown, (f"not {text}",), timeout_s)

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size."""
        super().resize(columns, lines)
        self._screen.resize(lines, columns)

    def ends(self) -> int:
        """Take what is still written until the program has ended; return its exit code."""
        until = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < until:
            self._take(0.05)
        while self._take(0):
            pass
        return super().ends()

    def becomes(self, name: str, *, coloured: bool = False) -> None:
        """Wait until the screen is the golden one: a frame may arrive in pieces."""
        shown = self.coloured if coloured else self.plain
        self._until(lambda _: matches(name, shown()), f"the screen {name}", 20)

    def finds(self, pattern: str, columns: int) -> tuple[int, int]:
        """Return row and column of the first match in the first columns, once there is one."""
        found: list[tuple[int, int]] = []

        def holds(shown: str) -> bool:
            lines = enumerate(shown.split("\n"))
            found[:] = [
                (i, m.start()) for i, line in lines if (m := re.search(pattern, line[:columns]))
            ]
            return bool(found)

        self._until(holds, pattern, 20)
        return found[0]

    def plain(self) -> str:
        """Return the screen without colours, times masked, no trailing space."""
        lines = "\n".join(line.rstrip() for line in self._lines()).rstrip("\n")
        return _TIME.sub(_masked, lines) + "\n"

    def coloured(self) -> str:
        """Return the screen, and below each line that has any the styles of its parts."""
        shown = []
        for number, line in enumerate(self.plain().splitlines()):
            shown.append(line)
            shown += [f"    {style}: {text!r}" for style, text in self._styles(number)]
        return "\n".join(shown) + "\n"

    def _lines(self) -> list[str]:
        """Return the lines; pyte's own way asks for the width of each of 10,000 characters."""
        lines = []
        for number in range(self._screen.lines):
            cells = [" "] * self._screen.columns
            for column, cell in self._screen.buffer[number].items():
                if column < len(cells):
                    cells[column] = cell.data
            lines.append("".join(cells))
        return lines

    def _styles(self, number: int) -> list[tuple[str, str]]:
        runs: list[tuple[str, str]] = []
        for column in range(self._screen.columns):
            cell = self._screen.buffer[number][column]
            flags = ("bold", "italics", "underscore", "reverse")
            names = [cell.fg] if cell.fg != "default" else []
            style = " ".join(names + [flag for flag in flags if getattr(cell, flag)])
            if runs and runs[-1][0] == style:
                runs[-1] = (style, runs[-1][1] + cell.data)
            else:
                runs.append((style, cell.data))
        return [(style, text.strip()) for style, text in runs if style and text.strip()]

    def _until(self, holds, what, timeout_s):
        until = time.monotonic() + timeout_s
        while not holds(shown := "\n".join(self._lines())):
            left = until - time.monotonic()
            ready = select.select([self.master], [], [], max(0, left))[0]
            assert ready, f"{what} never came; the screen was\n{shown}"
            self._feed(os.read(self.master, 65536))
        return shown

    def looks_for(self, seconds: float) -> None:
        """Show what is written in so many seconds."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._take(left)

    def _take(self, timeout_s: float) -> bool:
        """Show what was written, and keep it as it was; return whether there was anything."""
        if not select.select([self.master], [], [], timeout_s)[0]:
            return False
        output = os.read(self.master, 65536)
        self.output += output.decode(errors="replace")
        self._feed(output)
        return True

    def _feed(self, output: bytes) -> None:
        """Show the output; pyte has one screen only, so leaving the other one empties it."""
        first, *rest = output.split(THIS_SCREEN)
        self._stream.feed(first)
        for part in rest:
            self._screen.reset()
            self._stream.feed(part)


def _masked(found: re.Match[str]) -> str:
    return "NN ms".rjust(len(found.group()))


def matches(name: str, shown: str) -> bool:
    """Whether a screen is the golden one; TT_WRITE_GOLDEN=1 makes it so, for a reviewer to read."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("TT_WRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    return path.read_text(encoding="utf-8") == shown
