"""Progress: events and texts in a file, what they add up to, two writers, kills."""

import os
import random
import sqlite3
import subprocess
import sys
import zlib
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.ledger import Event, Row, hash_of
from tensortonic_cli.core.model import State, Verdict
from tensortonic_cli.system.liveness import is_alive
from tensortonic_cli.system.progress import open_progress

NOW = datetime(2026, 11, 23, 10, 15, 0, 250000, tzinfo=timezone(timedelta(hours=1)))

WRITER = """
import sys
import zlib
from datetime import datetime, timedelta
from pathlib import Path
from tensortonic_cli.core.model import Verdict
from tensortonic_cli.system.progress import open_progress

name, count, now = sys.argv[2], int(sys.argv[3]), datetime.fromisoformat(sys.argv[4])
progress = open_progress(Path(sys.argv[1]), now, busy_s=60)
for n in range(count):
    progress.record_run(f"{name}-{n}", f"n = {n}\\n", Verdict.PASSED, now + timedelta(seconds=n))
    print(n, flush=True)
"""


@pytest.fixture
def path(tmp_path):
    """Where a progress file may lie; the folder exists, the file does not."""
    return tmp_path / "progress" / "progress.db"


@pytest.fixture
def progress(path):
    """Fresh progress, closed again after the test."""
    opened = open_progress(path, NOW)
    yield opened
    opened.close()


def later(minutes):
    """Return a time after NOW."""
    return NOW + timedelta(minutes=minutes)


def start_writer(path, name, count):
    """Start a process that records so many runs and prints each number once it is recorded."""
    words = [sys.executable, "-c", WRITER, str(path), name, str(count), NOW.isoformat()]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


def alter(path, statement, value):
    """Change the file behind the back of whoever has it open."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute(statement, (value,))
    db.close()


def kill_a_writer(path, rng):
    """Let a process write for a moment and kill it; return how many runs it said were recorded."""
    writer = start_writer(path, "softmax", 1_000_000)
    said = 0
    for _ in range(rng.randrange(1, 12)):
        said += bool(writer.stdout.readline())
    for _ in range(rng.randrange(40_000)):  # anywhere within the next write
        pass
    writer.kill()
    return said + len(writer.communicate()[0].splitlines())


def sound(path):
    """Whether SQLite finds no fault in the file."""
    db = sqlite3.connect(path)
    answer = db.execute("PRAGMA integrity_check").fetchone()[0]
    db.close()
    return answer == "ok"


def test_an_event_comes_back_as_it_was_recorded(progress, path):
    """Kind, detail, instant and the learner's own time zone survive a reopening."""
    progress.add("hinted", "softmax", NOW, {"n": 2})
    again = open_progress(path, NOW)
    (event,) = again.events()
    assert event == Event(event.id, NOW, "softmax", "hinted", {"n": 2})
    assert event.at.utcoffset() == timedelta(hours=1)
    again.close()


def test_events_come_in_the_order_of_time_then_of_writing(progress):
    """A machine in another time zone does not disturb the order; one instant keeps its order."""
    progress.add("opened", "b", later(1))
    progress.add("opened", "c", later(1))
    progress.add("opened", "a", NOW.astimezone(UTC))
    assert [event.slug for event in progress.events()] == ["a", "b", "c"]


def test_events_are_chosen_by_exercise_and_kind(progress):
    """Either, both or neither narrows what is returned."""
    for kind, slug in (("opened", "a"), ("hinted", "a"), ("hinted", "b")):
        progress.add(kind, slug, NOW)
    found = [
        progress.events("a"),
        progress.events(kinds=["hinted"]),
        progress.events("a", ["hinted"]),
    ]
    assert [[(e.kind, e.slug) for e in events] for events in found] == [
        [("opened", "a"), ("hinted", "a")],
        [("hinted", "a"), ("hinted", "b")],
        [("hinted", "a")],
    ]


