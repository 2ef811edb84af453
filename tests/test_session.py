"""What saves, verdicts and keys do to a session, without a terminal and without processes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tensortonic_cli.actions.course import Course
from tensortonic_cli.core.model import Advice, CheckResult, Outcome, Report, State, Verdict
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.progress import open_progress
from tensortonic_cli.system.saves import Saved, digest_of
from tensortonic_cli.system.workspace import Workspace
from tensortonic_cli.watch.keyboard import Wish, named_keys, press
from tensortonic_cli.watch.session import Session, Ways
from tensortonic_cli.watch.worker import Judged
from tests.session_course import make_clone

START = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
TEXT = b"def dot_product(x, y):\n    return 1\n"


class World:
    """A course, a clock that moves by two minutes a look, and what a session asks to be judged."""

    def __init__(self, root: Path) -> None:
        self.moment = START
        progress = open_progress(root / "progress" / "progress.db", START)
        self.course = Course(Workspace(root), load_catalog(root / "tensortonic_cli"), progress)
        self.exercises = self.course.catalog.exercises()
        self.jobs = []
        self.followed = []
        self.ways = Ways(self.jobs.append, lambda: None, self.followed.append, self.now)

    def now(self) -> datetime:
        """Return the next moment."""
        self.moment += timedelta(minutes=2)
        return self.moment

    def session(self, *, every: bool = False) -> Session:
        """Return a session that has opened the first exercise."""
        session = Session(self.course, self.ways, self.exercises, None, every=every)
        session.open(self.exercises[0])
        return session

    def save(self, session: Session, text: bytes, index: int = 0) -> None:
        """Write an exercise's file as an editor does, and tell the session."""
        path = self.course.workspace.stub_path(self.exercises[index])
        path.write_bytes(text)
        session.saved(Saved(path, text, digest_of(text), 0.0))

    def verdict(self, session: Session, verdict: Verdict) -> None:
        """Let the last job come to this verdict."""
        outcome = Outcome.PASSED if verdict is Verdict.PASSED else Outcome.FAILED
        checks = (CheckResult("by_hand", "", outcome),)
        report = Report(session.exercise.slug, verdict, checks=checks)
        judged = Judged(1, self.jobs[-1], report, final=False)
        session.judged(judged)
        session.remember(judged)


@pytest.fixture
def world(tmp_path):
    """Return a world with three exercises of which none is begun."""
    made = World(make_clone(tmp_path / "course"))
    yield made
    made.course.progress.close()


class NoPages:
    """Overlays that say which they are."""

    def task(self, session):
        """Return a line."""
        return ("task",)

    def listing(self, session):
        """Return a line."""
        return ("list",)

    def help(self):
        """Return a line."""
        return ("help",)


def test_a_save_is_judged_and_recorded(world):
    """The job carries the very bytes; a failure is an attempt, a pass earns its sentence."""
    session = world.session()
    world.save(session, TEXT)
    assert world.jobs[-1].text == TEXT
    world.verdict(session, Verdict.FAILED)
    world.save(session, TEXT + b"#\n")
    world.verdict(session, Verdict.PASSED)

    assert session.shown.earned == "Passed at try 2, without a hint."
    assert session.shown.following == world.exercises[1]
    assert (session.is_passed, session.counts) == (True, (1, 3))
    assert session.passed_here == {"dot-product"}


def test_a_pass_that_is_broken_again_no_longer_counts(world):
    """The count and the keys follow the file; passing once more needs no ceremony."""
    session = world.session()
    world.save(session, TEXT)
    world.verdict(session, Verdict.PASSED)
    world.save(session, TEXT + b"broken\n")
    world.verdict(session, Verdict.FAILED)

    assert (session.is_passed, session.counts) == (False, (0, 3))
    assert session.shown.notices == (
        "You had passed this one; as the file stands now it is not passed.",
    )
    world.save(session, TEXT)
    world.verdict(session, Verdict.PASSED)
    assert (session.counts, session.passed_here) == ((1, 3), {"dot-product"})


def test_another_stub_is_said_in_one_line_and_w_switches(world):
    """During `tt next` the exercise stays until the learner asks."""
    session = world.session()
    world.save(session, TEXT, index=2)

    assert session.exercise == world.exercises[0]
    assert session.shown.notices == ("You saved adam-optimizer; press w to switch to it.",)
    press(session, "w", NoPages())
    assert session.exercise == world.exercises[2]
    assert world.jobs[-1].text == TEXT


def test_watching_every_exercise_follows_the_saves(world):
    """During `tt watch` the saved exercise is the current one."""
    session = world.session(every=True)
    world.save(session, TEXT, index=2)

    assert session.exercise == world.exercises[2]
    assert world.jobs[-1].text == TEXT


def test_the_text_from_before_a_reset_is_no_new_pass(world):
    """An editor that was not reloaded saves it: the screen says so, and the count stays."""
    session = world.session()
    world.save(session, TEXT)
    world.verdict(session, Verdict.PASSED)
    press(session, "x", NoPages())
    press(session, "y", NoPages())
    assert session.counts == (0, 3)
    assert "Reload the file in your editor now." in " ".join(session.shown.notices)

    world.save(session, TEXT)
    world.verdict(session, Verdict.PASSED)

    assert session.counts == (0, 3)
    assert session.shown.notices[0].startswith("This is the text from before the reset")


