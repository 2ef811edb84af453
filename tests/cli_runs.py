"""tt as tests of the command line run it."""

import os

from typer.testing import CliRunner

from tensortonic_cli.cli.app import app


def tt(*words, **environ):
    """Run tt in this process; return exit code, stdout and stderr."""
    done = CliRunner().invoke(app, list(words), env={"COLUMNS": "80", **environ})
    return done.exit_code, done.stdout, done.stderr


def quiet_environ():
    """Return an environment without what would change colours or the workspace."""
    unwanted = {"NO_COLOR", "FORCE_COLOR", "TT_HOME"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}
