"""Which commands are built."""

from __future__ import annotations

import typer

from tensortonic_cli.cli.group import build_only


def _app() -> typer.Typer:
    app = typer.Typer()
    app.command("list")(lambda: None)

    @app.command()
    def take_back() -> None: ...

    @app.callback()
    def start() -> None: ...

    return app


def _built(*words: str) -> list[str]:
    app = _app()
    build_only(app, words)
    return list(typer.main.get_command(app).commands)


def test_only_the_command_that_is_called_is_built():
    """A first word that names a command leaves that one, also where its function named it."""
    assert (_built("list", "vectors"), _built("take-back")) == (["list"], ["take-back"])


def test_all_commands_are_built_where_none_is_named():
    """No word, an option or an unknown word leaves every command to the help and to errors."""
    every = ["list", "take-back"]
    assert [_built(), _built("--plain", "list"), _built("lst")] == [every, every, every]
