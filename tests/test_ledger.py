"""What events say: states, former texts, attempts, hints, the rows of a history."""

from datetime import UTC, datetime, timedelta

import pytest

from tensortonic_cli.core.ledger import (
    Event,
    Row,
    attempts,
    hash_of,
    hints_used,
    history,
    is_former,
    standing,
    undo_target,
)
from tensortonic_cli.core.model import State

START = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def at(seconds):
    """Return a time after the start."""
    return START + timedelta(seconds=seconds)


def event(kind, seconds=0, /, **detail):
    """Return an event of the one exercise of these tests."""
    return Event(f"{kind}{seconds}", at(seconds), "softmax", kind, detail)


def ran(seconds, name, verdict="failed"):
    """Return a run of the text that has this hash."""
    return event("ran", seconds, verdict=verdict, hash=name)


def passed(name):
    """Return a pass of the text that has this hash."""
    return event("passed", hash=name)


def swap(kind, seconds, former, present):
    """Return a reset, an undo or a restore between two hashes."""
    return Event(f"{kind}{seconds}", at(seconds), "softmax", kind, {"from": former, "to": present})


def reset(former="A"):
    """Return a reset of the text that has this hash."""
    return swap("reset", 0, former, "stub")


@pytest.mark.parametrize(
    ("events", "present", "state"),
    [
        ([], "A", State.TODO),
        ([ran(0, "A")], "A", State.TODO),
        ([passed("A")], "A", State.PASSED),
        ([passed("A")], "B", State.CHANGED),
        ([passed("A")], None, State.CHANGED),
        ([passed("A"), passed("B")], "A", State.PASSED),
        ([event("skipped")], "A", State.SKIPPED),
        ([event("skipped"), passed("A")], "B", State.CHANGED),
        ([passed("A"), event("skipped")], "B", State.SKIPPED),
        ([passed("A"), event("skipped")], "A", State.PASSED),
        ([event("skipped"), reset()], "stub", State.TODO),
        ([passed("A"), reset()], "stub", State.TODO),
        ([passed("A"), reset()], "A", State.TODO),
        ([passed("A"), reset(), passed("B")], "B", State.PASSED),
        ([passed("A"), reset(), passed("B")], "A", State.CHANGED),
        ([passed("A"), reset(), swap("undone", 1, "stub", "A")], "A", State.PASSED),
        ([passed("A"), reset(), swap("restored", 1, "B", "A")], "A", State.PASSED),
        ([passed("A"), reset("B"), swap("undone", 1, "stub", "B")], "B", State.CHANGED),
        ([reset("A"), swap("undone", 1, "stub", "A")], "A", State.TODO),
        ([passed("A"), swap("restored", 1, "A", "B")], "B", State.CHANGED),
        (
            [passed("A"), reset(), swap("undone", 1, "stub", "A"), swap("undone", 2, "A", "stub")],
            "stub",
            State.TODO,
        ),
    ],
)
def test_state_follows_from_events_and_present_text(events, present, state):
    """Passes count until a reset, for their own texts; undo and restore bring them back."""
    assert standing(events).state(present) is state


@pytest.mark.parametrize(
    ("events", "name", "former"),
    [
        ([passed("A")], "A", False),
        ([reset("A")], "A", True),
        ([passed("A"), reset("B")], "A", True),
        ([passed("A"), reset("B")], "B", True),
        ([passed("A"), reset("B")], "C", False),
        ([reset("A"), reset("B")], "A", True),
        ([passed("A"), reset(), swap("undone", 1, "stub", "A")], "A", False),
        ([passed("A"), reset("B"), swap("restored", 1, "stub", "C")], "A", True),
        ([reset("A"), swap("undone", 1, "stub", "A"), swap("undone", 2, "A", "stub")], "A", True),
        ([swap("reset", 0, None, "stub")], "", False),
    ],
)
def test_a_text_that_a_reset_replaced_is_former(events, name, former):
    """What a reset replaced and what was passed before it is former until it is put back."""
    assert is_former(events, "softmax", name) is former


def test_events_of_other_exercises_make_nothing_former():
    """A reset of one exercise says nothing about another."""
    assert not is_former([reset("A")], "sigmoid", "A")


def test_hints_count_since_the_last_reset():
    """The number of hints used is the highest one shown in this round."""
    shown = [event("hinted", n=1), event("hinted", n=2), event("hinted", n=1)]
    assert hints_used(shown) == 2
    assert hints_used([*shown, reset()]) == 0


