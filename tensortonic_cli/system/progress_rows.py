"""Events and texts as rows of the progress file."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from tensortonic_cli.core.ledger import Event, hash_of

EVENT_COLUMNS = "id, at_utc, offset_min, slug, kind, detail"
TEXT_COLUMNS = "hash, slug, at_utc, text"


def event_row(
    kind: str, slug: str, at: datetime, detail: Mapping[str, object]
) -> tuple[str | int, ...]:
    """Return a new event in the order of EVENT_COLUMNS."""
    import uuid  # only those who write need it

    return uuid.uuid4().hex, utc(at), _offset_min(at), slug, kind, json.dumps(detail)


def event_of(row: tuple[Any, ...]) -> Event | None:
    """Return the event of a row; None for a damaged one, which must not hide the others."""
    name, at_utc, offset_min, slug, kind, detail = row
    try:
        zone = timezone(timedelta(minutes=offset_min))
        return Event(
            name, datetime.fromisoformat(at_utc).astimezone(zone), slug, kind, _dict(detail)
        )
    except (ValueError, TypeError):
        return None


def text_row(slug: str, text: str, at: datetime) -> tuple[str | bytes, ...]:
    """Return a text in the order of TEXT_COLUMNS."""
    return hash_of(text), slug, utc(at), zlib.compress(text.encode())


def utc(at: datetime) -> str:
    """Return an aware time so that the order of texts is the order of times."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f+00:00")


def _offset_min(at: datetime) -> int:
    offset = at.utcoffset() or timedelta()
    return offset // timedelta(minutes=1)


def _dict(detail: str) -> dict[str, object]:
    found = json.loads(detail)
    if not isinstance(found, dict):
        raise ValueError(f"{detail!r} is no object")
    return found