def test_a_time_without_a_zone_is_refused(progress):
    """A naive time would be stored as another instant on another machine."""
    with pytest.raises(ValueError, match="time zone"):
        progress.add("opened", "a", NOW.replace(tzinfo=None))


def test_a_text_is_kept_as_it_was_first_given(progress):
    """Line ends and letters of any script survive; the same text again changes nothing."""
    kept = progress.keep_text("softmax", "π = 3\r\n", NOW)
    assert progress.keep_text("softmax", "π = 3\n", later(1)) == kept == hash_of("π = 3\n")
    assert progress.text(kept) == "π = 3\r\n"


def test_an_unknown_text_is_said_in_two_lines(progress):
    """Asking for a text that is not there names the file and where else to look."""
    with pytest.raises(TTError, match=r"progress/progress\.db has no readable text abc\."):
        progress.text("abc")


def test_a_pass_counts_for_its_own_text(progress):
    """A recorded pass makes the exercise passed, and changed when the file holds another text."""
    assert progress.record_run("softmax", "a\n", Verdict.PASSED, NOW) is False
    progress.record_run("sigmoid", "b\n", Verdict.FAILED, NOW)
    progress.add("skipped", "adam", NOW)
    assert progress.passed_slugs() == {"softmax"}
    assert progress.states({"softmax": hash_of("a\n")}) == {
        "softmax": State.PASSED,
        "adam": State.SKIPPED,
    }
    assert progress.states({})["softmax"] is State.CHANGED
    assert progress.last_run() == "sigmoid"


def test_several_runs_are_recorded_all_or_none(progress):
    """One that cannot be written leaves no half of the others."""
    runs = [("softmax", "a\n", Verdict.PASSED), ("sigmoid", "b\n", Verdict.FAILED)]

    assert progress.record_runs(runs, NOW) == [False, False]
    kinds = [(event.slug, event.kind) for event in progress.events()]
    assert kinds == [("softmax", "ran"), ("softmax", "passed"), ("sigmoid", "ran")]
    with pytest.raises(UnicodeEncodeError):
        progress.record_runs(
            [("adam", "c\n", Verdict.PASSED), ("relu", "\ud800", Verdict.FAILED)], NOW
        )
    assert len(progress.events()) == 3
    assert progress.record_runs([], NOW) == []


def test_a_former_text_is_no_new_pass(progress):
    """After a reset the editor's old buffer is kept and recognised, but passes nothing."""
    progress.record_run("softmax", "a\n", Verdict.PASSED, NOW)
    progress.add("reset", "softmax", later(1), {"from": hash_of("a\n"), "to": hash_of("stub\n")})
    assert progress.record_run("softmax", "a\n", Verdict.PASSED, later(2)) is True
    assert progress.states({"softmax": hash_of("a\n")}) == {}
    assert progress.record_run("softmax", "b\n", Verdict.PASSED, later(3)) is False
    assert progress.states({"softmax": hash_of("b\n")}) == {"softmax": State.PASSED}


def test_history_counts_lines(progress):
    """Each row says when, with what verdict, and how long the text is."""
    progress.record_run("softmax", "a\nb\n", Verdict.FAILED, NOW)
    progress.record_run("softmax", "c\n", Verdict.PASSED, later(2))
    assert progress.history("softmax") == (
        Row(1, NOW, "failed", hash_of("a\nb\n"), 2),
        Row(2, later(2), "passed", hash_of("c\n"), 1),
    )
    assert (progress.attempts("softmax"), progress.attempts("adam")) == (2, 0)


def test_hints_are_remembered(progress):
    """The number of the last hint shown is what the next command goes on from."""
    progress.add("hinted", "softmax", NOW, {"n": 1})
    progress.add("hinted", "softmax", NOW, {"n": 2})
    assert (progress.hints_used("softmax"), progress.hints_used("adam")) == (2, 0)


