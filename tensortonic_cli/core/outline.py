"""The outline of the course as data: areas and topics, in teaching order.

Named tuples, as in core/reading.
"""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """A topic with the names it is typed by and the titles it is shown by."""

    area: str
    name: str
    title: str
    area_title: str

    @property
    def path(self) -> str:
        """The form that always means this topic: linear_algebra/vectors."""
        return f"{self.area}/{self.name}"


class Area(NamedTuple):
    """An area; one that has no topic yet is named all the same."""

    name: str
    title: str
