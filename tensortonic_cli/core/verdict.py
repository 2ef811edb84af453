"""From what a spare said about one job to the report a learner sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tensortonic_cli.core.model import CheckResult, Exercise, Outcome, Report, Verdict
from tensortonic_cli.core.stub import TODO_SENTENCE

_UNWRITTEN = "The function is not written yet."
_ENDS_PROCESS = frozenset({"SystemExit", "MemoryError", "KeyboardInterrupt"})
_SIGNALS = {-4: "illegal instruction", -6: "abort", -7: "bus error", -8: "arithmetic error",
            -9: "killed", -11: "segmentation fault", -15: "terminated"}  # fmt: skip


class Tally:
    """Collects the messages about one job; `report` says what they come to.

    A pass needs the whole story: done, at least one check, each collected check ended, all well.
    """

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._names: list[str] = []
        self._sentences: list[str] = []
        self._ended: list[CheckResult] = []
        self._running = ""
        self._at_import = ""
        self._so_far = ""  # what was told of the printed text before import or check ended
        self._early: Report | None = None
        self.replaced: tuple[str, ...] = ()
        self.left: tuple[str, ...] = ()
        self._done = False

    def hear(self, message: Mapping[str, Any]) -> None:
        """Take in one message of the spare."""
        match message["event"]:
            case "collected":
                self._names, self._sentences = message["names"], message["sentences"]
                self._at_import = _lines(message.get("printed", ""))
                self._so_far = ""
            case "started":
                self._running, self._so_far = message["name"], ""
            case "printed":
                self._so_far += message["text"]
            case "ended":
                self._ended.append(self._result(message))
                self._running = self._so_far = ""
            case "import_failed" | "stopped":
                self._early = self._stopped(message)
            case "no_function":
                self._early = self._without_function(message)
            case "done":
                self._done = True
                self.replaced, self.left = tuple(message["replaced"]), tuple(message["left"])

    def report(self, seconds: float) -> Report:
        """Return the verdict on a job that came to its end."""
        if self.replaced:
            return self._tampered()
        if self._early is not None:
            return self._early
        checks = merged(self._ended)
        told = [check.name for check in self._ended] == self._names
        if not (self._done and self._names and told):
            return self.crashed(0, "")
        wrong = [check for check in checks if check.outcome is not Outcome.PASSED]
        printed = self._at_import + _printed(wrong[:1] or checks)
        slug = self._exercise.slug
        if not wrong:
            return Report(slug, Verdict.PASSED, "", None, seconds, checks, None, printed)
        verdict = _verdict_of(checks, wrong)
        message, line = wrong[0].message, wrong[0].line
        if verdict is Verdict.UNWRITTEN:
            message = _UNWRITTEN
        return Report(slug, verdict, message, line, seconds, checks, None, printed)

    def timed_out(self, limit_s: float, trace: list[str], path: str) -> Report:
        """Return the verdict on a job that hung; the trace names where, most recent call first."""
        message, line = hung(limit_s, trace, path)
        return self._cut_short(Verdict.TIMED_OUT, message, line)

    def crashed(self, code: int, noise: str) -> Report:
        """Return the verdict on a job whose process ended by itself, with exit `code`."""
        during = f" during the check “{_spoken(self._running)}”" if self._running else ""
        message = f"Python ended{during}{how_ended(code)} before the checks were done."
        if code >= 0:
            message += " Is there an exit in the code?"
        tail = noise.strip().splitlines()[-1:] if "Fatal" in noise else []
        return self._cut_short(Verdict.CRASHED, " ".join([message, *tail]), None)

    def _cut_short(self, verdict: Verdict, message: str, line: int | None) -> Report:
        checks = merged(self._ended)
        printed = self._at_import + (self._so_far or _printed(checks))
        return Report(self._exercise.slug, verdict, message, line, 0.0, checks, None, printed)

    def _tampered(self) -> Report:
        names = ", ".join(f"`{name}`" for name in self.replaced)
        message = f"While the checks ran, {names} was replaced, so no result can be believed."
        return Report(self._exercise.slug, Verdict.FORBIDDEN, message)

    def _stopped(self, message: Mapping[str, Any]) -> Report:
        text = message["message"]
        ends = message["error_type"] in _ENDS_PROCESS or message["event"] == "stopped"
        verdict = Verdict.CRASHED if ends else Verdict.BROKEN
        if text == TODO_SENTENCE and not ends:  # the file calls its own function
            verdict, text = Verdict.UNWRITTEN, _UNWRITTEN
        return Report(
            self._exercise.slug,
            verdict,
            text,
            message["line"],
            checks=merged(self._ended),
            printed=self._at_import + message["printed"],
        )

    def _without_function(self, message: Mapping[str, Any]) -> Report:
        name = self._exercise.function
        if message["exists"]:
            noun = message.get("noun") or "something else"
            text = f"`{name}` is {noun}; it must be a function."
            if noun == "None":
                text += " Does a decorator above it lack its `return`?"
        else:
            others = [other for other in message["names"] if not other.startswith("_")]
            text = f"There is no function `{name}` in the file."
            import difflib

            near = difflib.get_close_matches(name, others, 1) or others[:1]
            if message.get("inside"):
                text += f" There is one inside of `{message['inside']}`: move it out of the class."
            elif near:
                text += f" There is `{near[0]}`: was it renamed?"
        printed = _lines(message.get("printed", ""))
        return Report(self._exercise.slug, Verdict.BROKEN, text, printed=printed)

    def _result(self, message: Mapping[str, Any]) -> CheckResult:
        index = len(self._ended)
        sentence = self._sentences[index] if index < len(self._sentences) else ""
        if message["ok"]:
            outcome = Outcome.PASSED
        else:
            outcome = Outcome.FAILED if message["failed"] else Outcome.ERROR
        return CheckResult(
            name=message["name"],
            sentence=sentence,
            outcome=outcome,
            message=message.get("message", ""),
            line=message.get("line"),
            seconds=message["seconds"],
            error_type=message.get("error_type", ""),
            record=_as_tuples(message["record"]),
            printed=message["printed"],
        )


def hung(limit_s: float, trace: list[str], path: str) -> tuple[str, int | None]:
    """Return what to say of a text that gave no answer, and its line, if the trace names one."""
    where = re.compile(rf'File "{re.escape(path)}", line (\d+) in (\S+)')
    found = next((match for line in trace if (match := where.search(line))), None)
    message = f"No answer within {limit_s:g} s."
    if found is None:
        return message, None
    inside = "" if found[2] == "<module>" else f", in {found[2]}"
    message += f" It was at line {found[1]}{inside}: does a loop there never end?"
    return message, int(found[1])


def how_ended(code: int) -> str:
    """Return " (segmentation fault)" and the like for the exit code of a signal, else ""."""
    return f" ({_SIGNALS.get(code, f'signal {-code}')})" if code < 0 else ""


def merged(cases: list[CheckResult]) -> tuple[CheckResult, ...]:
    """Make one check of the cases of a parametrised one: its first failing case, else its first."""
    best: dict[str, CheckResult] = {}
    for case in cases:
        kept = best.get(case.name)
        if kept is None or (kept.outcome is Outcome.PASSED and case.outcome is not Outcome.PASSED):
            best[case.name] = case
    return tuple(best.values())


def _verdict_of(checks: tuple[CheckResult, ...], wrong: list[CheckResult]) -> Verdict:
    if any(check.error_type in _ENDS_PROCESS for check in wrong):
        return Verdict.CRASHED
    if all(_is_todo(check) for check in checks):
        return Verdict.UNWRITTEN
    return Verdict.FAILED


def _printed(checks: Iterable[CheckResult]) -> str:
    """Join what the checks printed; a line that each import or call repeats is told once."""
    return "".join(dict.fromkeys(check.printed for check in checks))


def _lines(printed: str) -> str:
    """End the last line, so that what is printed later begins a line of its own."""
    return printed if printed.endswith("\n") or not printed else printed + "\n"


def _is_todo(check: CheckResult) -> bool:
    return check.error_type == "NotImplementedError" and check.message == TODO_SENTENCE


def _as_tuples(value: Any) -> Any:
    return tuple(map(_as_tuples, value)) if isinstance(value, list) else value


def _spoken(name: str) -> str:
    return name.replace("_", " ")
