"""Both views: from the command or the address to the first picture, from a key to the next one."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.course import SLUG, Course
from benchmarks.place import Place
from benchmarks.table import Bound, Row, shown_ms
from benchmarks.terminal import next_on_screen, on_screen
from benchmarks.watching import UNHURRIED_S, save_on
from tests.chromium import SWITCHES, find_chromium

RIGHT, LEFT = b"\x1b[C", b"\x1b[D"
MOST_MS = 60
MOST_FIRST_MS = 500
# Nothing is drawn for so long once a picture is whole.
_QUIET_S, _CALM_S = 0.15, 1.0
_FILM_S = 2.0
_WORDS = b"help"
# From a key on a ring until the values of its picture are on the page, and painted.
_PRESS = """key => new Promise(done => {
  const begun = performance.now();
  const told = new MutationObserver(() => {
    told.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
  });
  told.observe(document.getElementById("values"), {subtree: true, childList: true});
  const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true});
  document.querySelector(".ring").dispatchEvent(event);
})"""


def rows_of_view(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return how soon a key moves the picture, and how soon the first one is there."""
    course = Course(folder / "view").make()
    course.save(0)
    keys, opened = [], []
    for _ in range(1 if quick else 4):
        begun = time.perf_counter()
        with next_on_screen(place, course, "view") as terminal:
            terminal.read_until(_WORDS)
            opened.append((terminal.quiet_after(_CALM_S) - begun) * 1000)
            for number in range(10 if quick else 30):
                pressed = time.perf_counter()
                os.write(terminal.fd, RIGHT if number % 10 < 5 else LEFT)
                keys.append((terminal.quiet_after(_QUIET_S) - pressed) * 1000)
    return [
        Row("key to picture, terminal", shown_ms(keys), "", (_bound(keys, MOST_MS),)),
        Row("`tt view` to its first picture, terminal", shown_ms(opened)),
    ]


