"""A browser to test the page with: Chromium or Chrome, whichever this machine has."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def find_chromium() -> str | None:
    """Return the path of a browser, None if there is none."""
    found = [shutil.which(name) for name in NAMES]
    found += [place for place in PLACES if Path(place).exists()]
    return next(filter(None, found), None)


@contextlib.contextmanager
def running_chromium() -> Iterator[object]:
    """Give a browser, or skip with the reason why there is none."""
    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium and no Chrome is installed here")
    api = pytest.importorskip("playwright.sync_api", reason="playwright comes with the extra dev")
    with api.sync_playwright() as playwright, _home_of_its_own():
        browser = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield browser
        browser.close()


@contextlib.contextmanager
def _home_of_its_own() -> Iterator[None]:
    """Let no proxy stand between the browser and this machine."""
    kept = {name: os.environ.pop(name) for name in list(os.environ) if "proxy" in name.lower()}
    yield
    os.environ.update(kept)
