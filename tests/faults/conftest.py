"""A clone for each file of tests, and a learner in it."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.faults.learner import Learner
from tests.session_course import make_clone

# It has neither pseudo-terminals nor signals, and other rights.
collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Return a clone that nobody has worked in."""
    return make_clone(tmp_path_factory.mktemp("template") / "course")


@pytest.fixture
def learner(template, tmp_path):
    """Return a learner in a clone of one's own."""
    made = Learner(Path(shutil.copytree(template, tmp_path / "course")))
    yield made
    made.close()


@pytest.fixture(scope="module")
def classmate(template, tmp_path_factory):
    """Return a learner whose clone the tests of one file share."""
    folder = tmp_path_factory.mktemp("classmate") / "course"
    made = Learner(Path(shutil.copytree(template, folder)))
    yield made
    made.close()


@pytest.fixture(scope="module")
def screen(classmate):
    """Return the watch screen of that clone; at the end it is quit and nothing is left of it."""
    opened = classmate.watches()
    yield opened
    classmate.leaves(opened)
