"""Saves as editors make them, seen by the watcher."""

import errno
import os
import queue
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileClosedEvent, FileModifiedEvent, FileSystemEventHandler

from tensortonic_cli.system import watcher
from tensortonic_cli.system.file_events import touched
from tensortonic_cli.system.saves import EMPTY_S, Look, Saves, is_stub
from tensortonic_cli.system.watcher import Saved, Trouble, Watcher, digest_of

TOPIC = Path("linear_algebra") / "vectors"
OLD = b"def f(x):\n    raise NotImplementedError\n"
NEW = b"def f(x):\n    return x\n"


class Desk:
    """A folder of three stubs, a watcher on it and all that it emitted."""

    def __init__(self, root: Path, **choices) -> None:
        self.folder = root / "exercises"
        self.stub = self.folder / TOPIC / "dot_product.py"
        self.other = self.folder / TOPIC / "followed.py"
        self.bell = self.folder / TOPIC / "bell.py"
        (self.folder / TOPIC).mkdir(parents=True)
        for path in (self.stub, self.other, self.bell):
            path.write_bytes(OLD)
        self.emitted: queue.SimpleQueue[Saved | Trouble] = queue.SimpleQueue()
        self.rings = 0
        # The heartbeat is on another stub: what is seen of the stub is seen by events.
        followed = {"current": self.other, **choices}
        self.watcher = Watcher([self.folder], self.emitted.put, **followed)

    def start(self) -> "Desk":
        """Start the watcher."""
        self.watcher.start()
        return self

    def next(self) -> Saved | Trouble:
        """Return what is emitted next."""
        return self.emitted.get(timeout=6)

    def last_text(self) -> bytes:
        """Return the last text emitted for the stub before the bell, which rings after it."""
        return self.texts()[-1]

    def texts(self) -> list[bytes]:
        """Return what was emitted for the stub until now: the bell is saved and waited for."""
        self.rings += 1
        self.bell.write_bytes(b"ring %d" % self.rings)
        got = []
        while True:
            save = self.next()
            assert isinstance(save, Saved)
            if save.path == self.stub:
                got.append(save.text)
            elif save.text == b"ring %d" % self.rings:
                return got

    def until(self, text: bytes) -> list[bytes]:
        """Return the texts emitted for the stub up to and including the given one."""
        got = []
        while not got or got[-1] != text:
            save = self.next()
            assert isinstance(save, Saved)
            assert save.path == self.stub
            got.append(save.text)
        return got


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose events have been seen to arrive."""
    desk = Desk(tmp_path).start()
    assert desk.texts() == []
    yield desk
    desk.watcher.stop()


class FakeObserver:
    """An observer of which no event comes but those that a test dispatches."""

    def __init__(self) -> None:
        self.emitters: list[threading.Thread] = []
        self.alive = False
        self.handler: FileSystemEventHandler

    def schedule(self, event_handler, path, *, recursive, event_filter) -> None:
        """Keep the handler."""
        self.handler = event_handler

    def start(self) -> None:
        """Seem to run."""
        self.alive = True

    def stop(self) -> None:
        """Seem to have ended."""
        self.alive = False

    def join(self) -> None:
        """Return at once."""

    def is_alive(self) -> bool:
        """Whether it seems to run."""
        return self.alive


def no_observer() -> FakeObserver:
    """Fail as inotify does at its limit."""
    raise OSError(errno.ENOSPC, "inotify watch limit reached")


def settle() -> None:
    """Let the first reading of all stubs, the first beats and the first sweep pass."""
    threading.Event().wait(0.4)


def vim(path: Path, *settings: str) -> None:
    """Open a file in vim, write the function and save."""
    orders = [
        f"set nocompatible backupskip= writebackup {' '.join(settings)}",
        "%s/raise.*/return x/",
        "wq",
    ]
    script = [word for order in orders for word in ("-c", order)]
    subprocess.run(["vim", "-u", "NONE", "-es", *script, str(path)], check=True, timeout=20)


@pytest.mark.skipif(not shutil.which("vim"), reason="vim is not here")
@pytest.mark.parametrize("copy", ["yes", "no", "auto"])
def test_vim_with_a_backup_beside_the_file(desk, copy):
    """Vim's three ways of writing give one save each."""
    vim(desk.stub, f"backupcopy={copy}")
    assert desk.until(NEW) == [NEW]


@pytest.mark.skipif(not shutil.which("vim"), reason="vim is not here")
def test_vim_with_its_backup_elsewhere(desk, tmp_path):
    """Events that watchdog holds back for half a second, because a file left the folder, arrive."""
    (tmp_path / "backups").mkdir()
    vim(desk.stub, "backup", "backupcopy=no", f"backupdir={tmp_path / 'backups'}")
    assert desk.until(NEW)[-1] == NEW


