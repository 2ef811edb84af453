"""What each key does, and which keys are worth naming now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from tensortonic_cli.watch.session import Session

if TYPE_CHECKING:
    from rich.text import Text

Keys = tuple[tuple[str, str], ...]

HELP = (
    ("h", "the next hint of three"),
    ("t", "the task and the lesson on it"),
    ("v", "view: what your function does, as a picture that you can move"),
    ("e", "open the file in your editor ($VISUAL or $EDITOR)"),
    ("r", "check the file again"),
    ("n", "go on to the next exercise, once this one is passed"),
    ("s", "skip: go on, and come back at the end"),
    ("w", "switch to the other exercise that you saved"),
    ("l", "list the exercises"),
    ("x", "reset to the empty stub; your text is kept"),
    ("u", "undo: the text before, or the one after it"),
    ("q", "quit; everything is remembered"),
)

_FORWARD = {"down": 1, "j": 1, "space": 10, " ": 10, "pagedown": 10}
_BACK = {"up": -1, "k": -1, "pageup": -10}


class Wish(Enum):
    """What the loop has to do for a key, because it owns the terminal."""

    NOTHING = 0
    QUIT = 1
    EDIT = 2
    VIEW = 3


class Pages(Protocol):
    """Makes what a key shows over the verdict."""

    def task(self, session: Session) -> tuple[Text, ...]:
        """Return the task and its lesson as lines."""
        ...

    def listing(self, session: Session) -> tuple[Text, ...]:
        """Return the exercises of the present topic's area as lines."""
        ...

    def help(self) -> tuple[Text, ...]:
        """Return the keys as lines."""
        ...


def press(session: Session, key: str, pages: Pages) -> Wish:
    """Do what the key means now; an unknown key does nothing."""
    shown = session.shown
    if shown.asking and key not in ("resume", "eof"):
        session.shown = replace(shown, asking=False, notices=())
        if key in ("y", "Y"):
            session.reset()
        return Wish.NOTHING
    if key in ("q", "eof"):  # eof: the terminal is gone
        return Wish.QUIT
    if key == "resume":
        return Wish.NOTHING
    if shown.overlay is not None:
        _turn_page(session, key)
        # Whoever reads the list of keys presses one of them.
        if not shown.is_help or session.shown.overlay is not None or key == "?":
            return Wish.NOTHING
        shown = session.shown
    if key in ("e", "v"):
        return Wish.EDIT if key == "e" else Wish.VIEW
    overlays: dict[str, Callable[[], tuple[Text, ...]]] = {
        "t": lambda: pages.task(session),
        "l": lambda: pages.listing(session),
        "?": pages.help,
    }
    if key in overlays:
        session.shown = replace(shown, overlay=overlays[key](), scroll=0, is_help=key == "?")
    elif key == "v":
        session.notice("This exercise has no visual yet.")
    else:
        session.notice()
        _act(session, key)
    return Wish.NOTHING


def named_keys(session: Session) -> Keys:
    """Return the keys to show below the screen, the likeliest first, quitting last."""
    shown = session.shown
    if shown.asking:
        return (("y", "reset"), ("any other key", "keep it"))
    if shown.overlay is not None:
        back = "back, and does that" if shown.is_help else "back"
        return (("any key", back), ("q", "quit"))
    hints, total = len(shown.hints), len(session.exercise.hints)
    hint = "hints: all shown" if hints == total else f"hint {hints + 1}/{total}"
    view: Keys = (("v", "view"),) if session.exercise.visual else ()
    ahead: Keys = (("h", hint), *view, ("t", "task"), ("e", "edit"), ("s", "skip"))
    if session.is_passed:
        ahead = (("n", "next"), *view, ("t", "task"), ("e", "edit"))
    return (*ahead, ("r", "run"), ("l", "list"), ("x", "reset"), ("?", "more"), ("q", "quit"))


def _act(session: Session, key: str) -> None:
    actions: dict[str, Callable[[], None]] = {
        "h": session.hint,
        "r": session.check_again,
        "n": session.go_on,
        "s": session.skip,
        "w": session.switch,
        "x": session.ask_reset,
        "u": session.undo,
    }
    if key in actions:
        actions[key]()


def _turn_page(session: Session, key: str) -> None:
    """Scroll, or go back to the verdict."""
    step = _FORWARD.get(key) or _BACK.get(key)
    shown = session.shown
    if step is None:
        session.shown = replace(shown, overlay=None, scroll=0, is_help=False)
    else:
        last = max(len(shown.overlay or ()) - 1, 0)
        session.shown = replace(shown, scroll=min(max(shown.scroll + step, 0), last))
