"""Two terminals at once on one workspace: what either of them passes is passed, once."""

import sqlite3
import sys
from contextlib import closing

import pytest

from tests.faults.learner import RIGHT
from tests.faults.machine import Terminal, tt

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

COSINE = "exercises/linear_algebra/vectors/cosine_similarity.py"
ANSWER = "tensortonic_cli/curriculum/linear_algebra/vectors/cosine_similarity/solution.py"


@pytest.fixture
def screens(learner):
    """Two screens of `tt next`, on two exercises of one workspace."""
    opened = [Terminal(learner.clone, "next", slug) for slug in ("dot-product", "cosine-similar")]
    opened[0].shows("Dot product", "quit")
    opened[1].shows("Cosine similarity", "quit")
    yield opened
    for screen in opened:
        screen.close()


def quit_both(learner, screens):
    """Quit; both end well and leave nothing."""
    for screen in screens:
        screen.type("q")
        assert (screen.ends(), screen.is_as_before()) == (0, True)
    assert learner.alive() == set()


def test_both_pass_at_the_same_moment(learner, screens):
    """Both verdicts come, both count, and no event is there twice."""
    answer = (learner.clone / ANSWER).read_text("utf-8")
    learner.save(RIGHT)
    (learner.clone / COSINE).write_text(answer, encoding="utf-8")
    for screen in screens:
        screen.shows("Press n.")
    quit_both(learner, screens)

    assert "2 passed, 1 to do." in tt(learner.clone, "list").stdout
    with closing(sqlite3.connect(learner.clone / "progress/progress.db")) as db:
        passed = db.execute("SELECT slug FROM events WHERE kind = 'passed' ORDER BY slug")
        assert passed.fetchall() == [("cosine-similarity",), ("dot-product",)]


def test_many_saves_in_turn_and_at_once(learner, screens):
    """Twenty passes of different texts in each: every text is in the history."""
    answer = (learner.clone / ANSWER).read_text("utf-8")
    for n in range(20):
        learner.save(f"{RIGHT}# {n}\n" if n % 2 else f"def dot_product(x, y):\n    return {n}\n")
        other = f"{answer}# {n}\n" if n % 2 else f"def cosine_similarity(a, b):\n    return {n}\n"
        (learner.clone / COSINE).write_text(other, encoding="utf-8")
        for screen in screens:
            screen.shows("Press n." if n % 2 else f"The result is {n};")
    quit_both(learner, screens)

    with closing(sqlite3.connect(learner.clone / "progress/progress.db")) as db:
        runs = db.execute("SELECT slug, count(*) FROM events WHERE kind = 'ran' GROUP BY slug")
        assert runs.fetchall() == [("cosine-similarity", 20), ("dot-product", 20)]
        assert db.execute("SELECT count(*) FROM texts").fetchone() == (40,)


def test_one_exercise_on_two_screens(learner, screens):
    """A save of the other's exercise is passed there; this screen counts it once it looks."""
    learner.save(RIGHT)
    screens[0].shows("Press n.", "1 of 3")
    screens[1].shows("You saved dot-product; press w to switch to it.")
    screens[1].type("w")
    screens[1].shows("Dot product", "1 of 3", "n next")
    quit_both(learner, screens)
