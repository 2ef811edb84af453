"""Typed words to names: of exercises by slug, file path, function or prefix; of topics, areas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from tensortonic_cli.core.errors import TTError

SHOWN = 6

_LINE_NUMBER = re.compile(r"(:\d+)+$")


class Names(Protocol):
    """What can be asked about the names of exercises; the catalog answers."""

    def find_prefix(self, text: str) -> tuple[str, ...]:
        """Return the slugs that start with `text`, sorted."""

    def find_function(self, name: str) -> tuple[str, ...]:
        """Return the slugs whose function has this very name, in teaching order."""

    def slugs(self) -> tuple[str, ...]:
        """Return all slugs in teaching order."""


def resolve(word: str, names: Names) -> str:
    """Return the one slug that `word` stands for.

    Raises:
        TTError: none, naming the nearest; or several, naming them.
    """
    key = slug_of(word)
    matches = names.find_prefix(key) if key else ()
    if key in matches:
        return key
    matches = names.find_function(key.replace("-", "_")) or matches
    if len(matches) == 1:
        return matches[0]
    raise unclear(word, matches) if matches else unknown(word, names.slugs(), "exercise")


def slug_of(word: str) -> str:
    """Return a word as a slug would be written; whether there is one is another question.

    Paths of stubs and of checks count, with either slash and with a line number behind them.
    """
    last = _LINE_NUMBER.sub("", word.strip()).replace("\\", "/").rstrip("/").rpartition("/")[2]
    if last.endswith(".py"):
        last = last.removesuffix(".py").removeprefix("test_")
    return last.lower().replace("_", "-").replace(" ", "-")


def places_named(word: str, places: Sequence[str]) -> tuple[str, ...]:
    """Return which of AREA and AREA/TOPIC a word names in full; the folder's path counts."""
    key = _place_key(word)
    return tuple(place for place in places if key in (place, _last(place)))


def places_begun(word: str, places: Sequence[str]) -> tuple[str, ...]:
    """Return which of AREA and AREA/TOPIC a word is the beginning of."""
    key = _place_key(word)
    begun = (place if "/" in key else _last(place) for place in places)
    return tuple(p for p, name in zip(places, begun, strict=True) if key and name.startswith(key))


def nearest(word: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return up to three names that `word` may have meant, the likeliest first."""
    import difflib  # only a miss pays for it

    key = slug_of(word)
    # "sofmax" is near to the beginning of "softmax-function", if not to the whole.
    whole = {cut: name for name in reversed(names) for cut in _beginnings(name)}
    alike = [whole[cut] for cut in difflib.get_close_matches(key, whole, n=3, cutoff=0.6)]
    inside = [name for name in names if len(key) > 2 and key in name]
    return tuple(dict.fromkeys([*alike, *inside]))[:3]


def _beginnings(name: str) -> list[str]:
    """Return a name cut off after each of its words, and whole."""
    return [name[: found.start()] for found in re.finditer(r"[-_]|$", name)]


def unknown(word: str, names: Sequence[str], kind: str) -> TTError:
    """Return the error for a word that none of `names` fits, with the nearest of them."""
    near = tuple(f'"{name}"' for name in nearest(word, names))
    guess = f" Did you mean {one_of(near)}?" if near else ""
    return TTError(f'No {kind} is called "{word}".{guess}', "Run `tt list` to see all names.")


def unclear(word: str, matches: Sequence[str]) -> TTError:
    """Return the error for a word that fits several names."""
    return TTError(f'"{word}" could be {one_of(matches)}.', "Type more of the name you mean.")


def one_of(names: Sequence[str]) -> str:
    """Return `a, b or c`; from a long list only the first few, with how many more there are."""
    if len(names) > SHOWN:
        return f"{', '.join(names[:SHOWN])} or one of {len(names) - SHOWN} more"
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _place_key(word: str) -> str:
    path = word.strip().replace("\\", "/").strip("/").rpartition("exercises/")[2]
    return path.lower().replace("-", "_").replace(" ", "_")


def _last(place: str) -> str:
    return place.rpartition("/")[2]
