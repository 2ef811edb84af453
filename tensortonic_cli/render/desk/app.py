"""The view of one visual at a time: picture, controls, words, keys."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading
import time
from typing import Any, ClassVar

from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.message import Message

from tensortonic_cli.render.desk.board import Board
from tensortonic_cli.render.desk.canvas import Canvas
from tensortonic_cli.render.desk.deck import Deck
from tensortonic_cli.render.desk.guide import Guide
from tensortonic_cli.render.desk.lines import Lines, Paint
from tensortonic_cli.render.desk.sitting import Sitting, Ways
from tensortonic_cli.render.desk.views import ControlView
from tensortonic_cli.render.desk.words import head_line, keys_line
from tensortonic_cli.render.drawn import Drawn, say_lines, trouble_lines, value_lines
from tensortonic_cli.render.raster.look import Look
from tensortonic_cli.scene.controls import Drag, Points
from tensortonic_cli.scene.wire import heard

INTERRUPTED = 130
NARROW = 72  # columns: below that the controls are under the picture
SIDE, MOST_SIDE = 26, 34
TICKS = 60  # a second


class Desk(App[None]):
    """Shows the newest frame that `show` was given, and asks for another as controls move."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    CSS = """
        Screen {layout: vertical; overflow: hidden;}
        #body {layout: horizontal; height: 1fr;}
        #left {layout: vertical; width: 1fr; height: 1fr;}
        Canvas {width: 1fr; height: 1fr;}
        #side {height: 1fr; padding: 0 0 0 2; scrollbar-size-vertical: 1;}
        #words {padding: 0 1;}
        .narrow #body {layout: vertical;}
        .narrow #left {width: 100%;}
        .narrow #side {height: auto; max-height: 40%; padding: 0;}
        .narrow ControlView {margin-bottom: 0;}
    """
    BINDINGS: ClassVar[list[Any]] = [
        # With priority, so that a key typed right behind it goes to the next control.
        Binding("tab", "focus_next", show=False, priority=True),
        Binding("shift+tab", "focus_previous", show=False, priority=True),
        Binding("space", "play", show=False),
        Binding("full_stop", "step(1)", show=False),
        Binding("comma", "step(-1)", show=False),
        Binding("r", "reset", show=False),
        Binding("left_square_bracket", "turn(-1)", show=False),
        Binding("right_square_bracket", "turn(1)", show=False),
        Binding("question_mark", "guide", show=False),
        Binding("q", "quit", show=False),
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False),
    ]

    class Arrived(Message):
        """A frame waits in the app's hands."""

    def __init__(self, sitting: Sitting, ways: Ways, look: Look) -> None:
        super().__init__(ansi_color=True)
        self.paint = Paint(look)
        self.deck = Deck(ways.moved)
        self.sitting = sitting
        self.drawn: Drawn | None = None
        self._ways = ways
        self._lock = threading.Lock()
        self._newest: tuple[Drawn, int] | None = None
        self._told: tuple[dict[str, Any], ...] = ()
        # Held here, because a query finds nothing of this screen while another lies over it.
        self._canvas, self._board = Canvas(self.paint, self.deck), Board(self.paint, self.deck)
        self._head, self._keys = Lines(self.paint), Lines(self.paint)
        self._words, self._values = Lines(self.paint, id="words"), Lines(self.paint)
        self._side = VerticalScroll(id="side", can_focus=False)

    def show(self, drawn: Drawn, number: int) -> None:
        """Show a frame of a sitting as soon as possible; called from any thread, never waits."""
        with self._lock:
            waits, self._newest = self._newest is not None, (drawn, number)
        if not waits:
            self.post_message(self.Arrived())

    def now_s(self) -> float:
        """Return the time by which frames play."""
        return time.perf_counter()

    def compose(self) -> ComposeResult:
        """Lay out head, picture, words, controls and keys."""
        yield self._head
        with Container(id="body"):
            with Container(id="left"):
                yield self._canvas
                yield self._words
            with self._side:
                yield self._board
                yield self._values
        yield self._keys

    def on_mount(self) -> None:
        """Begin to tick, and say where we are."""
        self.screen.styles.background = self.paint.ground
        self.set_interval(1 / TICKS, self._tick)
        self._say()
        self.post_message(self.Arrived())  # a frame may have come before anything could run
        # asyncio would end the loop as if nothing had happened; Windows has no such handlers.
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            asyncio.get_running_loop().add_signal_handler(signal.SIGINT, self.action_interrupt)

    def on_resize(self, event: events.Resize) -> None:
        """Put the controls beside the picture or below it."""
        narrow = event.size.width < NARROW
        self.screen_stack[0].set_class(narrow, "narrow")
        wide = min(max(event.size.width * 27 // 100, SIDE), MOST_SIDE)
        self._side.styles.width = "100%" if narrow else wide
        self.call_after_refresh(self._say)

    async def on_desk_arrived(self) -> None:
        """Show the newest frame; older ones are never drawn."""
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is None or newest[1] != self.sitting.number:
            return
        self.drawn = drawn = newest[0]
        self.deck.drawn = max(self.deck.drawn, drawn.wish)
        if drawn.controls and drawn.controls != self._told:
            self._told = drawn.controls
            self.deck.take(heard([dict(one) for one in drawn.controls]), drawn.values)
            await self._board.deal()
        self._canvas.show(drawn.picture)
        self._board.look()
        self._say()

    def on_canvas_taken(self, message: Canvas.Taken) -> None:
        """Let keys move what the mouse took."""
        self._board.focus_on(message.name)
        self._hold()

    def on_descendant_focus(self) -> None:
        """Name the keys of the control that has the focus, and mark its point."""
        self._hold()
        self._say()

    def action_play(self) -> None:
        """Play or pause; where nothing plays, do what Enter means."""
        name = self.deck.player(self._focused_name())
        if name:
            self.deck.play(name, self.now_s())
        elif isinstance(self.focused, ControlView):
            self.focused.act()
        self._board.look()

    def action_step(self, count: int) -> None:
        """Go one frame on or back."""
        self.deck.step(count, self._focused_name())
        self._board.look()

    def action_reset(self) -> None:
        """Give the controls their first values."""
        self.deck.reset()
        self._board.look()

    def action_turn(self, step: int) -> None:
        """Go to another exercise of the topic, if there is one that way."""
        if self.sitting.after if step > 0 else self.sitting.before:
            self.sitting = self._ways.turned(step)
            self.deck.drawn = self.deck.asked = 0
            self.deck.playing = ""
            self._told, self.drawn = (), None
            self._say()

    def action_guide(self) -> None:
        """Show all keys until one is pressed."""
        self.push_screen(Guide(self.paint))

    def action_interrupt(self) -> None:
        """End as Ctrl-C ends other commands."""
        self.exit(return_code=INTERRUPTED)

    def _tick(self) -> None:
        if self.deck.playing and self.deck.tick(self.now_s()):
            self._board.look()

    def _hold(self) -> None:
        """Mark the point that keys move, and fit their steps to what its panel shows."""
        self._canvas.held_by_keys = name = self._focused_name()
        control = self.deck.controls.get(name)
        if isinstance(control, Drag | Points) and isinstance(self.focused, ControlView):
            self.focused.grain = self._canvas.grain(control.panel)
        self._canvas.redraw()

    def _focused_name(self) -> str:
        return self.focused.control_name if isinstance(self.focused, ControlView) else ""

    def _say(self) -> None:
        """Write the words round the picture anew."""
        glyphs, wide = self.paint.glyphs, self.size.width
        self._head.tell([head_line(self.sitting, wide, glyphs)])
        own = self.focused.keys if isinstance(self.focused, ControlView) else ()
        several, plays = len(self.deck.controls) > 1, bool(self.deck.player())
        keys = keys_line(own, self.sitting, wide, several=several, plays=plays)
        self._keys.tell([keys])
        if self.drawn is None:
            self._words.tell([Text(f"drawing {glyphs.cut}", "dim")])
            return
        room = max(self._words.size.width, 10)
        said = trouble_lines(self.drawn, room, glyphs) + say_lines(self.drawn, room, glyphs)
        self._words.tell(said)
        self._values.tell(value_lines(self.drawn, max(self._values.size.width, 10), glyphs))
