"""What holds on every system: types, encodings, and tests that can at least be collected."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.session_course import make_clone

ROOT = Path(__file__).parent.parent
STUB = "exercises/linear_algebra/vectors/dot_product.py"
TOML = "tensortonic_cli/curriculum/linear_algebra/vectors/dot_product/exercise.toml"
SIGNS = "def dot_product(x, y):\n    print('‖θ‖ ≥ 山')\n    return 1j\n"

# Where Python takes its encodings from the system, and the system has next to none.
BARE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
CONSOLES = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "cp437": {"PYTHONIOENCODING": "cp437"},
    "C": BARE,
}
LOOKS = [
    (),
    ("--help",),
    ("next",),
    ("list",),
    ("show", "dot-product"),
    ("read", "vectors"),
    ("hint", "cosine-similarity"),
    ("solution", "dot-product", "--give-up"),
    ("run", "dot-product"),
    ("check", "--all"),
    ("history", "dot-product"),
]


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A clone whose first stub prints what few consoles can show."""
    clone = make_clone(tmp_path_factory.mktemp("clone") / "course")
    (clone / STUB).write_text(SIGNS, encoding="utf-8")
    toml = clone / TOML
    text = toml.read_text("utf-8").replace('"Dot product"', '"Dot product of ‖θ‖"')
    toml.write_text(text, encoding="utf-8")
    return clone


def tt(clone, *words, environ):
    """Run tt with default encodings as errors; return exit code, stdout and stderr as bytes."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    command = [sys.executable, "-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    done = subprocess.run(
        [*command, "-m", "tensortonic_cli", *words],
        cwd=clone,
        env={**kept, "PYTHONPATH": str(clone), "COLUMNS": "80", **environ},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("console", CONSOLES)
@pytest.mark.parametrize("words", LOOKS, ids=lambda words: " ".join(words) or "tt")
def test_every_console_can_show_every_command(clone, console, words):
    """No crash, no default encoding; a formula is spelled out in what the console has."""
    code, out, error = tt(clone, *words, environ=CONSOLES[console])

    shown = out.decode("ascii" if console == "C" else console)
    assert (code, error) == (1 if words[:1] in (("run",), ("check",)) else 0, b"")
    if words[:1] in (("read",), ("run",)):
        assert "||" in shown
    if words[:1] == ("run",):
        lines = shown.replace("≥", ">=").replace("Θ", "theta").splitlines()
        assert [line.strip() for line in lines if "?" in line] == ["||theta|| >= ?"]


@pytest.mark.parametrize("words", [("run", "dot-product", "--json"), ("list", "--json")])
def test_json_is_whole_in_every_encoding(clone, words):
    """A document is ASCII, so that no pipe can damage it."""
    _, bare, error = tt(clone, *words, environ=BARE)

    assert error == b""
    assert bare.isascii()
    if words[0] == "run":
        assert json.loads(bare)["printed"].startswith("‖θ‖ ≥ 山\n")
    else:
        assert json.loads(bare)[0]["title"] == "Dot product of ‖θ‖"


def test_stubs_are_utf_8_whatever_the_system_says(clone, tmp_path):
    """A reset and its undo give back every byte, also where the locale has no such characters."""
    own = Path(shutil.copytree(clone, tmp_path / "course"))
    before = (own / STUB).read_bytes()
    assert tt(own, "run", "dot-product", environ=BARE)[0] == 1
    assert tt(own, "reset", "dot-product", "--yes", environ=BARE)[0] == 0
    assert (own / STUB).read_bytes() != before
    assert tt(own, "undo", "dot-product", environ=BARE)[0] == 0
    assert (own / STUB).read_bytes() == before


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_types_hold_on_every_system(platform, tmp_path):
    """What one system's Python lacks is used only behind a question for the system."""
    pytest.importorskip("mypy", reason="mypy comes with the extra dev")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--platform", platform, "--cache-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
