"""How the page is reached from the session that tt runs in."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from tensortonic_cli.system.browser import Way, open_browser, way_to

ADDRESS = "http://127.0.0.1:4711/token/"
ELSEWHERE = Path("/nowhere/osrelease")


def programs(folder, *names, body="exit 0"):
    """Put programs of these names into a folder; return it as PATH."""
    for name in names:
        (folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (folder / name).chmod(0o755)
    return str(folder)


def way(environ, platform="linux", kernel=ELSEWHERE):
    """Return the way from such a session."""
    return way_to(ADDRESS, environ, platform=platform, kernel=kernel)


def test_over_ssh_the_port_is_brought_home():
    """The line names the machine as the learner reached it, and its door where that is another."""
    session = {"SSH_CONNECTION": "10.0.0.9 50123 10.0.0.7 22", "USER": "ada", "DISPLAY": ":10"}
    advice = way(session).advice
    assert advice.endswith("ssh -L 4711:127.0.0.1:4711 ada@10.0.0.7")
    other = way({"SSH_CONNECTION": "10.0.0.9 50123 10.0.0.7 2222"}).advice
    assert other.endswith("ssh -p 2222 -L 4711:127.0.0.1:4711 10.0.0.7")
    assert way({"SSH_TTY": "/dev/pts/1"}).advice.endswith("ssh -L 4711:127.0.0.1:4711 HOST")


def test_without_a_display_the_address_is_all_there_is(tmp_path):
    """No program is started that could draw over the terminal."""
    path = programs(tmp_path, "xdg-open", "w3m")
    assert way({"PATH": path}) == Way(
        advice="There is no display here: open the address in a browser yourself."
    )


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins are scripts with #!")
def test_on_a_desktop_the_browser_asked_for_comes_first(tmp_path):
    """One that draws in the terminal is passed over, and so is one that is not there."""
    path = programs(tmp_path, "xdg-open", "mine", "w3m")
    session = {"PATH": path, "WAYLAND_DISPLAY": "wayland-0"}
    assert way(session).command == (f"{path}/xdg-open", ADDRESS)
    mine = session | {"BROWSER": "gone:w3m:mine --new %s"}
    assert way(mine).command == (f"{path}/mine", "--new", ADDRESS)
    assert way({"PATH": "", "DISPLAY": ":0"}).advice.startswith("No browser was found")


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins are scripts with #!")
def test_in_wsl_only_its_own_ways_to_windows_are_taken(tmp_path):
    """A kernel says what it is, also without the variables."""
    kernel = tmp_path / "osrelease"
    kernel.write_text("5.15.90.1-microsoft-standard-WSL2\n")
    path = programs(tmp_path, "xdg-open")
    assert not way({"PATH": path, "DISPLAY": ":0"}, kernel=kernel).command
    assert not way({"PATH": path, "WSL_DISTRO_NAME": "Debian"}).command
    path = programs(tmp_path, "wslview")
    assert way({"PATH": path}, kernel=kernel).command == (f"{path}/wslview", ADDRESS)


def test_macos_and_windows_have_a_command_of_their_own():
    """No environment is needed for it."""
    assert way({}, "darwin").command == ("open", ADDRESS)
    assert way({}, "win32").command == ("cmd", "/c", "start", "", ADDRESS)


@pytest.mark.skipif(os.name == "nt", reason="the stand-ins are scripts with #!")
def test_a_browser_that_hangs_or_is_gone_holds_nobody_up(tmp_path):
    """It is started in a session of its own and not waited for."""
    path = programs(tmp_path, "slow", body=f"exec {sys.executable} -c 'input()' < {fifo(tmp_path)}")
    begun = time.monotonic()
    assert open_browser(Way((f"{path}/slow", ADDRESS)), os.environ)
    assert time.monotonic() - begun < 10
    assert not open_browser(Way((f"{path}/gone", ADDRESS)), os.environ)
    assert not open_browser(Way(advice="none"), os.environ)
    (tmp_path / "fifo").open("w").close()
    for thread in threading.enumerate():
        if thread.name == "tt-browser":
            thread.join(20)
            assert not thread.is_alive()


def fifo(folder):
    """Return a pipe that nobody writes into."""
    os.mkfifo(folder / "fifo")
    return folder / "fifo"
