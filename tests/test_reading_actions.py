"""What a learner can look at, over a small course in a folder of its own."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from tensortonic_cli.actions import reading
from tensortonic_cli.actions.course import Course
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import State, Verdict
from tensortonic_cli.core.reading import AreaStanding, HintLadder, Journey
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.progress import open_progress
from tensortonic_cli.system.workspace import Workspace
from tests.course_samples import (
    COSINE,
    DOT,
    EXERCISES,
    MUTUAL,
    PATH,
    POINTWISE,
    exercise,
    write_course,
    write_exercise,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LESSON = "# Vectors\n\nArrows.\n\n## Dot product {dot-product}\n\nMultiply.\n"


@pytest.fixture
def course(tmp_path):
    """A course of four exercises; its vectors have a lesson."""
    package = write_course(tmp_path)
    (package / "curriculum" / "linear_algebra" / "vectors" / "lesson.md").write_text(LESSON)
    with opened(tmp_path, package) as course:
        yield course


@contextmanager
def opened(root, package):
    """Open the course of a folder, and close what it opened."""
    workspace = Workspace(root)
    progress = open_progress(workspace.progress_path, NOW)
    catalog = load_catalog(package)
    yield Course(workspace, catalog, progress)
    progress.close()
    catalog.index.close()


def pass_it(course, exercise):
    """Let the learner's present text of an exercise pass."""
    text = course.workspace.read(exercise)
    course.progress.record_run(exercise.slug, text, Verdict.PASSED, NOW)


def listed(course, scope=None, *, state=None, level=None, search=""):
    """Return slugs and states of a list."""
    found = reading.entries(course, scope, state, level, search)
    return [(entry.exercise.slug, str(entry.state)) for entry in found]


def test_the_first_time_the_first_exercise_is_next(course, tmp_path):
    """Before any event the overview is a welcome to the first exercise, at the line to write."""
    found = reading.overview(course)
    assert found.is_first_time
    assert found.areas == (
        AreaStanding("Linear algebra", 0, 2),
        AreaStanding("Information theory", 0, 2),
        AreaStanding("Models", 0, 0),
    )
    assert (found.next.exercise, found.next.state, found.next.line) == (DOT, State.TODO, 3)
    assert found.next.file == str(tmp_path / DOT.stub_path)


def test_what_is_passed_counts_and_is_no_longer_next(course):
    """After a pass the area's count grows and the next exercise comes."""
    pass_it(course, DOT)
    found = reading.overview(course)
    assert (found.is_first_time, found.areas[0].passed, found.next.exercise) == (False, 1, COSINE)


def test_a_stub_that_is_missing_does_not_stop_the_overview(course):
    """Where a file should be and is not, its place is shown all the same."""
    course.workspace.stub_path(DOT).unlink()
    assert reading.overview(course).next.line == 1


def test_at_the_end_nothing_is_next(course):
    """When all is passed there is no next exercise, and the journey has numbers."""
    for each in EXERCISES:
        pass_it(course, each)
    course.progress.add("hinted", DOT.slug, NOW, {"n": 1})
    areas = reading.overview(course).areas
    assert reading.overview(course).next is None
    assert reading.journey(course) == Journey(areas, skipped=0, hints=1, revealed=0, runs=4, days=1)


def test_a_list_is_narrowed_by_place_state_level_and_text(course):
    """Each condition leaves out what it does not fit; without one everything is listed."""
    pass_it(course, DOT)
    dot, cosine = ("dot-product", "passed"), ("cosine-similarity", "todo")
    mutual, pointwise = ("mutual-information", "todo"), ("pointwise-mutual-information", "todo")
    assert listed(course) == [dot, cosine, mutual, pointwise]
    assert listed(course, "vectors") == [dot, cosine]
    assert listed(course, "information_theory", level="hard") == [mutual]
    assert listed(course, state=State.PASSED) == [dot]
    assert listed(course, search="PMI") == [pointwise]
    assert listed(course, search="dot", level="hard") == []


def test_a_task_has_statement_needs_and_lesson(course):
    """The statement is signature and docstring; needs come with their states."""
    pass_it(course, DOT)
    assert reading.task(course, "cosine-s").needs == (("dot-product", State.PASSED),)
    task = reading.task(course, "dot-product")
    assert task.statement == 'def dot_product(x):\n    """Return x twice."""'
    assert task.section == "## Dot product {dot-product}\n\nMultiply.\n"