def test_what_a_reset_writes_is_no_save(world):
    """The file event of our own write changes nothing and keeps the notice."""
    session = world.session()
    world.save(session, TEXT)
    world.verdict(session, Verdict.FAILED)
    press(session, "x", NoPages())
    press(session, "y", NoPages())
    said, jobs = session.shown.notices, len(world.jobs)
    path = world.course.workspace.stub_path(session.exercise)
    stub = path.read_bytes()
    session.saved(Saved(path, stub, digest_of(stub), 0.0))

    assert (session.shown.notices, len(world.jobs)) == (said, jobs)


def test_a_reset_has_to_be_confirmed(world):
    """Any key but y keeps the text; an untouched stub is not asked about."""
    session = world.session()
    press(session, "x", NoPages())
    assert not session.shown.asking
    world.save(session, TEXT)
    press(session, "x", NoPages())
    assert named_keys(session) == (("y", "reset"), ("any other key", "keep it"))
    press(session, "q", NoPages())

    assert world.course.workspace.read_bytes(session.exercise) == TEXT
    assert not session.ended


def test_hints_come_one_by_one_and_are_remembered(world):
    """After the third there is no fourth, and the way out is named."""
    session = world.session()
    for _ in range(3):
        press(session, "h", NoPages())
    assert session.shown.hints == session.exercise.hints
    press(session, "h", NoPages())

    assert session.shown.notices == (
        "These are all the hints. `tt solution --give-up` shows the answer.",
    )
    assert world.course.progress.hints_used(session.exercise.slug) == 3


def test_skipping_goes_on_and_comes_back_at_the_end(world):
    """The last one that is left cannot be skipped away."""
    session = world.session()
    for expected in (1, 2, 0):
        press(session, "s", NoPages())
        assert session.exercise == world.exercises[expected]
    states = world.course.progress.states({})

    assert set(states.values()) == {State.SKIPPED}


def test_n_waits_for_the_pass(world):
    """It says what to do instead, and at the end of the path it ends."""
    session = world.session()
    press(session, "n", NoPages())
    assert session.shown.notices == ("This one is not passed yet; s skips it for now.",)
    for index in range(3):
        world.save(session, TEXT + b"#%d\n" % index, index=index)
        world.verdict(session, Verdict.PASSED)
        press(session, "n", NoPages())

    assert session.ended


def test_keys_that_the_loop_has_to_answer(world):
    """Quitting and editing need the terminal."""
    session = world.session()

    assert press(session, "q", NoPages()) is Wish.QUIT
    assert press(session, "e", NoPages()) is Wish.EDIT
    assert press(session, "å", NoPages()) is Wish.NOTHING


def test_coming_back_from_a_stop_changes_nothing(world):
    """After Ctrl-Z and fg the screen is drawn again as it was; a lost terminal ends the session."""
    session = world.session()
    press(session, "t", NoPages())
    assert press(session, "resume", NoPages()) is Wish.NOTHING
    assert session.shown.overlay == ("task",)
    assert press(session, "eof", NoPages()) is Wish.QUIT


def test_overlays_take_the_screen_and_any_key_gives_it_back(world):
    """Task, list and help; q still quits."""
    session = world.session()
    for key, shown in (("t", ("task",)), ("l", ("list",)), ("?", ("help",))):
        press(session, key, NoPages())
        assert session.shown.overlay == shown
        press(session, "enter", NoPages())
        assert session.shown.overlay is None
    press(session, "t", NoPages())
    assert press(session, "q", NoPages()) is Wish.QUIT


def test_a_key_that_is_read_of_in_the_help_does_what_it_says(world):
    """Reading about `h` and pressing it gives a hint; over a task it only gives the screen back."""
    session = world.session()
    press(session, "t", NoPages())
    press(session, "h", NoPages())
    assert (session.shown.overlay, session.shown.hints) == (None, ())
    press(session, "?", NoPages())
    assert named_keys(session) == (("any key", "back, and does that"), ("q", "quit"))
    press(session, "h", NoPages())
    assert (session.shown.overlay, len(session.shown.hints)) == (None, 1)
    press(session, "?", NoPages())
    assert press(session, "e", NoPages()) is Wish.EDIT


def test_who_goes_on_where_they_were_is_told_what_is_left_behind(world):
    """Else `tt next` seems to have forgotten the path."""
    first, second = world.exercises[:2]
    session = world.session()
    assert session.left_behind(second) == ()
    world.course.progress.record_run(second.slug, "wrong\n", Verdict.FAILED, world.now())
    said = f"You were here last; still open before it: {first.slug}."
    assert session.left_behind(second) == (said,)
    assert session.left_behind(first) == ()
    assert world.session(every=True).left_behind(second) == ()


