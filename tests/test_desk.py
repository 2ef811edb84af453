"""What happens to the learner's file: skipped, reset, taken back; nothing is lost on the way."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from tensortonic_cli.actions import desk
from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.find import states_of
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.ledger import Row, Swap, hash_of
from tensortonic_cli.core.model import State, Verdict
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.progress import Progress, open_progress
from tensortonic_cli.system.progress_file import OpenFile
from tensortonic_cli.system.progress_store import Store
from tensortonic_cli.system.workspace import Workspace
from tests.course_samples import COSINE, DOT, EXERCISES, MUTUAL, POINTWISE, write_course

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
FIRST, SECOND, RIGHT = "first = 1\n", "second = 2\nmore = 3\n", "right = 4\n"


@pytest.fixture
def course(tmp_path):
    """A small course that nobody has begun."""
    package = write_course(tmp_path)
    workspace = Workspace(tmp_path)
    progress = open_progress(workspace.progress_path, NOW, busy_s=0.01)
    yield Course(workspace, load_catalog(package), progress)
    progress.close()


def later(minutes):
    """Return a time after NOW."""
    return NOW + timedelta(minutes=minutes)


def write(course, text, verdict=None, minutes=0):
    """Let a learner save a text of DOT; with a verdict it was checked."""
    course.workspace.write(DOT, text)
    if verdict is not None:
        course.progress.record_run(DOT.slug, text, verdict, later(minutes))


def on_desk(course):
    """Return the learner's text of DOT and its state."""
    return course.workspace.read(DOT), states_of(course, [DOT])[DOT.slug]


def stub(course):
    """Return the handed-out text of DOT."""
    return course.catalog.stub(DOT)


def test_skip_puts_an_exercise_off(course):
    """It is marked, once, and the next one is named."""
    for _ in range(2):
        assert desk.skip(course, DOT, NOW) == desk.Skip(was_passed=False, next=COSINE)
    assert [event.kind for event in course.progress.events()] == ["skipped"]
    assert states_of(course, [DOT]) == {DOT.slug: State.SKIPPED}


def test_skip_leaves_a_passed_exercise_alone(course):
    """There is nothing to come back to."""
    write(course, RIGHT, Verdict.PASSED)
    assert desk.skip(course, DOT, NOW) == desk.Skip(was_passed=True, next=COSINE)
    assert states_of(course, [DOT]) == {DOT.slug: State.PASSED}


def test_skipping_the_last_one_left_names_no_other(course):
    """With all others passed there is nowhere to go."""
    for exercise in (COSINE, MUTUAL, POINTWISE):
        text = course.workspace.read(exercise)
        course.progress.record_run(exercise.slug, text, Verdict.PASSED, NOW)
    assert desk.skip(course, DOT, NOW) == desk.Skip(was_passed=False, next=None)
    assert EXERCISES[0] == DOT


def test_reset_keeps_the_text_and_undo_brings_it_back(course):
    """The stub replaces even a text that was never checked; undo toggles, with the state."""
    write(course, RIGHT, Verdict.PASSED)
    write(course, SECOND)
    assert desk.reset(course, DOT, later(1)) == Swap("reset", lines=3, kept=2, is_stub=True)
    assert on_desk(course) == (stub(course), State.TODO)
    assert desk.undo(course, DOT, later(2)) == Swap("undone", lines=2, kept=3)
    assert on_desk(course) == (SECOND, State.CHANGED)
    assert desk.undo(course, DOT, later(3)) == Swap("undone", lines=3, kept=2, is_stub=True)
    assert on_desk(course) == (stub(course), State.TODO)
    desk.restore(course, DOT, 1, later(4))
    assert on_desk(course) == (RIGHT, State.PASSED)


def test_untouched_is_the_stub_up_to_line_ends(course):
    """What an editor changes unasked is no work of the learner's; a missing file is no stub."""
    found = [desk.is_untouched(course, DOT)]
    course.workspace.stub_path(DOT).write_bytes(stub(course).replace("\n", "  \r\n").encode())
    found.append(desk.is_untouched(course, DOT))
    write(course, FIRST)
    found.append(desk.is_untouched(course, DOT))
    course.workspace.stub_path(DOT).unlink()
    found.append(desk.is_untouched(course, DOT))
    assert found == [True, True, False, False]


def test_reset_writes_a_missing_file_again(course):
    """There is nothing to keep, and nothing to be afraid for."""
    course.workspace.stub_path(DOT).unlink()
    assert desk.reset(course, DOT, NOW) == Swap("reset", lines=3, kept=None, is_stub=True)
    assert on_desk(course) == (stub(course), State.TODO)


def test_undo_toggles_between_the_last_two(course):
    """What was never checked is kept as well before it goes."""
    write(course, FIRST, Verdict.FAILED)
    write(course, SECOND)
    texts = [(desk.undo(course, DOT, later(n)), course.workspace.read(DOT))[1] for n in (1, 2, 3)]
    assert texts == [FIRST, SECOND, FIRST]


