"""The outline of the course as data: areas and topics, in teaching order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """A topic with the names it is typed by and the titles it is shown by."""

    area: str
    name: str
    title: str
    area_title: str

    @property
    def path(self) -> str:
        """The form that always means this topic: linear_algebra/vectors."""
        return f"{self.area}/{self.name}"


@dataclass(frozen=True)
class Area:
    """An area; one that has no topic yet is named all the same."""

    name: str
    title: str
