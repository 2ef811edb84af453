"""The learner's pager."""

import os
import sys
from pathlib import Path

import pytest

from tensortonic_cli.system.pager import page


def test_the_pager_of_the_learner_gets_the_text(tmp_path):
    """PAGER may have arguments; LESS is set for those who have not set it."""
    out = tmp_path / "out"
    code = (
        "import os, pathlib, sys;"
        f"pathlib.Path({str(out)!r}).write_bytes("
        "os.environ['LESS'].encode() + sys.stdin.buffer.read())"
    )
    environ = {**os.environ, "PAGER": f'{sys.executable} -c "{code}"'}
    environ.pop("LESS", None)
    assert page("θ\x1b[0m\n", environ)
    assert out.read_bytes() == "-FRXθ\x1b[0m\n".encode()
    assert page("\n", environ | {"LESS": "-S"})
    assert out.read_bytes() == b"-S\n"


def test_a_pager_that_is_left_early_is_no_error(tmp_path):
    """Leaving at the first screen of a long text ends in silence."""
    environ = {**os.environ, "PAGER": f"{sys.executable} -c pass"}
    assert page("a long line\n" * 100_000, environ)


@pytest.mark.skipif(sys.platform == "win32", reason="a console sends Ctrl-C, nobody else can")
def test_ctrl_c_is_the_pager_s(tmp_path):
    """It reaches tt too, which waits on until the pager is left."""
    out = tmp_path / "out"
    pager = tmp_path / "pager"
    pager.write_text(f'#!/bin/sh\nkill -INT $PPID\nexec cat >"{out}"\n', encoding="utf-8")
    pager.chmod(0o755)
    assert page("text", {**os.environ, "PAGER": str(pager)})
    assert out.read_text("utf-8") == "text"


def test_without_a_pager_the_caller_prints():
    """Where neither $PAGER nor less exists the answer is False."""
    assert not page("x", {"PATH": str(Path(__file__).parent)})
    assert not page("x", {**os.environ, "PAGER": "no-such-pager --now"})
