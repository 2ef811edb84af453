"""What `tt doctor` finds out about the machine: Python, libraries, terminal, editor, shell."""

from __future__ import annotations

import platform
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import IO

from tensortonic_cli.core.diagnosis import Finding, good, note, wrong
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system.editor import editor_command
from tensortonic_cli.system.terminal import is_interactive, size_of

PROJECT = "tensortonic-cli"
NARROW_COLS = 40
_LIBRARIES = ("typer", "rich", "numpy", "pytest", "watchdog")
_REQUIREMENT = re.compile(r"([\w.-]+)\s*([^;]*)")
_BOUND = re.compile(r"(>=|<)\s*([\d.]+)")

# Where Typer puts the script of each shell that it finds by $SHELL.
_COMPLETIONS = {
    "bash": ".bash_completions/tt.sh",
    "zsh": ".zfunc/_tt",
    "fish": ".config/fish/completions/tt.fish",
}


def python() -> Finding:
    """Return which Python runs, and on what."""
    system = f"{platform.system()} {platform.release()}".strip()
    return good("Python", f"{platform.python_version()} at {sys.executable}, on {system}.")


def libraries(
    requires: Iterable[str] | None = None, version: Callable[[str], str] = metadata.version
) -> Finding:
    """Return the versions of what tt needs, and which of them are missing or do not fit.

    requires are lines as a package states them; those of tt itself if not given.
    """
    found, faults = [], []
    for line in _requirements() if requires is None else requires:
        name, bounds = _parsed(line)
        try:
            found.append(f"{name} {version(name)}")
        except metadata.PackageNotFoundError:
            faults.append(f"{name} is missing")
            continue
        if not all(_holds(version(name), *bound) for bound in bounds):
            wanted = ", ".join(f"{sign}{limit}" for sign, limit in bounds)
            faults.append(f"{name} is {version(name)} and should be {wanted}")
    if faults:
        fix = f'Install them again: "{sys.executable}" -m pip install --upgrade {PROJECT}'
        return wrong("Libraries", f"{'; '.join(faults)}.", fix)
    return good("Libraries", f"{', '.join(found)}.")


def terminal(stdin: IO[str], stdout: IO[str], environ: Mapping[str, str]) -> Finding:
    """Return what the terminal can do."""
    size = size_of(stdout, environ)
    encoding = (getattr(stdout, "encoding", "") or "ascii").lower()
    says = f"{environ.get('TERM') or 'no TERM'}, {size.columns} x {size.lines}, {encoding}"
    if not is_interactive(stdin, stdout, environ):
        why = f"{says}; without keys and a screen `tt next` prints the exercise and ends."
        return note("Terminal", why, "Type tt in a terminal, without a pipe, TERM not dumb.")
    if encoding.replace("-", "") != "utf8":
        fix = "Set PYTHONUTF8=1, and the language of the terminal to one with UTF-8."
        return note("Terminal", f"{says}; signs are shown in ASCII.", fix)
    if size.columns < NARROW_COLS:
        return note("Terminal", f"{says}; that is narrow.", f"Give it {NARROW_COLS} columns.")
    return good("Terminal", f"{says}.")


def editor(environ: Mapping[str, str]) -> Finding:
    """Return which editor the key `e` opens."""
    try:
        command = editor_command(environ, Path("the file"))
    except TTError as error:
        return note("Editor", f"{error} The key e opens none.", error.fix)
    if shutil.which(command[0], path=environ.get("PATH")) is None:
        fix = "Set $VISUAL or $EDITOR to a program that is there."
        return wrong("Editor", f'"{command[0]}" is set, and there is no such program.', fix)
    return good("Editor", f"{' '.join(command)}.")


def completion(environ: Mapping[str, str]) -> Finding:
    """Return whether the shell completes names of exercises."""
    shell = Path(environ.get("SHELL", "")).name
    home, script = environ.get("HOME"), _COMPLETIONS.get(shell)
    if not home or not script:
        fix = "`tt --show-completion` prints what a shell needs; bash, zsh, fish, PowerShell."
        return note("Completion", "It cannot be told whether this shell has it.", fix)
    if (Path(home) / script).is_file():
        return good("Completion", f"{shell} completes commands and names.")
    return note("Completion", f"{shell} does not complete names.", "Run `tt --install-completion`.")


def _requirements() -> list[str]:
    try:
        lines = metadata.requires(PROJECT) or []
    except metadata.PackageNotFoundError:  # run from a folder, not installed
        return list(_LIBRARIES)
    return [line for line in lines if "extra ==" not in line]


def _parsed(line: str) -> tuple[str, list[tuple[str, str]]]:
    found = _REQUIREMENT.match(line)
    assert found is not None, line
    return found[1], [(sign, limit) for sign, limit in _BOUND.findall(found[2])]


def _holds(version: str, sign: str, limit: str) -> bool:
    have, bound = _numbers(version), _numbers(limit)
    return have >= bound if sign == ">=" else have < bound


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", version)[:3]]
    return (*numbers, *[0] * (3 - len(numbers)))