def test_a_lesson_is_found_by_topic_and_by_exercise(course):
    """The topic, its full path and the slug of one of its exercises all lead to the lesson."""
    lessons = [reading.lesson(course, word) for word in ("linear_algebra/vectors", "dot-product")]
    assert lessons == [LESSON, LESSON]


@pytest.mark.parametrize(
    ("word", "message", "fix"),
    [
        (
            "xyzzy",
            'No area, topic or exercise is called "xyzzy".',
            "Run `tt list` to see all names.",
        ),
        (
            "pointwise-mutual-information",
            "information_theory/mutual_information has no lesson yet.",
            "`tt list information_theory/mutual_information` shows its exercises.",
        ),
    ],
)
def test_a_lesson_that_is_not_there_is_said(course, word, message, fix):
    """A wrong word and a topic without a lesson each get two lines."""
    with pytest.raises(TTError) as caught:
        reading.lesson(course, word)
    assert (str(caught.value), caught.value.fix) == (message, fix)


def test_an_area_of_several_lessons_is_asked_back(tmp_path):
    """The error names the topics to choose from."""
    package = write_course(tmp_path)
    second = '[[area.topic]]\nname = "codes"\ntitle = "Codes"\nexercises = ["code"]\n'
    models = '[[area]]\nname = "models"'
    path = package / "curriculum" / "path.toml"
    path.write_text(PATH.replace(models, f"{second}\n{models}"))
    write_exercise(package, exercise("code", "information_theory", "codes"))
    with opened(tmp_path, package) as course, pytest.raises(TTError) as caught:
        reading.lesson(course, "information_theory")
    assert str(caught.value) == '"information_theory" has 2 lessons.'
    assert caught.value.fix == "Read one of them: mutual_information or codes."


def test_hints_come_one_by_one_and_then_all_together(course):
    """Each call gives the next hint and remembers it; after three, all of them again."""
    ladders = [reading.next_hint(course, "dot-product", NOW) for _ in range(5)]
    assert ladders == [
        HintLadder(DOT, ("one",), 1, 3),
        HintLadder(DOT, ("two",), 2, 3),
        HintLadder(DOT, ("three",), 3, 3),
        HintLadder(DOT, ("one", "two", "three"), 1, 3),
        HintLadder(DOT, ("one", "two", "three"), 1, 3),
    ]
    told = [event.detail for event in course.progress.events(DOT.slug, ("hinted",))]
    assert told == [{"n": 1}, {"n": 2}, {"n": 3}]


def test_no_solution_before_the_pass(course):
    """The error names the hint and the way to give up; nothing is remembered."""
    with pytest.raises(TTError) as caught:
        reading.answers(course, "dot-product", NOW, give_up=False)
    assert "tt hint dot-product" in caught.value.fix
    assert "tt solution dot-product --give-up" in caught.value.fix
    assert course.progress.events() == ()


def test_giving_up_is_remembered(course):
    """It shows the answer once and from then on; the event stays."""
    given = [reading.answers(course, "mutual", NOW, give_up=first) for first in (True, False)]
    assert [answer.given_up for answer in given] == [True, True]
    assert [(event.slug, event.kind) for event in course.progress.events()] == [
        (MUTUAL.slug, "revealed")
    ]


def test_a_reset_takes_the_solution_away_again(course):
    """After giving up and a reset the solution has to be earned anew."""
    reading.answers(course, "mutual", NOW, give_up=True)
    course.progress.add("reset", MUTUAL.slug, NOW, {"from": None, "to": "x"})
    with pytest.raises(TTError, match="not passed"):
        reading.answers(course, "mutual", NOW, give_up=False)


def test_after_the_pass_the_solution_is_shown_beside_mine(course):
    """Both texts and the other way come whole, and nothing is remembered as given up."""
    pass_it(course, POINTWISE)
    answers = reading.answers(course, "pmi", NOW, give_up=True)
    assert answers.reference == 'def pmi(x):\n    """Return x twice."""\n    return 2 * x\n'
    assert answers.mine == course.workspace.read(POINTWISE)
    assert (answers.other, answers.given_up) == ("def pmi(x):\n    return x + x\n", False)
    assert course.progress.events(kinds=("revealed",)) == ()


def test_json_of_one_exercise_has_its_state(course):
    """The record of an exercise carries where the learner stands with it."""
    pass_it(course, DOT)
    assert reading.as_json(course, DOT)["state"] == "passed"
