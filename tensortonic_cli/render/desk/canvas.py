"""The picture, with points that can be dragged."""

from __future__ import annotations

import math
from typing import Any

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tensortonic_cli.render.desk.deck import Deck
from tensortonic_cli.render.desk.lines import Paint
from tensortonic_cli.render.desk.moves import Part, grain_of, parts_of, point_of, with_point
from tensortonic_cli.render.raster import Drawing, Handle, draw
from tensortonic_cli.render.raster.handles import handle_place
from tensortonic_cli.scene.controls import Control, Drag, Points, Turn

REACH = 2.5  # rows from a point at which the mouse still takes it
DEGREES = 4.0  # of a turn by one row; a column is half of that


class Canvas(Widget):
    """Draws a picture at its own size; the mouse moves points, bars and views of space."""

    ALLOW_SELECT = False

    class Taken(Message):
        """A control was taken with the mouse."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, paint: Paint, deck: Deck) -> None:
        super().__init__()
        self.paint = paint
        self.deck = deck
        self.held_by_keys = ""
        self._picture: dict[str, Any] | None = None
        self._drawing: Drawing | None = None
        self._strips: list[Strip] = []
        self._wide = 0
        self._taken: tuple[str, Part] | None = None
        self._at = (0.0, 0.0)

    def show(self, picture: dict[str, Any] | None) -> None:
        """Draw another picture."""
        self._picture = picture
        self.redraw()

    def redraw(self) -> None:
        """Draw the picture at the present size, with the points where they are now."""
        wide, high = self.size
        former, self._drawing = self._drawing, None
        if self._picture is None or not (wide and high):
            self._strips = []
            self.refresh()
            return
        self._drawing = draw(self._picture, wide, high, self.paint.look, self._handles())
        rows, before = self._drawing.rows, former.rows if former else ()
        if len(self._strips) != len(rows) or self._wide != wide:
            self._strips, before = [Strip.blank(wide)] * high, ()
        self._wide = wide
        # Only what differs is sent to the terminal: it may be far away.
        other = [y for y in range(high) if y >= len(before) or rows[y] != before[y]]
        for y in other:
            self._strips[y] = Strip([Segment(text, style) for text, style in rows[y]], wide)
        if other:
            self.refresh(*(Region(0, y, wide, 1) for y in other))

    def grain(self, panel: int) -> float:
        """Return the size of a key's step in a panel."""
        views = self._drawing.views if self._drawing else ()
        return grain_of(views[panel].x) if 0 <= panel < len(views) else 0.1

    def render_line(self, y: int) -> Strip:
        """Return one row of the picture."""
        if y < len(self._strips):
            return self._strips[y]
        return Strip([Segment(" " * self.size.width, self.paint.base)], self.size.width)

    def on_resize(self) -> None:
        """Draw at the new size."""
        self.redraw()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the nearest point, else turn the panel in space that is below the mouse."""
        at = pointed_at(event)
        self._taken = self._nearest(at) or self._turned(at)
        if self._taken is None:
            return
        name, part = self._taken
        self.deck.parts[name] = part
        self._at = at
        self.capture_mouse()
        self.post_message(self.Taken(name))
        if getattr(self.deck.controls[name], "along", ""):
            self._follow(at)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Take what is held along."""
        if self._taken is not None:
            self._follow(pointed_at(event))

    def on_mouse_up(self) -> None:
        """Let go."""
        self._taken = None
        self.release_mouse()

    def _follow(self, at: tuple[float, float]) -> None:
        if self._taken is None or self._drawing is None:
            return
        name, part = self._taken
        control, value = self.deck.controls[name], self.deck.values[name]
        if isinstance(control, Turn):
            across, down = at[0] - self._at[0], at[1] - self._at[1]
            self._at = at
            turned = (value[0] - DEGREES / 2 * across, value[1] + DEGREES * down)
            self.deck.set(name, control.cleaned(turned))
        elif isinstance(control, Drag | Points) and control.panel < len(self._drawing.views):
            view = self._drawing.views[control.panel]
            x, y = view.place(*at)
            x, y = _tidy(x, view.x, log="x" in view.log), _tidy(y, view.y, log="y" in view.log)
            self.deck.set(name, with_point(control, value, part, (x, y)))

    def _nearest(self, at: tuple[float, float]) -> tuple[str, Part] | None:
        """Return the point nearest to the mouse; one that moves along an axis by that axis."""
        best: tuple[float, str, Part] | None = None
        for name, control in self.deck.controls.items():
            if not isinstance(control, Drag | Points):
                continue
            for part in parts_of(control):
                away = self._distance(control, self.deck.values[name], part, at)
                if away <= REACH and (best is None or away < best[0]):
                    best = (away, name, part)
        return best[1:] if best is not None else None

    def _distance(
        self, control: Drag | Points, value: Any, part: Part, at: tuple[float, float]
    ) -> float:
        """Return how far the mouse is from a point, in rows."""
        views = self._drawing.views if self._drawing else ()
        if not 0 <= control.panel < len(views):
            return math.inf
        view = views[control.panel]
        place = handle_place(Handle(control.panel, *point_of(control, value, part)), view)
        across, down = view.dot(*place)
        if not (math.isfinite(across) and math.isfinite(down)):
            return math.inf
        col, row = view.box.left + (across + 0.5) / 2, view.box.top + (down + 0.5) / 4
        aside, above = (at[0] - col) / 2, at[1] - row
        inside = view.box.holds(math.floor(at[0]), math.floor(at[1]))
        # Anywhere above or below it a bar can be taken, but a point right there comes first.
        if control.along == "y" and inside:
            above *= 0.05
        if control.along == "x" and inside:
            aside *= 0.05
        return math.hypot(aside, above)

    def _turned(self, at: tuple[float, float]) -> tuple[str, Part] | None:
        views = self._drawing.views if self._drawing else ()
        for name, control in self.deck.controls.items():
            if isinstance(control, Turn) and 0 <= control.panel < len(views):
                box = views[control.panel].box
                if box.holds(math.floor(at[0]), math.floor(at[1])):
                    return name, (0, 0)
        return None

    def _handles(self) -> list[Handle]:
        return [
            handle
            for name, control in self.deck.controls.items()
            for handle in self._handles_of(name, control)
        ]

    def _handles_of(self, name: str, control: Control) -> list[Handle]:
        if not isinstance(control, Drag | Points):
            return []
        value, chosen = self.deck.values[name], self.deck.parts.get(name)
        return [
            Handle(
                control.panel, *point_of(control, value, part), control.role,
                held=name == self.held_by_keys and part == chosen,
            )
            for part in parts_of(control)
        ]  # fmt: skip


def pointed_at(event: events.MouseEvent) -> tuple[float, float]:
    """Return where the mouse is: in parts of cells where the terminal says so, else mid-cell."""
    x, y = event.pointer_x, event.pointer_y
    exact = x % 1 or y % 1
    return (x, y) if exact else (x + 0.5, y + 0.5)


def _tidy(place: float, shown: tuple[float, float], *, log: bool) -> float:
    """Return the number at a place of an axis, without digits that nobody could point at."""
    if log:
        return float(f"{10.0 ** min(max(place, -300.0), 300.0):.3g}")
    size = abs(shown[1] - shown[0])
    if not (math.isfinite(place) and math.isfinite(size) and size > 0):
        return place
    return round(place, max(2 - math.floor(math.log10(size)), 0))
