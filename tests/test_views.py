"""What is drawn beside the watch screen waits until the verdict is on it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tensortonic_cli.system.saves import Saved
from tensortonic_cli.watch.page import Page
from tensortonic_cli.watch.views import Views

FIRST, SECOND = (Saved(Path("dot_product.py"), text, "", 0.0) for text in (b"first", b"second"))


@pytest.fixture
def drawn(monkeypatch):
    """Return the texts that the page was asked to draw."""
    texts = []
    monkeypatch.setattr(Page, "saved", lambda page, path, text: texts.append(text))
    return texts


@pytest.fixture
def views():
    """Return views of nothing in particular."""
    return Views(SimpleNamespace(), SimpleNamespace(), SimpleNamespace(), lambda event: None)


def session(*, checking):
    """Return a session of an exercise that is on no page."""
    shown = SimpleNamespace(checking=checking, report=None)
    return SimpleNamespace(exercise=None, shown=shown)


def test_the_page_draws_once_the_verdict_is_shown(views, drawn):
    """The newest text, once."""
    views.saved(session(checking=True), FIRST)
    views.saved(session(checking=True), SECOND)
    assert drawn == []
    views.follow(session(checking=False), None)
    views.follow(session(checking=False), None)
    assert drawn == [b"second"]


def test_the_page_draws_while_a_run_takes_long(views, drawn):
    """A check that hangs keeps nobody from seeing why."""
    views.saved(session(checking=True), FIRST)
    views.checking(session(checking=True))
    assert drawn == [b"first"]


def test_what_is_not_checked_is_drawn_at_once(views, drawn):
    """The page may show another exercise than the screen."""
    views.saved(session(checking=False), FIRST)
    assert drawn == [b"first"]