def test_half_typed_code_is_no_attempt():
    """Broken and unwritten texts do not count, a flurry counts once, a reset begins again."""
    runs = [
        ran(0, "A"),
        ran(5, "B", "broken"),
        ran(30, "C"),
        ran(100, "D"),
        ran(300, "stub", "unwritten"),
    ]
    assert attempts(runs) == 2
    assert attempts([*runs, swap("reset", 400, "D", "stub"), ran(500, "E")]) == 1


def test_a_flurry_collapses_into_its_last_text():
    """Texts within 60 s of the first one leave the last; the next minute has a row of its own."""
    events = [
        ran(0, "A"),
        ran(30, "B", "broken"),
        ran(60, "C"),
        ran(61, "D"),
        ran(500, "E", "passed"),
    ]
    assert history(events, {"C": 3, "D": 4}) == (
        Row(1, at(60), "failed", "C", 3),
        Row(2, at(61), "failed", "D", 4),
        Row(3, at(500), "passed", "E", 0),
    )


def test_a_passed_text_is_never_collapsed_away():
    """A pass keeps its row, whatever is saved right after it."""
    events = [ran(0, "A"), ran(1, "B", "passed"), ran(2, "B", "timed_out"), ran(3, "C", "broken")]
    assert history(events, {}) == (
        Row(1, at(1), "passed", "B"),
        Row(2, at(3), "broken", "C"),
    )


def test_a_swap_ends_a_flurry():
    """What was there before a reset is not collapsed into what is written after it."""
    events = [ran(0, "A"), swap("reset", 10, "A", "stub"), ran(20, "B")]
    assert history(events, {}) == (Row(1, at(0), "failed", "A"), Row(2, at(20), "failed", "B"))


def test_a_swap_changes_no_number():
    """The text that a restore keeps right after a check does not take the place of that check."""
    before = [ran(0, "A")]
    after = [*before, swap("restored", 5, "B", "A")]
    assert history(before, {}) == (Row(1, at(0), "failed", "A"),)
    assert history(after, {}) == (*history(before, {}), Row(2, at(5), "", "B"))


def test_a_text_kept_by_a_swap_is_listed_once():
    """A text that was never checked is listed when a reset replaced it, and not again later."""
    events = [
        swap("reset", 0, "A", "stub"),
        swap("undone", 100, "stub", "A"),
        swap("undone", 200, "A", "stub"),
        swap("undone", 300, "stub", "A"),
    ]
    assert history(events, {}) == (Row(1, at(0), "", "A"),)


@pytest.mark.parametrize(
    ("events", "present", "target"),
    [
        ([], "A", None),
        ([ran(0, "A")], "A", None),
        ([ran(0, "A")], "B", "A"),
        ([ran(0, "A")], None, "A"),
        ([ran(0, "A"), ran(100, "B")], "B", "A"),
        ([ran(0, "A"), ran(100, "B"), swap("undone", 200, "B", "A")], "A", "B"),
        ([ran(0, "A"), ran(100, "B"), ran(200, "C"), swap("restored", 300, "C", "A"),
          swap("undone", 400, "A", "C")], "C", "A"),
        ([ran(0, "A"), ran(100, "B"), ran(110, "C")], "C", "A"),
        ([ran(0, "A"), ran(10, "B")], "B", "A"),
        ([ran(0, "A"), ran(100, "B"), swap("restored", 200, "B", "A"), ran(210, "C")], "C", "A"),
        ([ran(0, "A"), swap("reset", 100, "A", "stub")], "stub", "A"),
        ([ran(0, "A"), swap("reset", 100, "A", "stub")], "B", "A"),
        ([swap("reset", 0, "A", "stub"), swap("undone", 1, "stub", "A")], "A", "stub"),
    ],
)  # fmt: skip
def test_undo_goes_to_the_last_other_text(events, present, target):
    """Undo toggles between the last two texts; half-typed ones only if there is no other."""
    assert undo_target(events, present) == target


def test_line_ends_and_trailing_space_do_not_change_the_name_of_a_text():
    """A text has one hash however an editor writes its lines; another text has another."""
    assert hash_of("\ufeffx = 1  \r\n") == hash_of("x = 1\n")
    assert hash_of("x = 1\n") != hash_of("x  = 1\n")
