"""What the recorded events of an exercise say: its state, attempts, hints and former texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from tensortonic_cli.core.model import State, Verdict
from tensortonic_cli.core.stub import settled

SWAPS = frozenset({"reset", "undone", "restored"})
STATE_KINDS = frozenset({"passed", "skipped"}) | SWAPS

# Editors save half-typed code every second. This counts from the first text of such a flurry, so
# that an hour of saves every half minute still leaves a row for each minute.
FLURRY = timedelta(seconds=60)

# Half-typed code and the handed-out stub say nothing about how hard an exercise was.
_NO_ATTEMPT = frozenset({Verdict.BROKEN.value, Verdict.UNWRITTEN.value})


@dataclass(frozen=True)
class Event:
    """Something that happened to an exercise; detail is what its kind needs, as plain values.

    ran: verdict, hash. passed: hash. hinted: n. reset, undone, restored: from (None where no file
    was) and to, both hashes. at is aware, in the learner's own time zone.
    """

    id: str
    at: datetime
    slug: str
    kind: str
    detail: Mapping[str, object] = field(default_factory=dict)

    def word(self, name: str) -> str:
        """Return a text of the detail, "" where there is none."""
        return str(self.detail.get(name) or "")


@dataclass(frozen=True)
class Standing:
    """What the events say of an exercise before its present text is looked at, as hashes of texts.

    passes count now; forgotten did until a reset; former are the texts which that reset replaced;
    blanks are the stubs that resets wrote.
    """

    passes: frozenset[str] = frozenset()
    skipped: bool = False
    forgotten: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    blanks: frozenset[str] = frozenset()

    def state(self, present: str | None) -> State:
        """Return the state that a file with this hash gives; None: there is no readable file."""
        if present in self.passes:
            return State.PASSED
        if self.skipped:  # after a pass only a changed text can be skipped, so this came later
            return State.SKIPPED
        return State.CHANGED if self.passes else State.TODO


@dataclass(frozen=True)
class Row:
    """A text of a history: n counts from 1, the oldest; verdict is "" if it was never checked."""

    n: int
    at: datetime
    verdict: str
    hash: str
    lines: int = 0


@dataclass(frozen=True)
class Swap:
    """A text that a command put in the place of the learner's file.

    kind is that of its event: reset, undone, restored. kept is the number of lines that were in the
    file before, None if there was no file. in_place: the file had that text already. is_stub: it is
    the handed-out text.
    """

    kind: str
    lines: int
    kept: int | None
    in_place: bool = False
    is_stub: bool = False


def hash_of(text: str) -> str:
    """Return the name of a text; what editors change unasked (stub.settled) does not alter it."""
    import hashlib  # 4 ms that most commands need not pay

    return hashlib.blake2b(settled(text).encode(), digest_size=16).hexdigest()


def standing(events: Iterable[Event]) -> Standing:
    """Return where the events of one exercise, in order, lead."""
    now = Standing()
    for event in events:
        if event.kind == "passed":
            now = replace(now, passes=now.passes | {event.word("hash")}, skipped=False)
        elif event.kind == "skipped":
            now = replace(now, skipped=True)
        elif event.kind in SWAPS:
            now = _swapped(now, event)
    return now


def is_former(events: Iterable[Event], slug: str, text_hash: str) -> bool:
    """Whether a text is one that a reset replaced: an editor that was not reloaded saved it.

    It is no new pass. A learner who wants it back takes the reset back with undo.
    """
    return text_hash in standing(event for event in events if event.slug == slug).former


def attempts(events: Iterable[Event]) -> int:
    """Return how often the learner tried since the last reset, up to the pass if there is one.

    A flurry of saves is one try; a pass is a try of its own, however soon it follows a failure.
    """
    runs = [event for event in _this_round(events) if event.kind == "ran"]
    passed = [event.word("verdict") == Verdict.PASSED for event in runs]
    until_pass = runs[: passed.index(True)] if True in passed else runs
    failed = (event for event in until_pass if event.word("verdict") not in _NO_ATTEMPT)
    return len(_without_flurries(_entries(failed))) + (True in passed)


def hints_used(events: Iterable[Event]) -> int:
    """Return the number of the last hint shown since the last reset; 0: none."""
    shown = (event.detail.get("n") for event in _this_round(events) if event.kind == "hinted")
    return max((n for n in shown if isinstance(n, int)), default=0)


def history(events: Iterable[Event], lines: Mapping[str, int]) -> tuple[Row, ...]:
    """Return the texts of one exercise, oldest first, each flurry as its last or passed text.

    lines is the number of lines by hash. A text that was never checked, only kept by a swap, is
    listed if it was not already and is no stub.
    """
    rows: list[Row] = []
    known = tuple(events)
    listed = {""} | {event.word("to") for event in known if event.kind == "reset"}
    for entry in _without_flurries(_entries(known)):
        if entry.verdict or entry.hash not in listed:
            count = lines.get(entry.hash, 0)
            rows.append(Row(len(rows) + 1, entry.at, entry.verdict, entry.hash, count))
            listed.add(entry.hash)
    return tuple(rows)


def undo_target(events: Iterable[Event], present: str | None) -> str | None:
    """Return the hash of the last text that is not the present one; None: there is no such text.

    The other texts of a flurry are taken only if there is nothing older.
    """
    every = list(_entries(events))
    for entries in (_without_flurries(every), every):
        for entry in reversed(entries):
            if entry.hash not in ("", present):
                return entry.hash
    return None


@dataclass(frozen=True)
class _Entry:
    """A text that lay on the learner's desk; swap: a swap took or put it. hash "": a stub."""

    at: datetime
    hash: str
    verdict: str = ""
    swap: bool = False


