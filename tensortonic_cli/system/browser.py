"""The browser of this machine, opened at an address; or how to get there from where one is."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tensortonic_cli.system.processes import apart

# In a terminal they would draw over ours.
_IN_TERMINAL = frozenset({"lynx", "w3m", "links", "links2", "elinks", "browsh", "www-browser"})
_ON_DESKTOPS = (
    "xdg-open", "gio open", "gnome-open", "kde-open", "x-www-browser", "firefox",
    "google-chrome", "chromium", "chromium-browser", "microsoft-edge", "brave-browser",
)  # fmt: skip
_FROM_WSL = ("wslview", "explorer.exe")


@dataclass(frozen=True)
class Way:
    """How a page is reached: the command that opens it, if one does; else what to do instead."""

    command: tuple[str, ...] = ()
    advice: str = ""


def way_to(
    address: str,
    environ: Mapping[str, str],
    *,
    platform: str = sys.platform,
    kernel: Path = Path("/proc/sys/kernel/osrelease"),
) -> Way:
    """Return how the page at `address`, which has a port, is reached from this session."""
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return Way(advice=_through_ssh(address, environ))
    if platform == "win32":
        return Way(("cmd", "/c", "start", "", address))
    if platform == "darwin":
        return Way(("open", address))
    if _is_wsl(environ, kernel):
        commands: tuple[str, ...] = _FROM_WSL
    elif environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        commands = (*_asked_for(environ), *_ON_DESKTOPS)
    else:
        return Way(advice="There is no display here: open the address in a browser yourself.")
    for name, *more in map(str.split, commands):
        program = shutil.which(name, path=environ.get("PATH"))
        if program and Path(name).name not in _IN_TERMINAL:
            return Way((program, *more, address))
    return Way(advice="No browser was found: open the address in one yourself.")


def open_browser(way: Way, environ: Mapping[str, str]) -> bool:
    """Start the browser and return at once; False where there is none, or it cannot be started."""
    if not way.command:
        return False
    nowhere = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            way.command, env=dict(environ), stdin=nowhere, stdout=nowhere, stderr=nowhere, **apart()
        )
    except OSError:
        return False
    # Someone must wait for it, or it stays as a zombie until tt ends.
    threading.Thread(target=process.wait, name="tt-browser", daemon=True).start()
    return True


def has_browser(environ: Mapping[str, str]) -> bool:
    """Whether a browser can be opened from this session."""
    return bool(way_to("http://127.0.0.1:80/", environ).command)


def show_page(address: str, environ: Mapping[str, str]) -> str:
    """Open the page in a browser; return what the learner has to do instead, "" for nothing."""
    way = way_to(address, environ)
    if open_browser(way, environ):
        return ""
    return way.advice or "No browser could be started: open the address in one yourself."


def _through_ssh(address: str, environ: Mapping[str, str]) -> str:
    """Say how the port is brought to the machine that the learner sits at."""
    port = address.split("/")[2].rpartition(":")[2]
    words = environ.get("SSH_CONNECTION", "").split()
    here, door = (words[2], words[3]) if len(words) == 4 else ("HOST", "22")
    user = f"{environ['USER']}@" if environ.get("USER") else ""
    other_door = "" if door == "22" else f"-p {door} "
    return (
        "On your own machine run this, and then open the address there: "
        f"ssh {other_door}-L {port}:127.0.0.1:{port} {user}{here}"
    )


def _is_wsl(environ: Mapping[str, str], kernel: Path) -> bool:
    if environ.get("WSL_DISTRO_NAME") or environ.get("WSL_INTEROP"):
        return True
    try:
        return "microsoft" in kernel.read_text("utf-8").lower()
    except OSError:
        return False


def _asked_for(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the commands of $BROWSER, which may name several."""
    named = environ.get("BROWSER", "").replace("%s", "").split(":")
    return tuple(command for command in named if command.strip())
