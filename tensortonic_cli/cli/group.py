"""The group of all commands: their order in the help, the costly ones only when called."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from tensortonic_cli.cli.errors import exit_code, quiet_when_nobody_reads, telling_how_far

SECTIONS = {
    "Learn": ("next", "watch", "run", "view", "debug", "check"),
    "Find your way": ("list", "show", "read", "hint", "solution"),
    "Change your mind": ("skip", "reset", "undo", "history"),
    "Set up": ("init", "update", "doctor"),
}
REST = "More"

# What a command opened and nobody else closes; closed when it ends, however it ends.
OPENED = ExitStack()

# name: (module, its Typer app, the line in the help). Imported only when one of them is called.
LATE_GROUPS = {
    "dev": ("tensortonic_cli.dev", "dev_app", "For authors: make, sync and check exercises."),
}


class CourseGroup(TyperGroup):
    """All commands of tt."""

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run the command line and exit, with the codes of cli/errors.py."""
        run = super().main
        code = exit_code(lambda: run(*args, standalone_mode=False, **extra))
        if standalone_mode:
            sys.exit(code)
        return code

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was named; a closed pipe ends it in silence."""
        with quiet_when_nobody_reads(), telling_how_far(), OPENED:
            return super().invoke(ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take --plain wherever it stands: `tt list --plain` is what people type."""
        plain = [arg for arg in args if arg == "--plain"]
        return super().parse_args(ctx, plain[:1] + [arg for arg in args if arg != "--plain"])

    def list_commands(self, ctx: Any) -> list[str]:
        """Return every name in the order of the help."""
        names = [*self.commands, *LATE_GROUPS]
        ordered = [name for section in SECTIONS.values() for name in section if name in names]
        return ordered + [name for name in names if name not in ordered]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command; a late group is imported now."""
        if cmd_name in LATE_GROUPS and cmd_name not in self.commands:
            module, app, _ = LATE_GROUPS[cmd_name]
            self.add_command(_group(getattr(import_module(module), app)), cmd_name)
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands by section, one line each."""
        for title, rows in self._sections(formatter.width).items():
            with formatter.section(title):
                formatter.write_dl(rows)

    def _sections(self, width: int) -> dict[str, list[tuple[str, str]]]:
        home = {name: title for title, names in SECTIONS.items() for name in names}
        sections: dict[str, list[tuple[str, str]]] = {title: [] for title in (*SECTIONS, REST)}
        for name in self.list_commands(None):
            sections[home.get(name, REST)].append((name, self._line(name, width)))
        return {title: rows for title, rows in sections.items() if rows}

    def _line(self, name: str, width: int) -> str:
        if name in LATE_GROUPS:
            return LATE_GROUPS[name][2]
        return str(self.commands[name].get_short_help_str(width))


def build_only(app: typer.Typer, words: Sequence[str]) -> None:
    """Have Typer build no other command than the one called: each of them takes half a ms.

    Where the first word of the command line names no command, all are left as they are.
    """
    named = {info.name or _name_of(info.callback): info for info in app.registered_commands}
    if words and words[0] in named:
        app.registered_commands = [named[words[0]]]


def _name_of(callback: Any) -> str:
    return typer.main.get_command_name(callback.__name__)


def _group(app: typer.Typer) -> Any:
    return typer.main.get_group(app)
