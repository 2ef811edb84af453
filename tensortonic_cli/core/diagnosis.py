"""What `tt doctor` finds, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How a finding is to be taken: a NOTE could be better, and nothing is wrong."""

    GOOD = "good"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: what was found, and how to mend it unless it is good."""

    subject: str
    grade: Grade
    says: str
    fix: str = ""


def good(subject: str, says: str) -> Finding:
    """Return a finding that leaves nothing to do."""
    return Finding(subject, Grade.GOOD, says)


def note(subject: str, says: str, fix: str) -> Finding:
    """Return a finding that could be better."""
    return Finding(subject, Grade.NOTE, says, fix)


def wrong(subject: str, says: str, fix: str) -> Finding:
    """Return a finding that has to be mended."""
    return Finding(subject, Grade.WRONG, says, fix)
