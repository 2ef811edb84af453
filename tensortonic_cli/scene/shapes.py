"""From one mark to the shapes that a renderer draws."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tensortonic_cli.scene.cells import cells
from tensortonic_cli.scene.clipping import Box, clip_path, clip_polygon, clip_segment
from tensortonic_cli.scene.fitting import bases
from tensortonic_cli.scene.layout import spots
from tensortonic_cli.scene.marks import (
    Arrow,
    Bars,
    Dots,
    Fill,
    Graph,
    Heat,
    Mark,
    Path,
    Place,
    Surface,
    Text,
)  # fmt: skip
from tensortonic_cli.scene.numbers import (
    SceneError,
    described,
    entries,
    numbers,
    place,
    rounded,
    rows,
)
from tensortonic_cli.scene.space import Space, quads
from tensortonic_cli.scene.wording import plain

Shape = dict[str, Any]
Pair = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """What a panel does to places: logarithms, or a view of space; and the box it shows."""

    box: Box
    log: str = ""
    space: Space | None = None

    @property
    def room(self) -> Box:
        """The box that shapes are clipped to: more than is shown, so that line ends stay out."""
        return self.box.around(1.0)

    def at(self, point: Place) -> Pair:
        """Return where a place of a mark lies on the panel."""
        if self.space is not None:
            return self.space.flat(place(point, 3))
        x, y = place(point)
        return (_log(x) if "x" in self.log else x, _log(y) if "y" in self.log else y)

    def outline(self) -> list[Shape]:
        """Return the floor and the upright of a panel in space."""
        edges = self.space.edges() if self.space is not None else []
        return [_line(edge, self.room, "faint", thin=True) for edge in edges]


def shapes_of(mark: Mark, frame: Frame) -> list[Shape]:  # noqa: PLR0911 - one for each kind
    """Return the shapes of one mark, clipped and rounded."""
    match mark:
        case Arrow():
            return _arrow(mark, frame)
        case Path():
            return _path(mark, frame)
        case Dots():
            return _dots(mark, frame)
        case Fill():
            corners = clip_polygon([frame.at(p) for p in entries(mark.points)], frame.room)
            return [_shape("area", mark, p=_pairs(corners))] if len(corners) > 2 else []
        case Bars():
            return _bars(mark, frame)
        case Heat():
            return [cells(mark)]
        case Surface():
            return _surface(mark, frame)
        case Text():
            at = frame.at(mark.at)
            words = _shape("text", mark, at=_pair(at), s=plain(mark.words), align=mark.align)
            return [words] if frame.room.holds(at) else []
        case Graph():
            return [_graph(mark)]


def _arrow(mark: Arrow, frame: Frame) -> list[Shape]:
    tail, tip = frame.at(mark.tail), frame.at(mark.tip)
    part = clip_segment(tail, tip, frame.room)
    if part is None:
        return []
    a, b = _pair(part[0]), _pair(part[1])
    head = frame.room.holds(tip)
    return [_shape("arrow", mark, a=a, b=b, dash=bool(mark.dashed), head=head)]


def _path(mark: Path, frame: Frame) -> list[Shape]:
    points = [frame.at(p) for p in entries(mark.points, "points")]
    if mark.closed and points:
        points.append(points[0])
    line = _line(points, frame.room, mark.role, mark.label, dash=mark.dashed, thin=mark.thin)
    if mark.dots:
        line["dots"] = [_pair(p) for p in points if frame.room.holds(p)]
    return [line] if line["p"] or line["dots"] else []


def _line(
    points: Sequence[Pair], room: Box, role: str, label: str = "", *, dash: bool = False,
    thin: bool = False,
) -> Shape:  # fmt: skip
    rounded_off = (None if p is None else _pair(p) for p in clip_path(points, room))
    kept = [pair for pair, _ in itertools.groupby(rounded_off)]
    looks = {"dash": bool(dash), "thin": bool(thin), "dots": []}
    return {"k": "line", "role": role, "label": plain(label), "p": kept, **looks}


def _dots(mark: Dots, frame: Frame) -> list[Shape]:
    points = [frame.at(p) for p in entries(mark.points, "points")]
    room = frame.room
    shown = [i for i, point in enumerate(points) if room.holds(point)]
    mix = None
    if mark.mix is not None:
        shares = [_shares(row) for row in entries(mark.mix, "a row of shares for each point")]
        if len(shares) != len(points):
            wanted = f"The picture needs a row of shares for each of {len(points)} points here"
            raise SceneError(f"{wanted}; it got {described(mark.mix)}.")
        mix = [shares[i] for i in shown]
    looks = {"big": bool(mark.big), "hollow": bool(mark.hollow), "mix": mix}
    looks["roles"] = list(mark.roles)
    return [_shape("dots", mark, p=[_pair(points[i]) for i in shown], **looks)] if shown else []


def _shares(row: Any) -> list[float]:
    """Return shares that sum to 1; nothing but zeros where they cannot."""
    parts = [max(v, 0.0) if math.isfinite(v) else 0.0 for v in numbers(row)]
    total = sum(parts)
    return [round(v / total, 3) if total else 0.0 for v in parts]


def _bars(mark: Bars, frame: Frame) -> list[Shape]:
    heights = numbers(mark.heights)
    boxes, roles, room = [], [], frame.room
    below = bases(mark.base, len(heights))
    for i, (start, height) in enumerate(zip(below, heights, strict=True)):
        if not math.isfinite(start + height) and abs(height) != math.inf:
            continue
        low, high = sorted((start, start + height))
        if "y" in frame.log:
            low, high = room.low if low <= 0 else _log(low), _log(high)
        low, high = max(low, room.low), min(high, room.high)
        left = i + mark.shift - mark.width / 2
        if low <= high:
            boxes.append([rounded(v) for v in (left, left + mark.width, low, high)])
            roles.append(mark.roles[i] if i < len(mark.roles) else mark.role)
    return [_shape("bars", mark, boxes=boxes, roles=roles, outline=bool(mark.outline))]


def _surface(mark: Surface, frame: Frame) -> list[Shape]:
    if frame.space is None:
        raise TypeError("a Surface needs a Panel with z")
    found = [
        [round(v, 3) for corner in quad for v in corner] + [round(height, 2)]
        for quad, height in quads(rows(mark.values), mark.x, mark.y, frame.space)
    ]
    return [{"k": "mesh", "role": "a", "label": "", "quads": found}]


def _graph(mark: Graph) -> Shape:
    places = spots(mark)
    order = {name: i for i, name in enumerate(mark.nodes)}
    nodes = [
        {"at": _pair(places[name]), "s": plain(node.words), "role": node.role}
        for name, node in mark.nodes.items()
    ]
    edges = [[order[e.start], order[e.end], plain(e.words), e.role] for e in mark.edges]
    return {"k": "graph", "role": "ink", "label": "", "nodes": nodes, "edges": edges}


def _shape(kind: str, mark: Any, **fields: Any) -> Shape:
    return {"k": kind, "role": mark.role, "label": plain(getattr(mark, "label", "")), **fields}


def _pairs(points: Sequence[Pair]) -> list[list[float | None]]:
    return [_pair(point) for point in points]


def _pair(point: Sequence[float]) -> list[float | None]:
    return [rounded(point[0]), rounded(point[1])]


def _log(value: float) -> float:
    return math.log10(value) if value > 0 else math.nan
