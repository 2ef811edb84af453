"""Where file events never arrive: a heartbeat takes over and says so, and `r` always works."""

import contextlib
import os
import subprocess
import sys
import threading

import pytest

from tests.faults.learner import body

SILENT = """\
import watchdog.observers

class Silent(watchdog.observers.Observer):
    def schedule(self, *what, **how):
        pass

watchdog.observers.Observer = Silent
"""
DYING = """\
import watchdog.observers

class Dying(watchdog.observers.Observer):
    def start(self):
        super().start()
        self.stop()

watchdog.observers.Observer = Dying
"""
NO_WATCHES = """\
import errno, watchdog.observers

class Full(watchdog.observers.Observer):
    def start(self):
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

watchdog.observers.Observer = Full
"""
OWN_NAMES = """\
import ctypes, os
from pathlib import Path

libc, user, group = ctypes.CDLL(None, use_errno=True), os.getuid(), os.getgid()

def done(code):
    if code:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

done(libc.unshare({flags}))
Path("/proc/self/setgroups").write_text("deny")
Path("/proc/self/uid_map").write_text(f"0 {{user}} 1")
Path("/proc/self/gid_map").write_text(f"0 {{group}} 1")
"""
# A user namespace has a limit of its own: no other process on the machine feels it.
LIMIT = OWN_NAMES.format(flags=0x10000000) + (
    'Path("/proc/sys/user/max_inotify_watches").write_text("0")\n'
)
# What is written below an overlay is read through it, but no event comes through.
MOUNT = (
    OWN_NAMES.format(flags=0x10000000 | 0x00020000)
    + """
done(libc.mount(None, b"/", None, 16384 | 262144, None))
how = b"lowerdir={stubs},upperdir={up},workdir={work},userxattr"
done(libc.mount(b"overlay", b"{stubs}", b"overlay", 0, how))
"""
)
SILENCE = "No file events arrive here, as on network drives and in some containers."
FULL = "The system gives no file events: "


def said(n):
    """Return what the screen says of a text that returns n."""
    return f"The result is {n}; it must be 23."


@pytest.fixture
def opens(learner, tmp_path):
    """Return what starts `tt next` after a script has changed the world around it."""
    folder = tmp_path / "before"
    folder.mkdir()

    def opened(script):
        (folder / "sitecustomize.py").write_text(script, encoding="utf-8")
        return learner.watches(PYTHONPATH=os.pathsep.join([str(folder), str(learner.clone)]))

    return opened


def possible(script):
    """Skip unless this system lets us do what the script does."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"not possible here: {done.stderr.decode().splitlines()[-1]}")


def saves_are_found(learner, screen, first=1):
    """Save three texts, each as soon as the former one's verdict is shown."""
    for n in range(first, first + 3):
        learner.save(body(f"return {n}"))
        screen.shows(said(n))


def silence_is_said(learner, screen):
    """Save now and then until it is said; a save soon after another counts as one with it."""
    for n in range(31, 41):  # none of them is right anywhere
        learner.save(body(f"return {n}"))
        screen.shows(said(n))
        with contextlib.suppress(AssertionError):
            return screen.shows(SILENCE, "press r to check at once.", said(n), timeout_s=5)
    raise AssertionError("ten saves were found without an event, and it was not said")


def r_finds_what_looks_unchanged(learner, screen):
    """Write another text of the same size, time and inode, which no look at the file betrays."""
    learner.save(body("return 81"))
    screen.shows(said(81))
    before = learner.stub.stat()
    threading.Event().wait(3)  # for so long after a change the heartbeat reads the file anyway
    learner.save(body("return 82"))
    os.utime(learner.stub, ns=(before.st_atime_ns, before.st_mtime_ns))
    screen.type("r")
    screen.shows(said(82))


@pytest.mark.parametrize("script", [SILENT, DYING], ids=["silent", "dying"])
def test_without_events_saves_are_found_and_it_is_said(learner, opens, script):
    """An observer that says nothing or dies: every save is found, and it is said."""
    screen = opens(script)
    silence_is_said(learner, screen)
    saves_are_found(learner, screen, 11)
    learner.leaves(screen)


def test_r_works_without_events(learner, opens):
    """Even where neither an event nor the heartbeat could tell."""
    screen = opens(SILENT)
    r_finds_what_looks_unchanged(learner, screen)
    learner.leaves(screen)


def test_at_the_limit_of_watches_it_is_said_at_once(learner, opens):
    """Before anything was saved; then saves are found."""
    screen = opens(NO_WATCHES)
    screen.shows(f"{FULL}inotify watch limit reached.", "press r to check at once.")
    saves_are_found(learner, screen)
    learner.leaves(screen)


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_at_a_real_limit_of_inotify(learner, opens):
    """The kernel refuses the first watch: said at once, saves are found, `r` works."""
    possible(LIMIT)
    screen = opens(LIMIT)
    screen.shows(FULL, "press r to check at once.")
    saves_are_found(learner, screen)
    r_finds_what_looks_unchanged(learner, screen)
    learner.leaves(screen)


@pytest.mark.skipif(sys.platform != "linux", reason="overlays are Linux's")
def test_on_a_mount_without_events(learner, opens, tmp_path):
    """The stubs lie on an overlay and are saved below it: found, said, and `r` works."""
    for name in ("up", "work"):
        (tmp_path / name).mkdir()
    script = MOUNT.replace("{stubs}", str(learner.clone / "exercises"))
    script = script.replace("{up}", str(tmp_path / "up")).replace("{work}", str(tmp_path / "work"))
    possible(script)
    screen = opens(script)
    silence_is_said(learner, screen)
    saves_are_found(learner, screen, 11)
    r_finds_what_looks_unchanged(learner, screen)
    learner.leaves(screen)
