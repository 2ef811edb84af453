"""What one watching learner is at: the exercise, its last verdict, and what each event changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tensortonic_cli.actions import desk, find, reading
from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.judge import Recorded, job_of, record
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import Exercise, State
from tensortonic_cli.core.reading import line_to_write
from tensortonic_cli.render.history import swap_lines
from tensortonic_cli.render.screen import earned_sentence
from tensortonic_cli.system.runner import Job
from tensortonic_cli.system.saves import Saved
from tensortonic_cli.watch.shown import Shown, Ways
from tensortonic_cli.watch.worker import Judged


class Session:
    """Holds the state of `tt next` and `tt watch`; draws nothing and waits for nothing.

    With `every`, a save of any stub makes that exercise the current one, as `tt watch` does.
    """

    def __init__(
        self,
        course: Course,
        ways: Ways,
        scope: Sequence[Exercise],
        level: str | None,
        *,
        every: bool = False,
    ) -> None:
        self.course = course
        self.exercise = scope[0]
        self.shown = Shown()
        self.passed_here: set[str] = set()
        self.ended = False
        self._ways = ways
        self._scope = scope
        self._level = level
        self._every = every
        self._other: Exercise | None = None
        self._judged_text: bytes | None = None
        self._by_path = {
            course.workspace.stub_path(exercise): exercise
            for exercise in course.catalog.exercises()
        }
        self._recount()

    def open(self, exercise: Exercise, *notices: str) -> None:
        """Make an exercise the current one; judge its text unless it is the untouched stub."""
        self.exercise = exercise
        self._other = None
        self.shown = Shown(hints=self._hints(), notices=notices)
        self.course.progress.add("opened", exercise.slug, self._ways.now())
        self.course.progress.enter_screen(exercise.slug, self._ways.now())
        self._ways.follow(self.course.workspace.stub_path(exercise))
        self.check_again()

    def left_behind(self, first: Exercise) -> tuple[str, ...]:
        """Return what to say to who goes on where they were last: what is still open before it."""
        if self._every or self.course.progress.last_run() != first.slug:
            return ()
        on_the_way = (e for e in self._scope if self._level in (None, e.level))
        still_open = (e for e in on_the_way if self._states[e.slug] in find.UNFINISHED)
        earlier = next(still_open, first)
        if earlier == first:
            return ()
        return (f"You were here last; still open before it: {earlier.slug}.",)

    def check_again(self) -> None:
        """Judge what the current file holds now."""
        try:
            self._judge(job_of(self.course, self.exercise))
        except TTError as error:
            self._ways.forget()
            self.shown = replace(self.shown, report=None, checking=False)
            self.notice(f"{error} {error.fix}")

    def saved(self, saved: Saved) -> None:
        """Judge a save of the current stub; say in one line that another one was saved."""
        exercise = self._by_path.get(saved.path)
        if exercise is None or (exercise == self.exercise and saved.text == self._judged_text):
            return  # what a command of ours wrote is no save of the learner's
        if exercise != self.exercise and self._every:
            self.open(exercise)
        elif exercise != self.exercise:
            self._other = exercise
            self.notice(f"You saved {exercise.slug}; press w to switch to it.")
        else:
            self.notice()
            self._judge(job_of(self.course, exercise, saved.text))

    def judged(self, judged: Judged) -> bool:
        """Show a verdict, later its slip; return whether that changes the screen."""
        if judged.final and judged.report.slip is None:
            return False
        self.shown = replace(self.shown, report=judged.report, checking=False)
        return True

    def remember(self, judged: Judged) -> None:
        """Record a verdict once it is on the screen, and say what it earned."""
        job, at = judged.job, self._ways.now()
        was_passed = self.is_passed
        recorded = record(self.course, job.exercise, job.text, judged.report, at)
        self._recount()
        if was_passed and not self.is_passed:
            self.notice("You had passed this one; as the file stands now it is not passed.")
        elif recorded.former:
            self.notice(
                "This is the text from before the reset, so it is no new pass. "
                "Reload the file in your editor. If you want it back, press u."
            )
        elif judged.report.passed:
            self._passed(recorded)

    def go_on(self) -> None:
        """Go on to the next unfinished exercise, or to the end, once this one is passed."""
        if not self.is_passed:
            self.notice("This one is not passed yet; s skips it for now.")
            return
        following = find.next_exercise(self.course, self._scope, self._level, self.exercise)
        if following is None:
            self.ended = True
        else:
            self.open(following)

    def skip(self) -> None:
        """Put the exercise off and go on."""
        slug = self.exercise.slug
        skipped = desk.skip(self.course, self.exercise, self._ways.now())
        following = find.next_exercise(self.course, self._scope, self._level, self.exercise)
        if skipped.was_passed:
            self.notice(f"{slug} is passed already; n goes on.")
        elif following in (None, self.exercise):
            self.notice("Nothing else is left: this is the last exercise that you skipped.")
        else:
            self.open(following, f"You skipped {slug}; it comes back at the end.")

    def switch(self) -> None:
        """Go to the other exercise that was saved."""
        if self._other is None:
            self.notice("No other exercise was saved since this one was opened.")
        else:
            self.open(self._other)

    def hint(self) -> None:
        """Show one hint more."""
        before = len(self._hints())
        reading.next_hint(self.course, self.exercise.slug, self._ways.now())
        self.shown = replace(self.shown, hints=self._hints(), notices=())
        if len(self.shown.hints) == before:
            self.notice("These are all the hints. `tt solution --give-up` shows the answer.")

    def reset(self) -> None:
        """Hand out the stub again; the present text is kept."""
        self._swap(lambda: desk.reset(self.course, self.exercise, self._ways.now()))

    def undo(self) -> None:
        """Put the text before back, or the one after it."""
        self._swap(lambda: desk.undo(self.course, self.exercise, self._ways.now()))

    def ask_reset(self) -> None:
        """Ask whether to reset."""
        if desk.is_untouched(self.course, self.exercise):
            self.notice("The file is the empty stub already: there is nothing to reset.")
            return
        question = "Reset to the empty stub? Your text is kept; u brings it back."
        self.shown = replace(self.shown, asking=True, notices=(question,))

    def notice(self, *lines: str) -> None:
        """Say something below the verdict until the next event that changes the screen."""
        self.shown = replace(self.shown, notices=lines)

    @property
    def is_passed(self) -> bool:
        """Whether the current exercise is passed as its file stands."""
        return self._states[self.exercise.slug] is State.PASSED

    @property
    def line(self) -> int:
        """The line to open an editor at: where the verdict points, else where to write."""
        report = self.shown.report
        if report is not None and report.line is not None:
            return report.line
        try:
            return line_to_write(self.course.workspace.read(self.exercise))
        except TTError:
            return 1

    @property
    def counts(self) -> tuple[int, int]:
        """How many exercises of the whole path are passed, and how many there are."""
        return sum(s is State.PASSED for s in self._states.values()), len(self._states)

    def _judge(self, job: Job) -> None:
        self._judged_text = job.text
        kept = Shown(self.shown.report, hints=self.shown.hints, notices=self.shown.notices)
        self.shown = replace(kept, checking=True)
        self._ways.judge(job)

    def _passed(self, recorded: Recorded) -> None:
        self.passed_here.add(self.exercise.slug)
        following = find.next_exercise(self.course, self._scope, self._level, self.exercise)
        self.shown = replace(
            self.shown,
            earned=earned_sentence(recorded.attempts, recorded.hints),
            following=following,
        )

    def _swap(self, change: Callable[[], desk.Swap]) -> None:
        """Let an action replace the file, so that the watcher takes it for no save."""
        try:
            swap = change()
        except TTError as error:
            self.notice(f"{error} {error.fix}")
            return
        self._recount()
        self.shown = Shown(hints=self._hints())
        self.check_again()
        self.notice(*(line.plain for line in swap_lines(swap, self.exercise)))

    def _hints(self) -> tuple[str, ...]:
        return self.exercise.hints[: self.course.progress.hints_used(self.exercise.slug)]

    def _recount(self) -> None:
        self._states = find.states_of(self.course, self.course.catalog.exercises())