def test_the_screen_shown_last_by_a_living_process_is_meant(progress):
    """Screens of dead processes and screens that are a day old are removed."""
    progress.enter_screen("old", NOW - timedelta(hours=25), pid=1)
    progress.enter_screen("softmax", NOW - timedelta(hours=2), pid=2)
    progress.enter_screen("sigmoid", NOW - timedelta(hours=1), pid=2)
    progress.enter_screen("dead", NOW, pid=3)
    assert progress.screen_slug(lambda pid: pid != 3) == "sigmoid"
    assert progress.screen_slug(lambda pid: pid != 2) is None
    assert progress.screen_slug(lambda pid: True) is None


def test_a_left_screen_means_nothing(progress):
    """A command in another terminal falls back on what was run last."""
    progress.enter_screen("softmax", NOW)
    assert progress.screen_slug() == "softmax"
    progress.leave_screen()
    assert progress.screen_slug() is None


def test_liveness_of_processes():
    """This process is alive; one that has ended and was waited for is not."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert (is_alive(os.getpid()), is_alive(ended.pid)) == (True, False)


def test_merging_counts_nothing_twice(progress, tmp_path):
    """Another machine's events and texts are added once, in the order of time."""
    other = open_progress(tmp_path / "other" / "progress.db", NOW)
    other.record_run("adam", "x\n", Verdict.PASSED, later(-60))
    progress.record_run("softmax", "y\n", Verdict.PASSED, NOW)
    assert progress.merge(other.store.path, NOW) == 2
    assert progress.merge(other.store.path, NOW) == 0
    assert [event.slug for event in progress.events()] == ["adam", "adam", "softmax", "softmax"]
    assert progress.text(hash_of("x\n")) == "x\n"
    other.close()


def test_merging_a_file_that_is_none_changes_nothing(progress, tmp_path):
    """A file of another kind is named, and left as it is."""
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8" * 999)
    with pytest.raises(TTError, match=r"photo\.jpg is no progress file"):
        progress.merge(tmp_path / "photo.jpg", NOW)


@pytest.mark.parametrize("spoilt", ["not even bytes", b"no zlib", zlib.compress(b"\xff")])
def test_a_damaged_text_is_said_and_hides_no_others(progress, path, spoilt):
    """Whatever its bytes have become, the list of all texts can still be read."""
    progress.record_run("softmax", "a\n", Verdict.FAILED, NOW)
    alter(path, "UPDATE texts SET text = ?", spoilt)
    with pytest.raises(TTError, match="no readable text"):
        progress.text(hash_of("a\n"))
    assert progress.history("softmax") == (Row(1, NOW, "failed", hash_of("a\n"), 0),)


def test_damaged_events_hide_no_others(progress, path):
    """An event whose bytes are spoilt is left out; the rest is as it was."""
    for detail in ('{"n": 1}', '{"n": ', "[1]"):
        progress.add("hinted", "softmax", NOW)
        alter(path, "UPDATE events SET detail = ? WHERE detail = '{}'", detail)
    assert [event.detail for event in progress.events()] == [{"n": 1}]


def test_two_processes_write_at_once(path):
    """Two terminals that pass exercises at the same time both count, in a file made by either."""
    writers = [start_writer(path, name, 40) for name in ("left", "right")]
    assert [len(writer.communicate()[0].split()) for writer in writers] == [40, 40]
    progress = open_progress(path, NOW)
    expected = {f"{name}-{n}" for name in ("left", "right") for n in range(40)}
    assert progress.passed_slugs() == expected
    progress.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_kill_loses_at_most_the_run_it_interrupts(path):
    """After kill -9 at random instants the file is sound and holds all that was finished."""
    rng = random.Random(20261123)
    before = 0
    for _ in range(20):
        said = kill_a_writer(path, rng)
        progress = open_progress(path, NOW)
        passes, runs = (len(progress.events(kinds=[kind])) for kind in ("passed", "ran"))
        assert (passes, progress.take_notices(), sound(path)) == (runs, (), True)
        assert said <= passes - before <= said + 1
        before = passes
        progress.close()
