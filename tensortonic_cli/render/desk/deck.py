"""The controls of a visual and their values, as one learner has set them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tensortonic_cli.render.desk.moves import Part, parts_of
from tensortonic_cli.scene.controls import Control, Frames

Values = dict[str, Any]


class Deck:
    """Holds values, and tells `moved` whenever one changes; its result counts wishes.

    While a control plays, each of its frames is asked for once the one before it was drawn, so
    that slow ones are left out and none queue.
    """

    def __init__(self, moved: Callable[[Values], int]) -> None:
        self._moved = moved
        self.controls: dict[str, Control] = {}
        self.values: Values = {}
        self.parts: dict[str, Part] = {}
        self.playing = ""
        self.asked = 0
        self.drawn = 0
        self._begun_s = 0.0
        self._begun_at = 0

    def take(self, controls: Mapping[str, Control], values: Mapping[str, Any] | None) -> None:
        """Take over the controls of another visual, with the values that it was drawn for."""
        self.controls = dict(controls)
        first = {name: control.value for name, control in controls.items()}
        self.values = {**first, **(values or {})}
        self.parts = {name: parts_of(control)[0] for name, control in controls.items()}
        self.playing = ""

    def set(self, name: str, value: Any) -> bool:
        """Give a control another value; return whether it is another one."""
        if self.values.get(name) == value:
            return False
        self.values[name] = value
        self.asked = self._moved(self.values)
        return True

    def reset(self) -> None:
        """Give all controls their first values again."""
        self.playing = ""
        self.values = {name: control.value for name, control in self.controls.items()}
        self.asked = self._moved(self.values)

    def player(self, preferred: str = "") -> str:
        """Return the control that plays: the preferred one, else the first that can; or none."""
        able = [name for name, one in self.controls.items() if isinstance(one, Frames)]
        return preferred if preferred in able else able[0] if able else ""

    def play(self, name: str, now_s: float) -> None:
        """Let a control play on, or from its start if it is at its end; pause one that plays."""
        if self.playing == name or not name:
            self.playing = ""
            return
        control = self.controls[name]
        if isinstance(control, Frames) and self.values[name] >= control.n:
            self.set(name, 0)
        self.playing, self._begun_s, self._begun_at = name, now_s, self.values[name]

    def tick(self, now_s: float) -> bool:
        """Move what plays to where it should be by now, if the last wish was answered."""
        control = self.controls.get(self.playing)
        if not isinstance(control, Frames) or self.drawn < self.asked:
            return False
        due = self._begun_at + int((now_s - self._begun_s) * control.fps)
        name = self.playing
        if due >= control.n:
            self.playing = ""
        return self.set(name, control.cleaned(due)) or not self.playing

    def step(self, count: int, preferred: str = "") -> bool:
        """Move the frames by hand."""
        self.playing = ""
        name = self.player(preferred)
        return bool(name) and self.set(name, self.controls[name].cleaned(self.values[name] + count))
