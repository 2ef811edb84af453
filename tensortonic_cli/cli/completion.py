"""What the shell may complete: slugs, areas and topics."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensortonic_cli.system.catalog import Catalog

Completions = list[tuple[str, str]]


def complete_slug() -> Completions:
    """Return all slugs with their titles; Typer keeps those that start as the word does."""
    return _of_catalog(_slugs)


def complete_topic() -> Completions:
    """Return all topics with their titles."""
    return _of_catalog(_topics)


def complete_scope() -> Completions:
    """Return all areas and topics with their titles."""
    return _of_catalog(_scopes)


def _of_catalog(names: Callable[["Catalog"], Iterator[tuple[str, str]]]) -> Completions:
    try:
        from tensortonic_cli.system.catalog import load_catalog

        # Typer reads the titles as rich markup.
        return [(name, title.replace("[", r"\[")) for name, title in names(load_catalog())]
    except Exception:  # a traceback would land in the line that the learner is typing
        return []


def _slugs(catalog: "Catalog") -> Iterator[tuple[str, str]]:
    for exercise in catalog.exercises():
        yield exercise.slug, exercise.title


def _topics(catalog: "Catalog") -> Iterator[tuple[str, str]]:
    """Yield each topic by its name alone where that is clear, and by AREA/TOPIC."""
    topics = catalog.topics()
    alike = Counter(topic.name for topic in topics)
    for topic in topics:
        if alike[topic.name] == 1:
            yield topic.name, topic.title
    for topic in topics:
        yield topic.path, topic.title


def _scopes(catalog: "Catalog") -> Iterator[tuple[str, str]]:
    for area in catalog.areas():
        yield area.name, area.title
    yield from _topics(catalog)
