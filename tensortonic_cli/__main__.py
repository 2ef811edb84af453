"""`python -m tensortonic_cli` is `tt`."""

import _signal  # signal itself imports for 5 ms
import gc
import os
import sys


def main() -> None:
    """Run tt with the words of the command line, and exit."""
    # Till endings is there: Python drops a KeyboardInterrupt at some moments of an import.
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    words = sys.argv[1:]
    if words == ["--version"]:
        from tensortonic_cli import __version__

        print(f"tt {__version__}")
        return
    try:
        _run(words)
    except KeyboardInterrupt:
        # When it has started, cli/errors.py is not yet there to answer it.
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
        endings.heed()
        app(prog_name="tt")
    finally:
        early.discard()
        endings.leave()
        # Else Python looks through every object once more when it exits: another tenth.
        gc.freeze()


if __name__ == "__main__":
    main()