@pytest.mark.skipif(not shutil.which("vim"), reason="vim is not here")
def test_late_events_are_no_missing_events(desk, tmp_path):
    """Saves that the heartbeat sees half a second before their events raise no alarm."""
    (tmp_path / "backups").mkdir()
    desk.watcher.follow(desk.stub)
    for name in (b"g", b"h"):  # or on a busy machine the second text could pass for the first
        old, new = OLD.replace(b"f", name, 1), NEW.replace(b"f", name, 1)
        desk.watcher.known(desk.stub, digest_of(old))
        desk.stub.write_bytes(old)
        vim(desk.stub, "backup", "backupcopy=no", f"backupdir={tmp_path / 'backups'}")
        assert desk.until(new) == [new]
        threading.Event().wait(0.9)
    assert desk.emitted.empty()


def test_backup_dance_without_vim(desk):
    """Renamed away, written anew, backup deleted: the new text counts, the gap does not."""
    backup = desk.stub.with_name("dot_product.py~")
    desk.stub.rename(backup)
    desk.stub.write_bytes(NEW)
    backup.unlink()
    assert desk.until(NEW) == [NEW]


def test_vscode_truncates_and_writes(desk):
    """The empty file between VS Code's two calls is never emitted."""
    for n in range(10):
        with desk.stub.open("wb", buffering=0) as file:
            file.truncate(0)
            file.write(NEW + b"# %d" % n)
    assert b"" not in desk.until(NEW + b"# 9")


def test_a_file_that_is_empty_for_a_moment_is_a_save_that_has_only_begun(tmp_path):
    """However often that happens; what stays empty is believed."""
    stub, saves = tmp_path / "dot_product.py", Saves()
    for n in range(2):
        stub.write_bytes(b"")
        assert saves.look(stub, 0.0) == Look(again_s=EMPTY_S)
        stub.write_bytes(NEW + b"# %d" % n)
        assert saves.look(stub, 0.0).found.text == NEW + b"# %d" % n
        time.sleep(EMPTY_S)  # emptied again only now
    stub.write_bytes(b"")
    assert saves.look(stub, 0.0).found is None
    time.sleep(EMPTY_S)
    assert saves.look(stub, 0.0).found.text == b""


def test_jetbrains_renames_its_own_temporary_file(desk):
    """A safe write by rename is one save, and the temporary files are none."""
    temporary = desk.stub.with_name("dot_product.py___jb_tmp___")
    temporary.write_bytes(NEW)
    desk.stub.rename(desk.stub.with_name("dot_product.py___jb_old___"))
    temporary.rename(desk.stub)
    assert desk.until(NEW) == [NEW]


@pytest.mark.skipif(not shutil.which("sed"), reason="sed is not here")
def test_sed_in_place(desk):
    """Sed -i renames a temporary file of its own name onto the stub."""
    subprocess.run(["sed", "-i", "s/raise.*/return x/", str(desk.stub)], check=True)
    assert desk.until(NEW) == [NEW]


def test_rename_from_another_folder(desk, tmp_path):
    """A file moved in from a folder nobody watches is a save."""
    elsewhere = tmp_path / "elsewhere.py"
    elsewhere.write_bytes(NEW)
    elsewhere.replace(desk.stub)
    assert desk.until(NEW) == [NEW]


def test_slow_write_in_two_parts(desk):
    """The last text emitted is the whole one, whatever was seen of its first half."""
    with desk.stub.open("wb", buffering=0) as file:
        file.write(NEW[:10])
        threading.Event().wait(0.005)
        file.write(NEW[10:])
    assert desk.last_text() == NEW


def test_writer_that_never_closes(desk):
    """What a program wrote counts after a short quiet, though it keeps the file open."""
    with desk.stub.open("r+b", buffering=0) as file:
        file.write(NEW)
        file.truncate()
        assert desk.until(NEW)[-1] == NEW


def test_twenty_saves_in_a_burst(desk):
    """After twenty quick saves the last text emitted is the last one saved."""
    pause = threading.Event()
    for n in range(20):
        desk.stub.write_bytes(NEW + b"# %d" % n)
        pause.wait(0.02)
    assert desk.last_text() == NEW + b"# 19"


def test_touch_and_an_unchanged_save_are_no_saves(desk):
    """Only new content counts: neither a new time nor the same text written again."""
    settle()
    desk.stub.touch()
    desk.stub.write_bytes(OLD)
    assert desk.texts() == []