def test_a_missing_stub_is_said_with_its_mend(world):
    """The screen stays, and `r` works once the file is back."""
    session = world.session()
    path = world.course.workspace.stub_path(session.exercise)
    stub = path.read_bytes()
    path.unlink()
    press(session, "r", NoPages())
    assert "`tt reset dot-product`" in session.shown.notices[0]
    path.write_bytes(stub)
    press(session, "r", NoPages())

    assert session.shown.notices == ()


def test_an_exercise_that_is_opened_is_remembered_and_followed(world):
    """Commands in another terminal without a name mean this one."""
    session = world.session()

    assert world.followed == [world.course.workspace.stub_path(session.exercise)]
    assert world.course.progress.screen_slug() == "dot-product"
    assert [e.kind for e in world.course.progress.events("dot-product")] == ["opened"]


def test_a_slip_comes_after_the_verdict(world):
    """The final word changes the screen only if it brings advice."""
    session = world.session()
    world.save(session, TEXT)
    assert session.shown.checking
    failed = Report("dot-product", Verdict.FAILED)
    advised = replace(failed, slip=Advice("forgets", "Look."))

    assert session.judged(Judged(1, world.jobs[-1], failed, final=False))
    assert not session.shown.checking
    assert not session.judged(Judged(1, world.jobs[-1], failed, final=True))
    assert session.judged(Judged(1, world.jobs[-1], advised, final=True))
    assert session.shown.report == advised


def test_the_editor_opens_where_the_verdict_points(world):
    """Before there is one, where the answer goes; in a file without that place, at its top."""
    session = world.session()
    stub = world.course.workspace.read(session.exercise).splitlines()
    assert stub[session.line - 1].strip().startswith("raise NotImplementedError")
    world.save(session, TEXT)
    assert session.line == 1
    report = Report("dot-product", Verdict.BROKEN, "Line 7 ...", 7)
    session.judged(Judged(1, world.jobs[-1], report, final=False))
    assert session.line == 7


def test_u_brings_the_former_text_back_and_forth(world):
    """What was there is named; a mistake of the keyboard is harmless."""
    session = world.session()
    press(session, "u", NoPages())
    assert session.shown.notices[0].startswith("There is no other text of dot-product yet.")
    for text in (TEXT, TEXT + b"# second\n"):
        world.save(session, text)
        world.verdict(session, Verdict.FAILED)
    press(session, "u", NoPages())
    assert world.course.workspace.read_bytes(session.exercise) == TEXT
    assert "Reload the file in your editor now." in session.shown.notices
    press(session, "u", NoPages())
    assert world.course.workspace.read_bytes(session.exercise) == TEXT + b"# second\n"


def test_keys_that_do_not_apply_say_why(world):
    """Nothing saved to switch to, nothing to reset, nothing left to skip to."""
    session = world.session()
    press(session, "w", NoPages())
    assert session.shown.notices == ("No other exercise was saved since this one was opened.",)
    press(session, "x", NoPages())
    assert session.shown.notices[0].startswith("The file is the empty stub already")
    for index in (1, 2):
        session.open(world.exercises[index])
        world.save(session, TEXT, index=index)
        world.verdict(session, Verdict.PASSED)
    press(session, "s", NoPages())
    assert session.shown.notices == ("adam-optimizer is passed already; n goes on.",)
    session.open(world.exercises[0])
    press(session, "s", NoPages())
    assert session.shown.notices[0].startswith("Nothing else is left")


def test_a_new_save_clears_what_was_said_before(world):
    """A notice belongs to the event before it."""
    session = world.session()
    press(session, "w", NoPages())
    world.save(session, TEXT)

    assert session.shown.notices == ()


class LongPages(NoPages):
    """An overlay of thirty lines."""

    def task(self, session):
        """Return the lines."""
        return tuple(str(number) for number in range(30))


def test_a_long_overlay_scrolls_and_stays_within_its_ends(world):
    """Down and space forward, up and page up back; a letter closes it."""
    session = world.session()
    press(session, "t", LongPages())
    seen = []
    for key in ("up", "down", "space", "down", "up", "pageup", *["space"] * 4):
        press(session, key, LongPages())
        seen.append(session.shown.scroll)

    assert seen == [0, 1, 11, 12, 11, 1, 11, 21, 29, 29]
    press(session, "t", LongPages())
    assert (session.shown.overlay, session.shown.scroll) == (None, 0)


def test_the_keys_that_are_named_are_those_that_help_now(world):
    """Hints count up, a pass puts `n` first, an overlay names the way back."""
    session = world.session()
    assert named_keys(session) == (
        ("h", "hint 1/3"), ("t", "task"), ("e", "edit"), ("s", "skip"),
        ("r", "run"), ("l", "list"), ("x", "reset"), ("?", "more"), ("q", "quit"),
    )  # fmt: skip
    for _ in range(3):
        press(session, "h", NoPages())
    assert named_keys(session)[0] == ("h", "hints: all shown")
    press(session, "l", NoPages())
    assert named_keys(session) == (("any key", "back"), ("q", "quit"))
    press(session, "l", NoPages())
    world.save(session, TEXT)
    world.verdict(session, Verdict.PASSED)
    assert named_keys(session)[:3] == (("n", "next"), ("t", "task"), ("e", "edit"))
