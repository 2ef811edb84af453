"""One thing an author has to mend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """path is relative to the checkout, with forward slashes; what says what to do."""

    path: str
    rule: str
    what: str

    def __str__(self) -> str:
        """Return `path: rule: what`."""
        return f"{self.path}: {self.rule}: {self.what}"