def test_a_save_says_what_and_when(desk):
    """A save carries the file's bytes, their digest and the path as it was given."""
    desk.stub.write_bytes(NEW)
    save = desk.next()
    assert save == Saved(desk.stub, NEW, digest_of(NEW), save.at)


def test_an_emptied_stub_is_a_save(desk):
    """A file that stays empty is believed after a short quiet."""
    desk.stub.write_bytes(b"")
    assert desk.until(b"") == [b""]


def test_other_files_are_ignored(desk):
    """Swap files, backups, bytecode and folders are no stubs."""
    topic = desk.stub.parent
    (topic / "__pycache__").mkdir()
    (topic / "folder.py").mkdir()
    for name in (".dot_product.py.swp", "4913", "dot_product.py~", "#dot_product.py", "notes.md"):
        (topic / name).write_bytes(NEW)
    desk.watcher.look_now(topic / "folder.py")
    assert desk.texts() == []


def test_stub_names():
    """Python files count unless an editor or Python itself made them."""
    names = ["a.py", "test_a.py", ".#a.py", "a.py~", "a.pyc", "__init__.py", "a.py___jb_tmp___"]
    assert [is_stub(name) for name in names] == [True, True, *[False] * 5]


def test_deleted_then_recreated_stub_is_a_save(desk):
    """Deleting emits nothing; the same text in a new file counts once the old one is forgotten."""
    desk.stub.unlink()
    assert desk.texts() == []
    settle()
    desk.stub.write_bytes(OLD)
    assert desk.until(OLD) == [OLD]


def test_topic_folder_made_anew(desk):
    """A topic's folder that is deleted and made again is watched again."""
    shutil.rmtree(desk.stub.parent)
    desk.stub.parent.mkdir()
    desk.stub.write_bytes(NEW)
    assert desk.until(NEW)[-1] == NEW


def test_whole_folder_deleted_and_made_anew(desk):
    """The watched folder itself may be deleted and come back."""
    settle()
    shutil.rmtree(desk.folder)
    desk.stub.parent.mkdir(parents=True)
    desk.stub.write_bytes(NEW)
    assert desk.until(NEW)[-1] == NEW


def test_whole_folder_replaced(desk):
    """The watched folder may be renamed, of which nothing dies, and another take its place."""
    settle()
    desk.folder.rename(desk.folder.with_name("former"))
    desk.stub.parent.mkdir(parents=True)
    desk.stub.write_bytes(NEW)
    assert desk.until(NEW)[-1] == NEW


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights there")
def test_unreadable_stub_is_told_once(desk):
    """A stub that cannot be read is one Trouble, however often it changes."""
    target = desk.stub.with_name("loop.py")
    target.symlink_to(target)
    trouble = desk.next()
    assert isinstance(trouble, Trouble)
    assert str(target) in trouble.message
    target.unlink()
    target.symlink_to(target)
    settle()
    assert desk.texts() == []


def test_look_now_emits_known_content(desk):
    """Pressing r gives the text again though nothing changed."""
    desk.watcher.look_now(desk.stub)
    assert desk.until(OLD) == [OLD]


def test_look_now_at_a_missing_stub(desk):
    """Pressing r without a stub says so."""
    desk.stub.unlink()
    desk.watcher.look_now(desk.stub)
    expected = Trouble(f"{desk.stub} is not there.", "`tt reset` writes it anew.", desk.stub)
    assert desk.next() == expected


def test_our_own_writing_is_no_save(desk):
    """Content announced by known is not emitted; other content is, also the former one."""
    desk.watcher.known(desk.stub, digest_of(NEW))
    desk.stub.write_bytes(NEW)
    assert desk.texts() == []
    desk.stub.write_bytes(OLD)
    assert desk.until(OLD) == [OLD]


def test_nothing_after_stop(desk):
    """A stopped watcher has no thread left and emits nothing."""
    desk.watcher.stop()
    desk.stub.write_bytes(NEW)
    desk.watcher.look_now(desk.stub)
    assert desk.emitted.empty()
    assert not [t for t in threading.enumerate() if t.name == "tt-watcher"]


def test_heartbeat_stands_in_for_events(tmp_path):
    """Where no event comes, saves are found by looking, and the second one says so once."""
    desk = Desk(tmp_path, observers=FakeObserver)
    desk.watcher.follow(desk.stub)
    desk.start()
    got = []
    for n in range(4):
        desk.stub.write_bytes(NEW + b"# %d" % n)
        got.append(desk.next())
        if n < 2:
            threading.Event().wait(0.9)
        while not desk.emitted.empty():
            got.append(desk.next())
    desk.watcher.stop()
    said = [one.message for one in got if isinstance(one, Trouble)]
    texts = [one.text for one in got if isinstance(one, Saved)]
    assert said == ["No file events arrive here, as on network drives and in some containers."]
    assert texts == [NEW + b"# %d" % n for n in range(4)]


