"""Recognise the slip behind a wrong answer, by the values it gives."""

from __future__ import annotations

from collections.abc import Sequence

from tensortonic_cli.core.differences import same_record
from tensortonic_cli.core.model import Advice, CheckResult, Outcome, Report, Slip


def recognise(report: Report, slips: Sequence[tuple[Slip, Report]]) -> Advice | None:
    """Return the advice of the slip that explains the failures of a report, if there is one.

    It is the first that fails the same checks with the same values. A function that is wrong in
    something else as well is recognised if a slip gives its values on the first check that fails
    and on most others, passes the rest, and no other slip explains as many.

    Values of slips and of the learner are equal to a relative 1e-9, nan equals nan, and what is
    raised must be of the same type. Passing where the slip fails is enough not to be it.
    """
    own = _failures(report)
    explained = [(_explained(own, _failures(slipped)), slip) for slip, slipped in slips]
    most = max((count for count, _ in explained), default=0)
    best = [slip for count, slip in explained if count == most > len(own) / 2]
    if not best or (len(best) > 1 and most < len(own)):
        return None
    return Advice(best[0].name, best[0].says)


def is_whole(report: Report, slipped: Report) -> bool:
    """Whether a slip explains all failures of a report: no other one can explain more."""
    own = _failures(report)
    return 0 < len(own) == _explained(own, _failures(slipped))


def _explained(own: dict[str, CheckResult], theirs: dict[str, CheckResult]) -> int:
    """Return how many failures a slip explains: all of its own have to be among them."""
    first = next(iter(own), None)
    if first not in theirs or not theirs.keys() <= own.keys():
        return 0
    return len(theirs) if all(_alike(own[name], theirs[name]) for name in theirs) else 0


def _failures(report: Report) -> dict[str, CheckResult]:
    return {check.name: check for check in report.checks if check.outcome is not Outcome.PASSED}


def _alike(one: CheckResult, other: CheckResult) -> bool:
    # An empty record with no exception says nothing about the function.
    told = bool(one.record or one.error_type)
    return told and one.error_type == other.error_type and same_record(one.record, other.record)
