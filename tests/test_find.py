"""Tests of actions/find.py."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.find import find_exercise, find_scope, next_exercise, states_of
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import State, Verdict
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.progress import open_progress
from tensortonic_cli.system.workspace import Workspace
from tests.course_samples import COSINE, DOT, EXERCISES, MUTUAL, POINTWISE, write_course

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def course(tmp_path):
    """A small course that nobody has begun."""
    package = write_course(tmp_path)
    workspace = Workspace(tmp_path)
    progress = open_progress(workspace.progress_path, NOON)
    yield Course(workspace, load_catalog(package), progress)
    progress.close()


def run(course, exercise, text, verdict, minute=0):
    """Let a learner write `text`, with this verdict."""
    course.workspace.write(exercise, text)
    at = NOON + timedelta(minutes=minute)
    course.progress.record_run(exercise.slug, text, verdict, at)


def pass_all(course, *exercises):
    """Let a learner pass these."""
    for exercise in exercises:
        run(course, exercise, "right\n", Verdict.PASSED)


def skip(course, exercise):
    """Let a learner put one off."""
    course.progress.add("skipped", exercise.slug, NOON)


def complaint(call, *args):
    """Return both lines of the error that a call raises."""
    with pytest.raises(TTError) as caught:
        call(*args)
    return str(caught.value), caught.value.fix


@pytest.mark.parametrize(
    ("word", "exercise"),
    [
        ("dot-product", DOT),
        ("pmi", POINTWISE),
        ("cos", COSINE),
        ("exercises/linear_algebra/vectors/dot_product.py", DOT),
        ("mutual_information", MUTUAL),
        ("information_theory/mutual_information/mutual_information.py", MUTUAL),
    ],
)
def test_a_word_names_an_exercise(course, word, exercise):
    """A slug wins over the topic of the same name."""
    assert find_exercise(course, word) == exercise


@pytest.mark.parametrize(
    ("word", "message", "fix"),
    [
        (
            "dot-prodct",
            'No exercise is called "dot-prodct". Did you mean "dot-product"?',
            "Run `tt list` to see all names.",
        ),
        (
            "vectors",
            '"vectors" is a topic, not an exercise.',
            "`tt next vectors` goes through it; or name one exercise.",
        ),
        (
            "information_theory/mutual_information",
            '"information_theory/mutual_information" is a topic, not an exercise.',
            "`tt next information_theory/mutual_information` goes through it;"
            " or name one exercise.",
        ),
        (
            "linear_algebra",
            '"linear_algebra" is an area, not an exercise.',
            "`tt next linear_algebra` goes through it; or name one exercise.",
        ),
    ],
)
def test_a_word_that_names_no_exercise_is_explained(course, word, message, fix):
    """AREA/TOPIC always means the topic."""
    assert complaint(find_exercise, course, word) == (message, fix)


def test_at_first_the_first_exercise_is_meant(course):
    """A learner who has done nothing begins at the beginning."""
    assert find_exercise(course) == DOT


def test_the_exercise_on_a_screen_is_meant(course):
    """A second terminal follows the first one, whatever was run last."""
    run(course, MUTUAL, "wrong\n", Verdict.FAILED)
    course.progress.enter_screen(POINTWISE.slug, NOON, os.getpid())

    assert find_exercise(course) == POINTWISE


def test_the_last_one_run_is_meant_until_it_is_passed(course):
    """Whoever works out of order stays there; after a pass the path goes on."""
    run(course, MUTUAL, "wrong\n", Verdict.FAILED)
    before = find_exercise(course)

    run(course, MUTUAL, "right\n", Verdict.PASSED, minute=5)

    assert (before, find_exercise(course)) == (MUTUAL, DOT)


def test_a_slug_of_another_course_is_passed_over(course):
    """Progress may name exercises that this course does not have."""
    course.progress.record_run("long-gone", "x\n", Verdict.FAILED, NOON)

    assert find_exercise(course) == DOT


def test_skipped_ones_come_last(course):
    """What was put off is asked for when nothing else is left."""
    skip(course, DOT)
    first = find_exercise(course)
    pass_all(course, COSINE, MUTUAL, POINTWISE)

    assert (first, find_exercise(course)) == (COSINE, DOT)


def test_when_all_is_passed_a_name_is_asked_for(course):
    """There is nothing left to choose."""
    pass_all(course, *EXERCISES)

    assert complaint(find_exercise, course) == (
        "Every exercise is passed: there is no next one.",
        "Name the one you mean; `tt list` shows them all.",
    )


@pytest.mark.parametrize(
    ("word", "scope"),
    [
        (None, EXERCISES),
        ("linear_algebra", (DOT, COSINE)),
        ("linear-algebra", (DOT, COSINE)),
        ("lin", (DOT, COSINE)),
        ("vectors", (DOT, COSINE)),
        ("exercises/linear_algebra/vectors", (DOT, COSINE)),
        ("mutual_information", (MUTUAL,)),
        ("information_theory/mutual_information", (MUTUAL, POINTWISE)),
        ("cosine-sim", (COSINE,)),
    ],
)
def test_a_word_names_a_scope(course, word, scope):
    """Area, topic and AREA/TOPIC, in full or begun; a slug gives one, all without a word."""
    assert find_scope(course, word) == scope


def test_a_topic_is_found_by_its_title(course, monkeypatch):
    """The screen shows titles, and "Codes" is the title of coding."""
    topics = [topic._replace(title=f"On {topic.title}") for topic in course.catalog.topics()]
    monkeypatch.setattr(type(course.catalog), "topics", lambda catalog: tuple(topics))
    assert find_scope(course, "on vectors") == find_scope(course, "On-Vectors") == (DOT, COSINE)


@pytest.mark.parametrize(
    ("word", "message", "fix"),
    [
        ("models", "models has no exercises yet.", "Run `tt list` to see what there is."),
        (
            "vektors",
            'No area, topic or exercise is called "vektors". Did you mean "vectors"?',
            "Run `tt list` to see all names.",
        ),
    ],
)
def test_a_scope_that_is_none_is_explained(course, word, message, fix):
    """An area may be announced before it has exercises."""
    assert complaint(find_scope, course, word) == (message, fix)


def test_the_next_one_comes_behind_the_present_one(course):
    """`n` goes on from here; at the end it comes back to what was left out."""
    pass_all(course, MUTUAL)
    steps = [next_exercise(course, EXERCISES, after=one) for one in (DOT, COSINE, POINTWISE)]

    assert steps == [COSINE, POINTWISE, DOT]


def test_a_changed_one_is_unfinished(course):
    """Whoever edits a passed text is led back to it."""
    pass_all(course, DOT, COSINE)
    course.workspace.write(COSINE, "other\n")

    assert next_exercise(course, EXERCISES) == COSINE


def test_the_next_one_keeps_to_scope_and_level(course):
    """Asked for hard ones, no other comes."""
    found = [
        next_exercise(course, find_scope(course, "linear_algebra"), after=COSINE),
        next_exercise(course, EXERCISES, level="hard"),
        next_exercise(course, (DOT, COSINE), level="hard"),
    ]
    assert found == [DOT, MUTUAL, None]


def test_the_present_one_comes_last(course):
    """Skipping the only one left gives it again; passing it ends the scope."""
    skip(course, DOT)
    skip(course, COSINE)
    again = [next_exercise(course, (DOT, COSINE), after=one) for one in (DOT, COSINE)]
    pass_all(course, DOT, COSINE)

    assert again == [COSINE, DOT]
    assert next_exercise(course, (DOT, COSINE), after=COSINE) is None


def test_without_a_word_only_the_way_to_the_next_one_is_read(course):
    """`tt show` of a course of 25,000 exercises takes no longer than of a small one."""
    rows = []

    def noted(cursor, row):
        rows.append(row)
        return sqlite3.Row(cursor, row)

    pass_all(course, EXERCISES[0])
    skip(course, EXERCISES[1])
    course.catalog.index.row_factory = noted

    assert find_exercise(course) == EXERCISES[2]
    assert [row[0] for row in rows] == [one.slug for one in (EXERCISES[0], *EXERCISES[:3])]


def test_states_follow_the_files(course):
    """A passed text that was changed, and one that is gone, are changed; the rest is as told."""
    pass_all(course, DOT, COSINE, MUTUAL)
    course.workspace.write(COSINE, "other\n")
    course.workspace.stub_path(MUTUAL).unlink()
    skip(course, POINTWISE)

    assert states_of(course, EXERCISES) == {
        DOT.slug: State.PASSED,
        COSINE.slug: State.CHANGED,
        MUTUAL.slug: State.CHANGED,
        POINTWISE.slug: State.SKIPPED,
    }


def test_only_files_of_passed_exercises_are_read(course):
    """A stub that is no file does not stop a list of states."""
    pass_all(course, DOT)
    course.workspace.stub_path(COSINE).unlink()
    course.workspace.stub_path(COSINE).mkdir()

    assert states_of(course, (COSINE, DOT)) == {COSINE.slug: State.TODO, DOT.slug: State.PASSED}


def test_line_ends_do_not_undo_a_pass(course):
    """An editor that writes CRLF and a BOM has changed nothing."""
    pass_all(course, DOT)
    course.workspace.stub_path(DOT).write_bytes(b"\xef\xbb\xbfright\r\n")

    assert states_of(course, (DOT,)) == {DOT.slug: State.PASSED}
