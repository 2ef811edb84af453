"""`python -m tensortonic_cli` is `tt`."""

import gc
import os
import sys


def main() -> None:
    """Run tt with the words of the command line, and exit."""
    words = sys.argv[1:]
    if words == ["--version"]:
        from tensortonic_cli import __version__

        print(f"tt {__version__}")
        return
    try:
        _run(words)
    except KeyboardInterrupt:
        # While it starts, cli/errors.py is not yet there to answer it.
        sys.exit(130)


def _run(words: list[str]) -> None:
    # Importing makes many objects and no garbage: looking for some takes a tenth of `tt list`.
    gc.set_threshold(50_000)
    from tensortonic_cli.system import early, endings

    endings.end_softly()
    try:
        early.begin(words, os.getcwd(), os.environ)  # noqa: PTH109 - pathlib would come too early
        from tensortonic_cli.cli.app import app
        from tensortonic_cli.cli.group import build_only

        build_only(app, words)
        app(prog_name="tt")
    finally:
        early.discard()
        # Else Python looks through every object once more when it exits: another tenth.
        gc.freeze()


if __name__ == "__main__":
    main()
