"""What each stub held when it was last read, so that only new content counts as a save."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import time
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

EMPTY_S = 0.1  # a writer on a busy machine may rest so long between emptying and writing
GONE_S = 0.25
COARSE_S = 2.5

_EDITORS_OWN = re.compile(r"^[.#~]|^__init__\.py$|___jb_(?:tmp|old)___|^4913$")

Key = tuple[int, int, int]


@dataclass(frozen=True)
class Saved:
    """New content of a stub; at is time.perf_counter() when its event arrived."""

    path: Path
    text: bytes
    digest: str
    at: float


@dataclass(frozen=True)
class Trouble:
    """Something that keeps saves from being seen: what happens, and what the learner can do.

    path is the one stub that it is about, if it is about one.
    """

    message: str
    fix: str
    path: Path | None = None


@dataclass(frozen=True)
class Look:
    """What one look at a file gave; again_s asks for another look after that many seconds."""

    found: Saved | Trouble | None = None
    again_s: float | None = None


def digest_of(text: bytes) -> str:
    """Return the fingerprint by which two contents are told apart."""
    return blake2b(text, digest_size=16).hexdigest()


def is_stub(name: str) -> bool:
    """Whether a file of this name can be a stub: Python, and no temporary file of an editor."""
    return name.endswith(".py") and not _EDITORS_OWN.search(name)


def stubs_below(folder: str) -> dict[str, Key]:
    """Return every stub below a folder with its file's key; what vanishes meanwhile is left out.

    Strings, because Path takes three times as long, and a sweep runs for as long as tt does.
    """
    found: dict[str, Key] = {}
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):
                if is_stub(entry.name):
                    found[entry.path] = _key(entry.stat())
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    found |= stubs_below(entry.path)
    return found


def keys_of(path: Path) -> dict[str, Key]:
    """Return the key of one file under its name; nothing if it is missing."""
    key = _key_of(path)
    return {} if key is None else {str(path): key}


class Saves:
    """The last content seen of each stub. Not safe for threads: its owner holds a lock."""

    def __init__(self) -> None:
        self._seen: dict[Path, str] = {}
        self._ours: dict[Path, str] = {}
        self._keys: dict[str, Key | None] = {}
        self._coarse_until: dict[str, float] = {}
        self._failing_since: dict[Path, float] = {}
        self._empty_since: dict[Path, float] = {}
        self._told: set[Path] = set()

    def remember(self, stubs: dict[str, Key]) -> None:
        """Take files as they are now for old: until they change, reading them is no save."""
        self._keys = {**stubs, **self._keys}

    def unread(self) -> tuple[Path, ...]:
        """Return the remembered stubs whose content is not known yet."""
        paths = (Path(path) for path, key in self._keys.items() if key)
        return tuple(path for path in paths if path not in self._seen)

    def expect(self, path: Path, digest: str) -> None:
        """Let the next content with this digest be no save; any other content ends the wait."""
        if self._seen.get(path) != digest:
            self._ours[path] = digest

    def changed(self, path: Path) -> bool:
        """Whether a look could find something new, by the file's time, size and inode."""
        return self._differs(str(path), _key_of(path))

    def changed_among(self, present: dict[str, Key]) -> tuple[Path, ...]:
        """Return the stubs among all present ones that changed, and those that are missing."""
        changed = [path for path, key in present.items() if self._differs(path, key)]
        missing = [path for path, key in self._keys.items() if key and path not in present]
        return tuple(map(Path, changed + missing))

    def _differs(self, path: str, key: Key | None) -> bool:
        """Whether the key is another than at the last look.

        Clocks of file systems tick every 4 ms to 2 s: two saves within a tick look alike, so
        a file that changed lately is read again.
        """
        if path not in self._keys or key != self._keys[path]:
            return True
        return key is not None and time.monotonic() < self._coarse_until.get(path, 0.0)

    def look(self, path: Path, at: float, *, anyway: bool = False) -> Look:
        """Read the file and say whether it holds something new.

        An empty file may be a save that has only begun: it is believed once it has stayed empty.

        Args:
            path: The stub.
            at: When the event that led here arrived.
            anyway: Report the content even if it is known, and trouble at the first failure.
        """
        try:
            key, text = _read(path)
        except OSError as error:
            return self._failed(path, error, anyway=anyway)
        if text is None:
            return Look()
        if not text and not anyway and not self._stays_empty(path):
            return Look(again_s=EMPTY_S)
        self._empty_since.pop(path, None)
        self._failing_since.pop(path, None)
        self._told.discard(path)
        digest = digest_of(text)
        is_new = self._is_new(path, key, digest)
        self._seen[path], self._keys[str(path)] = digest, key
        return Look(Saved(path, text, digest, at)) if is_new or anyway else Look()

    def _stays_empty(self, path: Path) -> bool:
        now = time.monotonic()
        return now - self._empty_since.setdefault(path, now) >= EMPTY_S

    def _is_new(self, path: Path, key: Key, digest: str) -> bool:
        if digest == self._seen.get(path):
            return False
        first_read = path not in self._seen and self._keys.get(str(path)) == key
        ours = self._ours.pop(path, None) == digest
        if not first_read:
            self._coarse_until[str(path)] = time.monotonic() + COARSE_S
        return not (first_read or ours)

    def _failed(self, path: Path, error: OSError, *, anyway: bool) -> Look:
        """Editors take a file away for a moment, and Windows locks it: only what lasts counts."""
        gone = isinstance(error, FileNotFoundError | NotADirectoryError)
        since = self._failing_since.setdefault(path, time.monotonic())
        if not anyway and time.monotonic() - since < GONE_S:
            return Look(again_s=GONE_S)
        if gone:
            self._seen.pop(path, None)
            self._keys[str(path)] = None
        else:
            self._keys[str(path)] = _key_of(path)
        silent = not anyway and (gone or path in self._told)
        if not gone:
            self._told.add(path)
        return Look() if silent else Look(_cannot_read(path, error))


def _read(path: Path) -> tuple[Key, bytes | None]:
    """Return key and content; None for what is no regular file, whose opening could block."""
    if not stat.S_ISREG(path.stat().st_mode):
        return (0, 0, 0), None
    with path.open("rb", buffering=0) as file:
        # Before reading: what is written after this has another key, and is looked at again.
        key = _key(os.fstat(file.fileno()))
        return key, file.read()


def _key_of(path: Path) -> Key | None:
    try:
        return _key(path.stat())
    except OSError:
        return None


def _key(found: os.stat_result) -> Key:
    return found.st_mtime_ns, found.st_size, found.st_ino


def _cannot_read(path: Path, error: OSError) -> Trouble:
    reason = error.strerror or type(error).__name__
    if isinstance(error, FileNotFoundError):
        return Trouble(f"{path} is not there.", "`tt reset` writes it anew.", path)
    fix = "Give yourself the right to read it."
    return Trouble(f"{path} cannot be read: {reason}.", fix, path)
