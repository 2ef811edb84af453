"""The learner's editor, opened at a line of a stub."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system.endings import interruptible, survived
from tensortonic_cli.system.processes import apart

_VI = ("vi", "vim", "nvim", "view", "ex", "nvi", "vimx", "elvis", "vis")
_SMALL = ("nano", "pico", "micro", "joe", "jed", "kak", "ne", "mg", "zile", "mcedit")
_PLUS = (*_VI, *_SMALL, "gvim", "mvim", "emacs", "emacsclient", "gedit", "xed", "pluma", "geany")
_GOTO = ("code", "code-insiders", "code-oss", "codium", "vscodium", "cursor", "windsurf")
_HELIX = ("hx", "helix")
_COLON = ("subl", "sublime_text", "zed", "zeditor", *_HELIX)
_LINE = ("idea", "pycharm", "charm", "webstorm", "clion", "goland", "kate", "kwrite")
_IN_TERMINAL = (*_VI, *_SMALL, *_HELIX, "ed")
_EMACS_IN_TERMINAL = frozenset(("-nw", "--no-window-system", "-t", "--tty"))


@dataclass(frozen=True)
class Opened:
    """An editor that was opened: its name, and its exit code if it was waited for."""

    name: str
    code: int | None


def open_editor(path: Path, line: int | None, environ: Mapping[str, str]) -> Opened:
    """Open a file in $VISUAL or $EDITOR.

    One that takes the terminal is waited for, and Ctrl-C is left to it; the caller must have
    paused the keys. Another one is started in a session of its own, and outlives tt.

    Raises:
        TTError: no editor is set, or it cannot be started.
    """
    command = editor_command(environ, path)
    program = shutil.which(command[0], path=environ.get("PATH"))
    if program is None:
        raise _not_found(command[0])
    words = [program, *command[1:], *_place(_name_of(command), path, line)]
    try:
        if needs_terminal(command, environ):
            return Opened(command[0], _wait_for(words, environ))
        _start_apart(words, environ)
    except OSError as error:
        raise _not_found(command[0]) from error
    return Opened(command[0], None)


def editor_command(environ: Mapping[str, str], path: Path) -> tuple[str, ...]:
    """Return the words of $VISUAL, else of $EDITOR.

    Raises:
        TTError: neither is set, or its quotes do not match.
    """
    for variable in ("VISUAL", "EDITOR"):
        text = environ.get(variable, "").strip()
        if not text:
            continue
        try:
            return tuple(split_words(text))
        except ValueError as error:
            message = f"${variable} cannot be read: {text!r} has a quote without its pair."
            raise TTError(message, f"Set it anew, for example with {_how_to_set()}.") from error
    raise TTError("No editor is set.", f"Set it with {_how_to_set()}, or open {path} yourself.")


def needs_terminal(command: tuple[str, ...], environ: Mapping[str, str]) -> bool:
    """Whether the editor draws in this terminal, so that tt must wait for it."""
    name = _name_of(command)
    options = set(command[1:])
    if name == "emacs":
        has_windows = sys.platform in ("win32", "darwin") or _has_display(environ)
        return bool(options & _EMACS_IN_TERMINAL) or not has_windows
    if name == "emacsclient":
        return bool(options & _EMACS_IN_TERMINAL)
    if name in _VI:
        return "-g" not in options
    return name in _IN_TERMINAL


def _name_of(command: tuple[str, ...]) -> str:
    """What the editor is: vim for /usr/bin/vim.basic, and for a link /usr/bin/editor to it."""
    name = _stem(command[0])
    known = {*_PLUS, *_GOTO, *_COLON, *_LINE, *_IN_TERMINAL}
    if name in known:
        return name
    found = shutil.which(command[0])
    behind = _stem(os.path.realpath(found)) if found else name
    return behind if behind in known else name


def _stem(program: str) -> str:
    return program.replace("\\", "/").rsplit("/", 1)[-1].lower().split(".")[0]


def _place(name: str, path: Path, line: int | None) -> tuple[str, ...]:
    """Return the words that name the file, and the line where the editor has a way to."""
    file = str(path)
    if line is None:
        return (file,)
    if name in _PLUS:
        return f"+{line}", file
    if name in _GOTO:
        return "--goto", f"{file}:{line}"
    if name in _COLON:
        return (f"{file}:{line}",)
    if name in _LINE:
        return "--line", str(line), file
    return (file,)


def _wait_for(words: list[str], environ: Mapping[str, str]) -> int:
    with survived("SIGINT"), survived("SIGQUIT"), interruptible():
        return subprocess.Popen(words, env=dict(environ)).wait()


def _start_apart(words: list[str], environ: Mapping[str, str]) -> None:
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(
        words, env=dict(environ), stdin=nowhere, stdout=nowhere, stderr=nowhere, **apart()
    )
    # Someone must wait for it, or it stays as a zombie until tt ends.
    threading.Thread(target=process.wait, name="tt-editor", daemon=True).start()


def split_words(text: str, platform: str = sys.platform) -> list[str]:
    """Return the words as a shell sees them; on Windows backslashes stay and quotes go.

    Raises:
        ValueError: a quote has no pair.
    """
    if platform == "win32":
        return [word.strip('"') for word in shlex.split(text, posix=False)]
    return shlex.split(text)


def _has_display(environ: Mapping[str, str]) -> bool:
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _how_to_set() -> str:
    return '`$env:EDITOR = "code"`' if sys.platform == "win32" else '`export EDITOR="code"`'


def _not_found(name: str) -> TTError:
    return TTError(f'The editor "{name}" cannot be started.', f"Set it with {_how_to_set()}.")
