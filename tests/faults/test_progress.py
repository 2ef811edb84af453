"""The progress file killed, damaged, newer, locked or read-only: nothing is lost, all is said.

500 kills take a minute or more; by default there are 100. TT_FAULTS_KILLS=500 makes them all.
"""

import os
import random
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tensortonic_cli.system.progress import open_progress
from tests.faults.learner import PASSED, RIGHT, body
from tests.faults.machine import Terminal, powerless, tt

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
KILLS = int(os.environ.get("TT_FAULTS_KILLS", "100"))
DB = "progress/progress.db"

# Writes runs for ever and says each when it is in the file: a number, on a line of its own.
WRITER = """
import sys
from datetime import datetime
from pathlib import Path
from tensortonic_cli.core.model import Verdict
from tensortonic_cli.system.progress import open_progress
for line in sys.stdin:
    n = int(line)
    progress = open_progress(Path(sys.argv[1]), datetime.now().astimezone())
    while True:
        now = datetime.now().astimezone()
        progress.record_run(f"exercise-{n}", f"text {n}\\n", Verdict.PASSED, now)
        sys.stdout.write(f"{n}\\n")
        sys.stdout.flush()
        n += 1
"""


class Writer:
    """A process that is warm and waits to be told where to begin."""

    def __init__(self, path):
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdin=pipe, stdout=pipe, text=True
        )

    def writes(self, first, seconds, some):
        """Let it write from a number on, kill it; return the last number that it said."""
        self._process.stdin.write(f"{first}\n")
        self._process.stdin.flush()
        said = [first - 1]
        said += [int(self._process.stdout.readline()) for _ in range(some)]
        with pytest.raises(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        self._process.kill()
        said += [int(line) for line in self._process.stdout if line.endswith("\n")]
        self.close()
        return said[-1]

    def close(self):
        """End it."""
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()


def test_kills_at_random_instants_of_writing_damage_nothing(tmp_path):
    """Every run that was said is there, with its text; at most the interrupted one more."""
    rng, path = random.Random(500), tmp_path / "progress" / "progress.db"
    written, waiting = 0, [Writer(path) for _ in range(4)]
    try:
        for _ in range(KILLS):
            waiting.append(Writer(path))
            said = waiting.pop(0).writes(written + 1, rng.uniform(0, 0.012), rng.randrange(3))
            written = said + whole(path, said + 1)
            assert not whole(path, written + 1)
    finally:
        for writer in waiting:
            writer.close()
    with closing(open_progress(path, NOW)) as progress:
        states = progress.states({})
        texts = [progress.text(progress.history(slug)[-1].hash) for slug in sorted(states)]
    assert sorted(texts) == sorted(f"text {n}\n" for n in range(1, written + 1))
    assert not list(path.parent.glob("*damaged*"))


def whole(path, n):
    """Whether run n is in the file, whole; the file is sound and opens without a word."""
    with closing(open_progress(path, NOW)) as progress:
        kinds = [event.kind for event in progress.events(f"exercise-{n}")]
        assert progress.take_notices() == ()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert kinds in ([], ["ran", "passed"])
    return bool(kinds)


def truncate(path):
    """Cut the file in half."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def another_schema(path):
    """Put somebody else's database there."""
    other = path.with_name("other.db")
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE events (id, story)")
        db.execute("PRAGMA user_version = 1")
    other.replace(path)


DAMAGE = {
    "empty": lambda path: path.write_bytes(b""),
    "garbage": lambda path: path.write_bytes(b"not a database " * 999),
    "truncated": truncate,
    "wrong schema": another_schema,
}
WORDS = {"tt": (), "run": ("run", "dot-product"), "next": ("next",)}


@pytest.fixture
def path(learner):
    """The progress file after a pass yesterday, of which today has made its copy."""
    learner.save(RIGHT)
    assert tt(learner.clone, "run", "dot-product").returncode == 0
    assert tt(learner.clone, "hint", "adam-optimizer").returncode == 0
    return learner.clone / DB


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_named_and_the_copy_brings_all_back(learner, path, damage, words):
    """The bytes are kept under a name that is said; the command works; the cp offered works."""
    damage(path)
    raw = path.read_bytes()
    done = tt(learner.clone, *words)
    assert done.returncode == 0
    assert done.stdout

    what, offer = done.stderr.splitlines()
    told = r"progress/progress\.db was damaged: it is now called (\S+), and a new one starts\."
    assert path.with_name(re.fullmatch(told, what)[1]).read_bytes() == raw
    copy = re.fullmatch(r"The last good copy is .*\. To go back to it: (cp \S+ \S+)", offer)[1]
    subprocess.run(copy.split(), cwd=learner.clone, check=True)
    back = tt(learner.clone, "list", "--state", "passed")
    assert ("dot-product" in back.stdout, back.stderr) == (True, "")


def newer(path):
    """Let a newer tt have written it."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_newer_file_is_left_alone(learner, path, words):
    """Two lines say who wrote it and what to do; not a byte changes, and no second file is made."""
    newer(path)
    raw, beside = path.read_bytes(), sorted(path.parent.iterdir())
    done = tt(learner.clone, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "progress/progress.db was written by a newer tt; it is left as it is.",
        "Update tt: pip install --upgrade tensortonic-cli",
    ]
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == (raw, beside)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_locked_file_is_said(learner, path, words):
    """Another program holds it: two lines, and nothing is set aside; afterwards all is there."""
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        done = tt(learner.clone, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "progress/progress.db is in use by another program.",
        "Close that program, or try again.",
    ]
    assert "dot-product" in tt(learner.clone, "list", "--state", "passed").stdout


@pytest.fixture
def watching(learner):
    """Return what opens `tt next` on the dot product; it is closed after the test."""
    opened = []

    def watches(**environ):
        terminal = Terminal(learner.clone, "next", "dot-product", size=(150, 40), **environ)
        opened.append(terminal)
        terminal.shows("Dot product", "quit")
        return terminal

    yield watches
    for terminal in opened:
        terminal.close()


def test_a_lock_while_watching_costs_no_pass(learner, watching):
    """The verdict is shown, the lock is said, and `r` records the pass once the lock is gone."""
    terminal = watching()
    with closing(sqlite3.connect(learner.clone / DB, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        learner.save(RIGHT)
        terminal.shows("10 of 10 checks", "is in use by another program", "0 of 3")
    terminal.type("r")
    terminal.shows(PASSED, "1 of 3")
    terminal.type("q")
    assert terminal.ends() == 0


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_while_watching_is_said_and_the_pass_counts(learner, watching, damage):
    """The screen lives, names the file set aside, and records the pass in the new one."""
    learner.save(body("return 6"))
    terminal = watching()
    terminal.shows("The result is 6")
    damage(learner.clone / DB)
    learner.save(RIGHT)
    terminal.shows("progress/progress.db was damaged: it is now called progress.db.damaged-")
    terminal.type("r")
    terminal.shows("1 of 3")
    terminal.type("q")
    assert terminal.ends() == 0
    assert "dot-product" in tt(learner.clone, "list", "--state", "passed").stdout


@pytest.fixture
def obedient(learner, tmp_path):
    """Return variables with which tt obeys modes even where root runs it."""
    environ = powerless(learner.clone, tmp_path)
    if environ is None:
        pytest.skip("modes do not bind this user, and its power cannot be dropped")
    return environ


READ_ONLY = "Nothing is recorded: progress/progress.db may not be written to."


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_file_is_used_with_a_warning(learner, path, obedient, what, words):
    """Every command works, says why nothing is recorded, and changes nothing."""
    raw = path.read_bytes()
    (path if what == "file" else path.parent).chmod(0o444 if what == "file" else 0o555)
    done = tt(learner.clone, *words, **obedient)
    path.parent.chmod(0o755)

    assert (done.returncode, done.stderr) == (0, f"{READ_ONLY}\n")
    assert ("10 of 10" if "run" in words else "osine similarity") in done.stdout
    assert path.read_bytes() == raw


def test_a_read_only_file_while_watching(learner, path, watching, obedient):
    """The verdict comes all the same; a reset, which could lose the text, is refused."""
    path.chmod(0o444)
    learner.save(body("return 6"))
    terminal = watching(**obedient)
    terminal.shows("The result is 6", READ_ONLY)
    terminal.type("x")
    terminal.shows("Reset to the empty stub?")
    terminal.type("y")
    terminal.shows("Your text is left as it is. Allow tt to write to progress/progress.db.")
    assert learner.stub.read_text("utf-8") == body("return 6")
    terminal.type("q")
    assert terminal.ends() == 0
