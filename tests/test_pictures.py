"""A frame after a pass: of the text that passed, by a process that others need not wait for."""

import queue
import threading
from datetime import UTC, datetime

import pytest

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.judge import job_of
from tensortonic_cli.actions.viewing import open_easel
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.easel import Easel
from tensortonic_cli.system.progress import open_progress
from tensortonic_cli.system.workspace import Workspace
from tensortonic_cli.watch.pictures import Pictures
from tests.session_course import make_clone

TEXT = b"def cosine_similarity(a, b):\n    return %d\n"


@pytest.fixture
def course(tmp_path):
    """Return a course with one visual."""
    root = make_clone(tmp_path / "course")
    progress = open_progress(root / "progress" / "progress.db", datetime(2026, 5, 4, tzinfo=UTC))
    yield Course(Workspace(root), load_catalog(root / "tensortonic_cli"), progress)
    progress.close()


def job(course, number):
    """Return a job for a text that returns this number."""
    exercise = next(one for one in course.catalog.exercises() if one.visual)
    return job_of(course, exercise, TEXT % number)


def test_the_frame_is_that_of_the_text_and_says_whose_it_is(course):
    """The number of the job comes back with it."""
    said = queue.SimpleQueue()
    pictures = Pictures(course, said.put)
    pictures.ask(7, job(course, 1))
    pictured = said.get(timeout=30)
    pictures.stop()
    assert pictured.number == 7
    assert pictured.frame.picture["values"] == [["cos", "1", "0.6459"]]


def test_what_is_asked_for_later_replaces_what_was_asked_for(course):
    """Of two texts in a moment the second is drawn; of one that is dropped nothing comes."""
    said = queue.SimpleQueue()
    pictures = Pictures(course, said.put)
    pictures.ask(1, job(course, 0))
    pictures.ask(2, job(course, 1))
    assert said.get(timeout=30).number == 2
    pictures.ask(3, job(course, 1))
    pictures.stop()
    assert said.empty()


def test_what_follows_at_once_starts_no_process(course, monkeypatch):
    """A learner who saves again and again has the processors for the checks."""
    started = []
    monkeypatch.setattr(Easel, "start", lambda easel, text: started.append(text))
    pictures = Pictures(course, queue.SimpleQueue().put)
    for number in range(3):
        pictures.ask(number, job(course, 1))
        pictures.drop()
    pictures.stop()
    assert started == []


def test_to_drop_a_picture_is_not_to_wait_for_the_end_of_its_process(course, monkeypatch):
    """The next verdict comes from the thread that drops it."""
    begun, held, ended = threading.Event(), threading.Event(), []
    monkeypatch.setattr(Easel, "start", lambda easel, text: begun.set())
    monkeypatch.setattr(Easel, "stop", lambda easel: ended.append(held.wait(30)))
    pictures = Pictures(course, queue.SimpleQueue().put)
    pictures.ask(1, job(course, 1))
    assert begun.wait(30)
    pictures.drop()
    held.set()  # only now may the process come to its end
    pictures.stop()
    assert ended == [True]


def test_an_easel_for_one_text_keeps_no_process_ready(course):
    """It would warm up for nobody."""
    said = queue.SimpleQueue()
    task = job(course, 1)
    easel = open_easel(course, task.exercise, said.put, keep=False, calm=True)
    easel.start(task.text)
    said.get(timeout=30)
    easel.moved({"n": 3})
    said.get(timeout=30)
    parked = easel._parked
    easel.stop()
    assert parked is None
