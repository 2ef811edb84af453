"""`tt view --web` and the key v as they are run: what they say, record and leave behind."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.page_course import OTHER_STUB, RIGHT, STUB, WRONG, make_page_course
from tests.screens import Screen

PATIENCE_S = 30
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")


@pytest.fixture
def clone(tmp_path):
    """A clone in which the dot product has a visual and a right answer."""
    made = make_page_course(tmp_path / "course")
    (made / STUB).write_text(RIGHT, encoding="utf-8")
    return made


@contextmanager
def viewing(clone, *words, **environ):
    """Run `tt view` without a display; give the process and the address it prints."""
    unwanted = ("SSH_CONNECTION", "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    command = [sys.executable, "-m", "tensortonic_cli", "view", "dot-product", "--web", *words]
    environ = {**kept, "PYTHONPATH": str(clone), **environ}
    process = subprocess.Popen(
        command, cwd=clone, env=environ, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        yield process, re.search(r"http://\S+", process.stdout.readline())[0]
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


class Listener:
    """A page that reads only; it keeps the newest of each topic."""

    def __init__(self, address):
        origin = re.match(r"http://[^/]+", address)[0]
        url = address.replace("http", "ws", 1) + "socket"
        self.newest = {}
        self.opening = connect(url, origin=origin, compression=None, proxy=None, max_size=None)

    def __enter__(self):
        self.socket = self.opening.__enter__()
        return self

    def __exit__(self, *error):
        self.opening.__exit__(*error)

    def until(self, topic, holds):
        """Return the newest message of a topic, once it fits."""
        until = time.monotonic() + PATIENCE_S
        while topic not in self.newest or not holds(self.newest[topic]):
            message = json.loads(self.socket.recv(timeout=until - time.monotonic()))
            self.newest[message["topic"]] = message
        return self.newest[topic]

    def verdict(self, verdict):
        """Wait for a verdict of this kind."""
        return self.until("verdict", lambda m: m["report"] and m["report"]["verdict"] == verdict)

    def says(self, **message):
        """Say something as a page does."""
        self.socket.send(json.dumps(message))


def recorded(clone):
    """Return the kinds of what was recorded of the dot product, in order."""
    with closing(sqlite3.connect(clone / "progress" / "progress.db")) as db:
        rows = db.execute("SELECT kind FROM events WHERE slug = 'dot-product' ORDER BY seq")
        return [kind for (kind,) in rows]


def ends(process):
    """Wait for a process and return its exit code."""
    return process.wait(PATIENCE_S)


def test_it_says_where_the_page_is_and_goes_on_until_ctrl_c(clone):
    """Exit code 130, the port closed, and no process left that it started."""
    with viewing(clone) as (process, address), Listener(address) as page:
        page.verdict("passed")
        page.until("frame", lambda frame: frame["picture"])
        started = descendants(process.pid)
        os.kill(process.pid, signal.SIGINT)
        assert ends(process) == 130
        said = process.stdout.read().splitlines()
    assert said == [
        "There is no display here: open the address in a browser yourself.",
        "It follows your saves. Ctrl-C ends it.",
    ]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(re.search(r":(\d+)/", address)[1])))
    assert not any(is_running(pid) for pid in started)


def test_it_ends_with_whoever_started_it(clone):
    """A terminal that is closed in a hurry takes the server with it."""
    script = (
        "import subprocess, sys\n"
        "words = [sys.executable, '-m', 'tensortonic_cli', 'view', 'dot-product', '--no-open']\n"
        "tt = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)\n"
        "print(tt.stdout.readline(), flush=True)\n"
        "input()\n"
    )
    pipe = subprocess.PIPE
    environ = {**os.environ, "PYTHONPATH": str(clone)}
    shell = subprocess.Popen(
        [sys.executable, "-c", script], cwd=clone, env=environ, stdin=pipe, stdout=pipe, text=True
    )
    address = re.search(r"http://\S+", shell.stdout.readline())[0]
    with Listener(address) as page:
        page.verdict("passed")
        shell.kill()
        shell.communicate()
        with pytest.raises(ConnectionClosed):
            page.until("frame", lambda frame: False)


def test_verdicts_are_recorded_as_tt_run_does(clone):
    """What the page shows of a save is remembered, and the pass counts."""
    with viewing(clone) as (_, address), Listener(address) as page:
        page.verdict("passed")
        (clone / STUB).write_text(WRONG, encoding="utf-8")
        page.verdict("failed")
        (clone / STUB).write_text(RIGHT + "# again\n", encoding="utf-8")
        page.verdict("passed")
        wanted = ["ran", "passed", "ran", "ran", "passed"]
        until = time.monotonic() + PATIENCE_S
        while recorded(clone) != wanted and time.monotonic() < until:
            threading.Event().wait(0.02)
        assert recorded(clone) == wanted


def test_a_watch_screen_of_the_exercise_records_alone(clone):
    """Two that judge the same save remember it once."""
    screen = Screen(clone, "next", "dot-product", size=(100, 40))
    try:
        screen.shows("10 of 10 checks", "Press n.", timeout_s=PATIENCE_S)
        with viewing(clone) as (_, address), Listener(address) as page:
            page.verdict("passed")
            (clone / STUB).write_text(WRONG, encoding="utf-8")
            page.verdict("failed")
            screen.shows("not passed", timeout_s=PATIENCE_S)
        screen.type("q")
        assert screen.ends() == 0
    finally:
        screen.close()
    assert recorded(clone) == ["opened", "ran", "passed", "ran"]


def fake_browser(folder):
    """Return a session's variables in which opening an address notes it, and that note."""
    note, browser = folder / "opened", folder / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {note}\n')
    browser.chmod(0o755)
    return {"DISPLAY": ":0", "BROWSER": str(browser)}, note