def _swapped(now: Standing, event: Event) -> Standing:
    former, present = event.word("from"), event.word("to")
    if event.kind == "reset" or present in now.blanks:
        return Standing(
            forgotten=now.forgotten | now.passes,
            former=now.former | now.passes | ({former} - {""}),
            blanks=now.blanks | {present},
        )
    if present in now.former:
        return replace(
            now, passes=now.passes | now.forgotten, forgotten=frozenset(), former=frozenset()
        )
    return now


def _this_round(events: Iterable[Event]) -> list[Event]:
    kept: list[Event] = []
    for event in events:
        if event.kind == "reset":
            kept.clear()
        kept.append(event)
    return kept


def _entries(events: Iterable[Event]) -> Iterator[_Entry]:
    for event in events:
        if event.kind == "ran":
            yield _Entry(event.at, event.word("hash"), event.word("verdict"))
        elif event.kind in SWAPS:
            if event.word("from"):
                yield _Entry(event.at, event.word("from"), swap=True)
            # A stub is no text to go back to; reset writes it whenever one wants it.
            target = "" if event.kind == "reset" else event.word("to")
            yield _Entry(event.at, target, swap=True)


def _without_flurries(entries: Iterable[_Entry]) -> list[_Entry]:
    rows: list[_Entry] = []
    start = datetime.min
    for entry in entries:
        last = rows[-1] if rows else None
        if last and entry.hash == last.hash:
            rows[-1] = _joined(last, entry)
        elif last and _same_flurry(last, entry, start):
            rows[-1] = entry
        else:
            rows.append(entry)
            start = entry.at
    return rows


def _joined(last: _Entry, entry: _Entry) -> _Entry:
    """Return one entry for the same text twice; a pass is never forgotten."""
    stays = not entry.verdict or last.verdict == Verdict.PASSED
    return replace(last if stays else entry, swap=last.swap or entry.swap)


def _same_flurry(last: _Entry, entry: _Entry, start: datetime) -> bool:
    if last.swap or entry.swap or last.verdict == Verdict.PASSED:
        return False
    return entry.at - start <= FLURRY
