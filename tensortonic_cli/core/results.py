"""Reports as plain values for JSON, as graders and editors read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tensortonic_cli.core.model import Report


def report_fields(report: Report) -> dict[str, Any]:
    """Return one report as `tt run --json` prints it."""
    slip = report.slip
    return {
        "slug": report.slug,
        "verdict": report.verdict.value,
        "message": report.message,
        "line": report.line,
        "seconds": round(report.seconds, 4),
        "checks": [
            {
                "name": check.name,
                "sentence": check.sentence,
                "outcome": check.outcome.value,
                "message": check.message,
                "seconds": round(check.seconds, 6),
            }
            for check in report.checks
        ],
        "slip": {"name": slip.name, "says": slip.says} if slip else None,
        "printed": report.printed,
    }


def reports_fields(reports: Sequence[Report]) -> dict[str, Any]:
    """Return many reports as `tt check --json` prints them."""
    good = sum(report.passed for report in reports)
    fields = [report_fields(report) for report in reports]
    return {"passed": good, "failed": len(reports) - good, "reports": fields}
