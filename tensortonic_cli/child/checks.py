"""A spare: a process that is warm, parked and waiting for learners' code to judge.

Run as `python -P -m tensortonic_cli.child.checks WORKSPACE CHECKS [--cold]`; `-P`, or else a
learner's own numpy.py in the current folder would be imported for NumPy.
"""

from __future__ import annotations

import gc
import os
import sys

from tensortonic_cli.child.channel import open_channel, take_over_streams
from tensortonic_cli.child.lifeline import hold_lifeline

_UNUSED = (
    "cacheprovider", "junitxml", "pastebin", "doctest", "stepwise", "setuponly", "setupplan",
    "faulthandler", "legacypath", "logging", "unraisableexception", "threadexception", "terminal",
    "unittest", "debugging", "warnings", "skipping", "tmpdir", "monkeypatch", "recwarn",
)  # fmt: skip


def main() -> None:
    """Start the session that parks for jobs; with --cold, without checks of our own before."""
    gc.disable()  # importing makes many objects and no garbage; the plugin turns it on again
    hold_lifeline(os.environ)
    channel = open_channel()
    take_over_streams()
    from pathlib import Path

    import pytest

    from tensortonic_cli.child.finder import ExerciseFinder
    from tensortonic_cli.child.orphans import adopt_orphans
    from tensortonic_cli.child.plugin import SparePlugin

    here = Path(__file__).parent
    common = ["-s", "-c", str(here / "pytest.ini"), "--assert=plain"]
    common += [part for name in _UNUSED for part in ("-p", f"no:{name}")]
    roots = ["--rootdir", sys.argv[2], "--confcutdir", sys.argv[2]]
    finder = ExerciseFinder(Path(sys.argv[1]))
    sys.meta_path.insert(0, finder)
    adopt_orphans()
    plugin = SparePlugin(channel, finder, warm="--cold" not in sys.argv[3:])
    pytest.main([*common, *roots, sys.argv[2]], plugins=[plugin])


if __name__ == "__main__":
    try:
        main()
    except BaseException:
        import traceback

        os.write(2, traceback.format_exc().encode())
    os._exit(3)