def test_undo_without_another_text_changes_nothing(course):
    """The first text has nothing before it."""
    write(course, FIRST, Verdict.FAILED)
    with pytest.raises(TTError, match="There is no other text of dot-product yet"):
        desk.undo(course, DOT, NOW)
    assert course.workspace.read(DOT) == FIRST


def test_undo_accepts_a_former_text_that_the_editor_saved(course):
    """An unreloaded editor put the text back itself: undo leaves it and lets it count again."""
    write(course, RIGHT, Verdict.PASSED)
    desk.reset(course, DOT, later(1))
    write(course, RIGHT, Verdict.PASSED, minutes=2)
    assert on_desk(course) == (RIGHT, State.TODO)
    assert desk.undo(course, DOT, later(3)) == Swap("undone", 1, 1, in_place=True)
    assert on_desk(course) == (RIGHT, State.PASSED)


def test_windows_line_ends_survive_reset_and_undo(course):
    """A file with CRLF stays one."""
    course.workspace.stub_path(DOT).write_bytes(b"a = 1\r\nb = 2\r\n")
    desk.reset(course, DOT, NOW)
    desk.undo(course, DOT, NOW)
    assert course.workspace.read_bytes(DOT) == b"a = 1\r\nb = 2\r\n"


def test_history_lists_shows_and_compares(course):
    """Each kept text has a number by which it can be read and compared with the file."""
    write(course, FIRST, Verdict.FAILED)
    write(course, RIGHT, Verdict.PASSED, minutes=2)
    rows = desk.history(course, DOT)
    assert rows == (
        Row(1, NOW, "failed", hash_of(FIRST), 1),
        Row(2, later(2), "passed", hash_of(RIGHT), 1),
    )
    assert desk.present_row(course, DOT, rows) == 2
    assert desk.text_of(course, DOT, 1) == FIRST
    assert desk.changes_since(course, DOT, 1) == (
        "--- text 1",
        "+++ the file now",
        "@@ -1 +1 @@",
        "-first = 1",
        "+right = 4",
    )


def test_the_text_in_the_file_is_the_last_row_that_has_it(course):
    """A text that came back later is two rows, and now is the later one."""
    for minutes, text in ((0, FIRST), (2, SECOND), (4, FIRST)):
        write(course, text, Verdict.FAILED, minutes)
    assert desk.present_row(course, DOT, desk.history(course, DOT)) == 3


@pytest.mark.parametrize("n", [0, 2])
def test_a_number_that_is_no_text_is_said(course, n):
    """The message says how many there are, and nothing is written."""
    write(course, FIRST, Verdict.FAILED)
    with pytest.raises(TTError) as caught:
        desk.restore(course, DOT, n, NOW)
    assert (str(caught.value), caught.value.fix) == (
        f"There is no text {n} of dot-product: 1 text of it is kept.",
        "`tt history dot-product` lists them.",
    )
    assert course.workspace.read(DOT) == FIRST


def swaps(course):
    """Return the three ways to replace a file, ready to be called."""
    return (
        lambda: desk.reset(course, DOT, NOW),
        lambda: desk.undo(course, DOT, NOW),
        lambda: desk.restore(course, DOT, 1, NOW),
    )


def test_nothing_is_overwritten_that_cannot_be_kept(course):
    """While another program holds the progress file, the learner's text stays on the desk."""
    write(course, FIRST, Verdict.FAILED)
    write(course, SECOND)
    holder = sqlite3.connect(course.workspace.progress_path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    for swap in swaps(course):
        with pytest.raises(TTError, match="in use by another program"):
            swap()
    holder.close()
    assert course.workspace.read(DOT) == SECOND


def test_nothing_is_overwritten_while_nothing_is_recorded(course, tmp_path):
    """With a read-only progress file the learner's text stays on the desk."""
    write(course, FIRST, Verdict.FAILED)
    write(course, SECOND)
    (tmp_path / "copy.db").write_bytes(course.workspace.progress_path.read_bytes())
    readable = OpenFile(sqlite3.connect(tmp_path / "copy.db"), None, "Nothing is recorded: why.")
    store = Store(course.workspace.progress_path, readable, NOW)
    unrecorded = Course(course.workspace, course.catalog, Progress(store))
    for swap in (*swaps(unrecorded), lambda: desk.skip(unrecorded, DOT, NOW)):
        with pytest.raises(TTError, match=r"Nothing is recorded: why\."):
            swap()
    store.close()
    assert course.workspace.read(DOT) == SECOND


def test_a_file_that_cannot_be_read_is_not_overwritten(course):
    """Bytes that are no text cannot be kept as one."""
    write(course, FIRST, Verdict.FAILED)
    course.workspace.stub_path(DOT).write_bytes(b"caf\xe9\n")
    for swap in swaps(course):
        with pytest.raises(TTError, match="is not UTF-8"):
            swap()
    assert course.workspace.read_bytes(DOT) == b"caf\xe9\n"
