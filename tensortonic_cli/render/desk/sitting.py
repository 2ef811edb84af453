"""What is looked at, and how the view reaches the world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tensortonic_cli.render.desk.deck import Values


@dataclass(frozen=True)
class Sitting:
    """One exercise that is looked at: its title, where it belongs, and whether it has neighbours.

    where has the titles of its area and its topic. number tells it from others that were looked
    at: a frame of another one is not shown.
    """

    number: int
    title: str
    where: tuple[str, ...]
    before: bool = False
    after: bool = False


@dataclass(frozen=True)
class Ways:
    """moved asks for a picture of other values, and counts wishes.

    turned goes to the exercise before (-1) or after (1), and returns what is looked at then.
    """

    moved: Callable[[Values], int]
    turned: Callable[[int], Sitting]
