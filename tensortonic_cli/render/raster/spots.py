"""Points: filled, hollow, big, or in a mixture of the roles they belong to."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np

from tensortonic_cli.render.raster.look import NONE, Ink, mixed
from tensortonic_cli.render.raster.reading import Array, items, number, points
from tensortonic_cli.render.raster.sheet import Sheet
from tensortonic_cli.render.raster.view import View

HOLLOW = "hollow"
MANY = 120  # so many points are drawn smaller


def draw_spots(sheet: Sheet, view: View, shape: dict[str, Any]) -> None:
    """Draw points, later ones over earlier ones; without colours by signs of their roles."""
    places = points(shape.get("p"))
    roles = [str(role) for role in items(shape.get("roles"))]
    mix = [_shares(row) for row in items(shape.get("mix"))]
    ghost, hollow = bool(shape.get("ghost")), bool(shape.get("hollow"))
    stamp = disk(_radius(shape, len(places)), hollow=hollow or ghost)
    own = sheet.look.ink(str(shape.get("role")), ghost=ghost)
    if not (mix and roles):
        _stamp(sheet, view, places, stamp, own, HOLLOW if hollow else str(shape.get("role")))
        return
    groups: dict[tuple[Ink, str], list[int]] = {}
    for i, shares in enumerate(mix[: len(places)]):
        groups.setdefault(_mixed_ink(sheet, shares, roles, ghost), []).append(i)
    for (ink, role), members in groups.items():
        _stamp(sheet, view, places[members], stamp, ink, role)


def stamp_at(sheet: Sheet, view: View, dots: Array, radius: float, ink: Ink) -> None:
    """Draw filled points at places given in dots."""
    _put(sheet, view, dots, disk(radius, hollow=False), ink)


@cache
def disk(radius: float, *, hollow: bool) -> Array:
    """Return the dots of a disk, or of its rim, around (0, 0)."""
    reach = math.ceil(radius)
    found = [
        (x, y)
        for x in range(-reach, reach + 1)
        for y in range(-reach, reach + 1)
        if math.hypot(x, y) <= radius + 0.3 and (not hollow or math.hypot(x, y) > radius - 0.75)
    ]
    return np.array(found, float)


def _stamp(
    sheet: Sheet, view: View, places: Array, stamp: Array, ink: Ink, role: str
) -> None:  # fmt: skip
    sign = sheet.look.sign(role)
    if not sign:
        _put(sheet, view, view.dots(places), stamp, ink)
        return
    for place in places:
        cell = view.cell(*map(float, place))
        if cell is not None:
            sheet.write(*cell, sign, Ink(dim=ink.dim))


def _put(sheet: Sheet, view: View, dots: Array, stamp: Array, ink: Ink) -> None:
    sheet.put((dots[:, None, :].round() + stamp).reshape(-1, 2), ink, view.box)


def _radius(shape: dict[str, Any], count: int) -> float:
    if shape.get("big"):
        return 2.0
    if shape.get("hollow") or shape.get("ghost"):
        return 1.5
    return 0.5 if count > MANY else 1.0


def _shares(row: Any) -> list[float]:
    return [min(max(number(part, 0.0), 0.0), 1.0) for part in items(row)]


def _mixed_ink(
    sheet: Sheet, shares: list[float], roles: list[str], ghost: bool
) -> tuple[Ink, str]:  # fmt: skip
    """Return the mean of the roles' colours, and the role with the largest share."""
    pairs = [pair for pair in zip(shares, roles, strict=False) if pair[0] > 0]
    if not pairs:
        return sheet.look.ink("faint", ghost=ghost), "faint"
    role = max(pairs)[1]
    ink = sheet.look.ink(role, ghost=ghost)
    if sheet.look.colours != "true" or ink.code == NONE:
        return ink, role
    code, weight = 0, 0.0
    for share, name in pairs:
        weight += share
        part = sheet.look.ink(name, ghost=ghost).code
        code = mixed(part if part != NONE else 0x808080, code, share / weight)
    return Ink(code, dim=ink.dim, letter=ink.letter), role
