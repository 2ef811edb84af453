"""The controls of a visual, a widget each."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Container

from tensortonic_cli.render.desk.bars import FramesView, SliderView
from tensortonic_cli.render.desk.deck import Deck
from tensortonic_cli.render.desk.lines import Paint
from tensortonic_cli.render.desk.picks import (
    ChoiceView,
    MatrixView,
    PointsView,
    PointView,
    ToggleView,
    TurnView,
)
from tensortonic_cli.render.desk.views import ControlView
from tensortonic_cli.scene.controls import (
    Choice,
    Drag,
    Frames,
    MatrixEdit,
    Points,
    Slider,
    Toggle,
    Turn,
)

_VIEWS: dict[type, type[ControlView]] = {
    Slider: SliderView, Frames: FramesView, Drag: PointView, Points: PointsView,
    Choice: ChoiceView, Toggle: ToggleView, MatrixEdit: MatrixView, Turn: TurnView,
}  # fmt: skip


class Board(Container):
    """Shows the controls of a deck, one below the other."""

    DEFAULT_CSS = "Board {height: auto;}"

    def __init__(self, paint: Paint, deck: Deck) -> None:
        super().__init__()
        self._paint = paint
        self._deck = deck

    def views(self) -> Iterator[ControlView]:
        """Yield the widgets of the controls."""
        yield from self.query(ControlView)

    async def deal(self) -> None:
        """Make a widget for each control of the deck, and give the first one the focus."""
        await self.remove_children()
        views = [
            _VIEWS[type(control)](self._paint, self._deck, name)
            for name, control in self._deck.controls.items()
        ]
        await self.mount_all(views)
        if views:
            views[0].focus()

    def look(self) -> None:
        """Show the values as they are now."""
        for view in self.views():
            view.refresh()

    def focus_on(self, name: str) -> None:
        """Give the focus to a control."""
        for view in self.views():
            if view.control_name == name:
                view.focus()
