"""Recognise the slip behind a wrong answer, by the values it gives."""

from __future__ import annotations

from collections.abc import Sequence

from tensortonic_cli.core.differences import same_record
from tensortonic_cli.core.model import Advice, CheckResult, Outcome, Report, Slip


def recognise(report: Report, slips: Sequence[tuple[Slip, Report]]) -> Advice | None:
    """Return the advice of the one slip that fails the same checks with the same values, if any.

    Values of slips and of the learner are equal to a relative 1e-9, nan equals nan, and what is
    raised must be of the same type. Passing where the slip fails is enough not to be it.
    """
    own = _failures(report)
    for slip, slipped in slips:
        theirs = _failures(slipped)
        if own and own.keys() == theirs.keys() and all(_alike(own[n], theirs[n]) for n in own):
            return Advice(slip.name, slip.says)
    return None


def _failures(report: Report) -> dict[str, CheckResult]:
    return {check.name: check for check in report.checks if check.outcome is not Outcome.PASSED}


def _alike(one: CheckResult, other: CheckResult) -> bool:
    # An empty record with no exception says nothing about the function.
    told = bool(one.record or one.error_type)
    return told and one.error_type == other.error_type and same_record(one.record, other.record)