def rows_of_animation(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return how many frames a second are drawn of an animation that asks for sixty."""
    course = Course(folder / "film").make()
    installed = Path(place.ask("import tensortonic_cli as tt; print(tt.__path__[0])").strip())
    package = folder / "hurried" / "tensortonic_cli"
    shutil.copytree(installed, package)
    there = "optimization/adaptive/adam_optimizer"
    visual = package / "curriculum" / there / "visual.py"
    text = visual.read_text("utf-8")
    visual.write_text(text.replace("Frames(STEPS,", "Frames(STEPS, fps=60,"), encoding="utf-8")
    solution = (visual.parent / "solution.py").read_text("utf-8")
    (course.root / "exercises" / f"{there}.py").write_text(solution, encoding="utf-8")
    environ = {**place.environ, "PYTHONPATH": str(package.parent), "COLORTERM": "truecolor"}
    command = [str(place.python), "-m", "tensortonic_cli", "view", "adam-optimizer"]
    sizes = ((80, 24), (110, 34))
    rates: dict[tuple[int, int], list[float]] = {size: [] for size in sizes}
    for _ in range(1 if quick else 4):
        for size in sizes:
            with on_screen(command, course.root, environ, size) as terminal:
                terminal.read_until(_WORDS)
                terminal.quiet_after(_CALM_S)
                os.write(terminal.fd, b"\x1b[H ")  # to the first frame, and play
                rates[size].append(_rate(terminal.drain(_FILM_S)))
    return [
        Row(
            f"animation in a terminal of {cols} x {rows}",
            f"{statistics.median(rates[cols, rows]):.0f} frames a second",
            "asked for 60 a second",
            (Bound("milliseconds a frame", 1000 / statistics.median(rates[cols, rows]), 50),),
        )
        for cols, rows in sizes
    ]


def _rate(read: list[tuple[float, bytes]]) -> float:
    """Return frames a second: the next one is asked for, and counted, once one is drawn."""
    first_seen: dict[bytes, float] = {}
    for at, piece in read:
        for number in re.findall(rb"(\d+)/\d+", piece):
            first_seen.setdefault(number, at)
    times = sorted(first_seen.values())
    return (len(times) - 1) / (times[-1] - times[0])


def rows_of_page(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return how soon a key moves the picture in a browser, and how soon the first one is there."""
    path = find_chromium()
    if path is None or importlib.util.find_spec("playwright") is None:
        return [Row("page", "not measured: no Chromium, or no playwright")]
    course = Course(folder / "page").make()
    course.save(0)
    keys: list[float] = []
    # tt and the browser both just started; the browser alone; neither.
    cold: list[float] = []
    first: list[float] = []
    again: list[float] = []
    for _ in range(1 if quick else 4):
        with _page_address(place, course) as address:
            with _new_browser(path) as browser:
                cold.append(_first_picture(browser.new_page(), address))
            time.sleep(_CALM_S)
            with _new_browser(path) as browser:
                page = browser.new_page()
                first.append(_first_picture(page, address))
                again.append(_first_picture(page, address))
                page.wait_for_timeout(_CALM_S * 1000)
                for number in range(10 if quick else 30):
                    key = "ArrowRight" if number % 10 < 5 else "ArrowLeft"
                    keys.append(page.evaluate(_PRESS, key))
    beside = f"loaded again {_median_ms(again)}, tt just started too {_median_ms(cold)}"
    return [
        Row("key to picture, browser", shown_ms(keys), "", (_bound(keys, MOST_MS),)),
        Row(
            "address to first picture, browser just started",
            shown_ms(first),
            beside,
            (_bound(first, MOST_FIRST_MS),),
        ),
    ]


def rows_of_saves_with_page(place: Place, folder: Path, *, quick: bool) -> list[Row]:
    """Return how soon a verdict is there while a page draws each save too."""
    path = find_chromium()
    if path is None or importlib.util.find_spec("playwright") is None:
        return [Row("save with the page open", "not measured: no Chromium, or no playwright")]
    course = Course(folder / "saves").make()
    note, opener = folder / "address", folder / "opener"
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {note}\n', encoding="utf-8")
    opener.chmod(0o755)
    environ = {**place.environ, "BROWSER": str(opener), "DISPLAY": ":0"}
    saves = 10 if quick else 60
    command = [place.tt, "next", SLUG]
    with on_screen(command, course.root, environ) as terminal, _new_browser(path) as browser:
        terminal.first_screen()
        without = save_on(terminal, course, range(saves + 2), UNHURRIED_S)[2:]
        os.write(terminal.fd, b"v")
        terminal.drain(_CALM_S)
        page = browser.new_page()
        _first_picture(page, note.read_text("utf-8"))
        beside = save_on(terminal, course, range(saves + 2), UNHURRIED_S)[2:]
    taken = [ms for _, ms in beside]
    return [
        Row(
            f"save to verdict with a page open, every {UNHURRIED_S:g} s",
            shown_ms(taken),
            f"without it {shown_ms([ms for _, ms in without])}",
            (Bound("median", statistics.median(taken), 25, " ms"),),
        )
    ]


def _first_picture(page: Any, address: str) -> float:
    begun = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("body[data-drawn]", state="attached")
    return (time.perf_counter() - begun) * 1000


def _median_ms(taken: list[float]) -> str:
    return f"{statistics.median(taken):.0f} ms"


def _bound(taken: list[float], most: float) -> Bound:
    return Bound("median", statistics.median(taken), most, " ms")


@contextlib.contextmanager
def _page_address(place: Place, course: Course) -> Iterator[str]:
    process = subprocess.Popen(
        [place.tt, "view", SLUG, "--no-open"], cwd=course.root, env=place.environ,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        said = re.search(r"http://\S+", process.stdout.readline())
        if said is None:
            raise RuntimeError("tt view told no address")
        yield said[0]
    finally:
        process.terminate()
        process.communicate()


@contextlib.contextmanager
def _new_browser(path: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield browser
        browser.close()