def noted(note):
    """Return what was noted, once it is."""
    until = time.monotonic() + PATIENCE_S
    while not (note.exists() and note.read_text()) and time.monotonic() < until:
        threading.Event().wait(0.02)
    return note.read_text()


def test_a_browser_is_opened_once_with_the_address(clone, tmp_path):
    """With --no-open none is."""
    session, note = fake_browser(tmp_path)
    with viewing(clone, "--no-open", **session) as (process, _):
        assert process.stdout.readline() == "It follows your saves. Ctrl-C ends it.\n"
    with viewing(clone, **session) as (process, address):
        assert process.stdout.readline() == "It follows your saves. Ctrl-C ends it.\n"
        with Listener(address) as page:
            page.verdict("passed")
        assert noted(note) == f"{address}\n"


def test_over_ssh_it_says_how_to_get_there(clone):
    """The line can be pasted as it is."""
    session = {"SSH_CONNECTION": "10.0.0.9 50123 10.0.0.7 22", "USER": "ada"}
    with viewing(clone, **session) as (process, address):
        port = re.search(r":(\d+)/", address)[1]
        assert f"ssh -L {port}:127.0.0.1:{port} ada@10.0.0.7\n" in process.stdout.readline()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("adam-optimizer", "--web"), "adam-optimizer has no visual yet."),
        (("cosine-similarity", "--once", "--web"), "--once goes neither with --web"),
    ],
)
def test_what_cannot_be_shown_is_said(clone, words, said):
    """An exercise without a visual; and --once, which goes with nothing else."""
    command = [sys.executable, "-m", "tensortonic_cli", "view", *words]
    environ = {**os.environ, "PYTHONPATH": str(clone)}  # that course, not this one
    done = subprocess.run(
        command, cwd=clone, env=environ, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_pages_say_what_they_like(clone):
    """A strange message moves nothing; the next good one is answered with its number."""
    with viewing(clone) as (_, address), Listener(address) as page:
        page.verdict("passed")
        for strange in (
            {"go": 1}, {"go": "no-such-exercise"}, {"slug": "dot-product", "values": 3}, {},
            {"slug": "dot-product", "values": {"size": [], "A": [[1e400]]}, "by": "", "n": 1},
        ):  # fmt: skip
            page.says(**strange)
        page.says(slug="dot-product", values={"size": 1.5}, by="me", n=7)
        frame = page.until("frame", lambda frame: frame["answers"].get("me") == 7)
        assert frame["values"]["size"] == 1.5
        page.says(go="cosine-similarity")
        told = page.until("exercise", lambda told: told["slug"] == "cosine-similarity")
        assert told["before"] == {"slug": "dot-product", "title": "Dot product"}


def test_the_key_v_opens_a_page_that_follows(clone, tmp_path):
    """Saves, verdicts and the next exercise get there."""
    session, note = fake_browser(tmp_path)
    screen = Screen(clone, "next", "dot-product", size=(140, 40), **session)
    try:
        screen.shows("10 of 10 checks", "v view", timeout_s=PATIENCE_S)
        screen.type("v")
        screen.shows("Your browser shows it.")
        address = noted(note).strip()
        with Listener(address) as page:
            page.verdict("passed")
            (clone / STUB).write_text(WRONG, encoding="utf-8")
            page.until("frame", lambda f: f["picture"] and len(f["picture"]["values"][0]) == 3)
            page.until("verdict", lambda told: told["report"] and told["report"]["slip"])
            screen.shows("You had passed this one")  # no more of what the first v said
            screen.type("v")
            screen.shows("Your browser shows it.")
            page.says(go="cosine-similarity")
            page.until("exercise", lambda told: told["slug"] == "cosine-similarity")
            (clone / OTHER_STUB).write_text("def cosine_similarity(a, b):\n    return 9.5\n")
            page.until("frame", lambda f: f["picture"] and f["picture"]["values"][0][1] == "9.5")
            screen.shows("You saved cosine-similarity")
            screen.type("w")
            page.verdict("failed")
            page.says(go="adam-optimizer")
            page.until("exercise", lambda told: told["slug"] == "adam-optimizer")
            (clone / STUB).write_text(RIGHT + "# again\n", encoding="utf-8")
            screen.shows("You saved dot-product")
            screen.type("w")
            page.until("exercise", lambda told: told["slug"] == "dot-product")
            page.verdict("passed")
        screen.type("q")
        assert screen.ends() == 0
    finally:
        screen.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(re.search(r":(\d+)/", address)[1])))


def test_the_key_v_says_that_there_is_no_picture(clone):
    """The key line does not name it then."""
    screen = Screen(clone, "next", "adam-optimizer", size=(100, 30))
    try:
        assert "v view" not in screen.shows("q quit", timeout_s=PATIENCE_S)
        screen.type("v")
        screen.shows("This exercise has no visual yet.")
    finally:
        screen.close()


def descendants(pid):
    """Return the processes below a process, where the system lists them."""
    found = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [tuple(map(int, line.split())) for line in found.stdout.splitlines()]
    below, new = set(), {pid}
    while new:
        new = {child for child, parent in pairs if parent in new} - below
        below |= new
    return below


def is_running(pid):
    """Whether a process is there."""
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True