def test_two_saves_of_one_size_within_a_clock_tick(tmp_path):
    """The heartbeat sees a second save that leaves time, size and inode as they were."""
    desk = Desk(tmp_path, observers=FakeObserver, current=None)
    desk.watcher.follow(desk.stub)
    desk.start()
    desk.stub.write_bytes(b"one")
    stamp = desk.stub.stat().st_mtime_ns
    first = desk.until(b"one")
    desk.stub.write_bytes(b"two")
    os.utime(desk.stub, ns=(stamp, stamp))
    second = desk.until(b"two")
    desk.watcher.stop()
    assert (first, second) == ([b"one"], [b"two"])


def test_no_watches_left(tmp_path):
    """At the inotify limit it says so, tries again seldom and finds all saves by looking."""
    tries = []

    def observers():
        tries.append(1)
        return no_observer()

    desk = Desk(tmp_path, observers=observers).start()
    settle()
    trouble = desk.next()
    desk.stub.write_bytes(NEW)
    texts = desk.until(NEW)
    desk.watcher.stop()
    assert trouble == Trouble(
        "The system gives no file events: inotify watch limit reached.",
        "Saves are found by looking every second; press r to check at once.",
    )
    assert (texts, len(tries)) == ([NEW], 1)


def test_dead_observer_is_noticed(tmp_path):
    """An observer whose thread died is replaced; if that fails, it is said."""
    made = []

    def observers():
        if made:
            return no_observer()
        made.append(FakeObserver())
        return made[0]

    desk = Desk(tmp_path, observers=observers).start()
    settle()
    made[0].alive = False
    trouble = desk.next()
    desk.watcher.stop()
    assert isinstance(trouble, Trouble)


def test_dead_observer_is_replaced(tmp_path):
    """After an emitter thread died, another observer sees the saves."""
    from watchdog.observers import Observer

    made = []

    def observers():
        made.append(Observer())
        return made[-1]

    desk = Desk(tmp_path, observers=observers).start()
    assert desk.texts() == []
    settle()
    for emitter in tuple(made[0].emitters):
        emitter.stop()
        emitter.join()
    desk.stub.write_bytes(NEW)
    texts = desk.until(NEW)
    desk.watcher.stop()
    assert (texts, len(made)) == ([NEW], 2)


def test_a_write_without_its_end_waits_for_quiet(tmp_path, monkeypatch):
    """After a bare modified nothing is read at once: the writer may be at it still."""
    monkeypatch.setattr(watcher, "QUIET_S", 60.0)
    deaf = FakeObserver()
    desk = Desk(tmp_path, observers=lambda: deaf).start()
    settle()
    desk.stub.write_bytes(NEW[:10])
    deaf.handler.dispatch(FileModifiedEvent(str(desk.stub)))
    assert desk.emitted.empty()
    desk.stub.write_bytes(NEW)
    deaf.handler.dispatch(FileClosedEvent(str(desk.stub)))
    save = desk.emitted.get_nowait()
    desk.watcher.stop()
    assert save == Saved(desk.stub, NEW, digest_of(NEW), save.at)


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights there")
def test_paths_are_as_given(tmp_path):
    """Where events tell real paths, as on macOS, stubs keep the names they were given by."""
    deaf = FakeObserver()
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    desk = Desk(tmp_path / "link", observers=lambda: deaf).start()
    settle()
    desk.stub.write_bytes(NEW)
    deaf.handler.dispatch(FileClosedEvent(str(desk.stub.resolve())))
    save = desk.emitted.get_nowait()
    desk.watcher.stop()
    assert save == Saved(desk.stub, NEW, digest_of(NEW), save.at)


class Event:
    """A file event of a system that is not at hand."""

    def __init__(self, event_type: str, src_path: str | bytes, dest_path: str = "") -> None:
        self.event_type, self.src_path, self.dest_path = event_type, src_path, dest_path


def test_what_events_mean():
    """Only closed and the end of a rename say that a file is complete."""
    assert touched(Event("closed", b"a.py")) == (("a.py", True),)
    assert touched(Event("modified", "a.py")) == (("a.py", False),)
    assert touched(Event("moved", "t", "a.py")) == (("t", False), ("a.py", True))
