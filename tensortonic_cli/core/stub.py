"""Solution files to what is made of them: stubs, plain answers, wrong variants."""

from __future__ import annotations

import re
import textwrap

from tensortonic_cli.core.errors import CurriculumError

TODO_TEXT = "not written yet"
TODO_SENTENCE = "This part is not written yet."  # what a check says that met it

_REGION = re.compile(r"^( *)# >>> solution\n(.*?)^ *# <<< solution\n", re.MULTILINE | re.DOTALL)
_MARKER = re.compile(r"^ *# (?:>>>|<<<) solution\n", re.MULTILINE)


def to_stub(solution: str) -> str:
    """Replace the marked region by one line that raises NotImplementedError.

    Raises:
        CurriculumError: there is no marked region, or more than one.
    """
    _only_region(solution)
    return _REGION.sub(rf'\1raise NotImplementedError("{TODO_TEXT}")\n', solution)


def to_plain(solution: str) -> str:
    """Drop the markers; this is the text `tt solution` shows."""
    return _MARKER.sub("", solution)


def region_of(solution: str) -> str:
    """Return the lines between the markers: what a learner would have written.

    Raises:
        CurriculumError: there is no marked region, or more than one.
    """
    return _only_region(solution).group(2)


def with_swap(solution: str, old: str, new: str) -> str:
    """Return the plain answer with its one occurrence of `old` between the markers replaced.

    Raises:
        CurriculumError: `old` occurs there more or less often than once.
    """
    region = region_of(solution)
    count = region.count(old)
    if count != 1:
        message = f"The swap {old!r} occurs {count} times between the markers."
        raise CurriculumError(message, "Choose a text that occurs there once.")
    return with_region(solution, region.replace(old, new))


def with_body(solution: str, body: str) -> str:
    """Return the plain answer with `body`, dedented, in place of the marked region.

    Raises:
        CurriculumError: there is no marked region, or more than one.
    """
    indent = _only_region(solution).group(1)
    return with_region(solution, textwrap.indent(textwrap.dedent(body).strip("\n") + "\n", indent))


def with_region(solution: str, region: str) -> str:
    """Return the plain answer with other lines, indented already, in place of the region."""
    found = _only_region(solution)
    return to_plain(solution[: found.start(2)] + region + solution[found.end(2) :])


def same_text(one: str, two: str) -> bool:
    """Whether two texts are equal up to line ends and trailing space."""
    return settled(one) == settled(two)


def settled(text: str) -> str:
    """Return the text without what editors change unasked: BOM, line ends, trailing space."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _only_region(solution: str) -> re.Match[str]:
    found = list(_REGION.finditer(solution))
    if len(found) != 1:
        message = f"There are {len(found)} solution regions; there must be one."
        fix = "Put '# >>> solution' and '# <<< solution' around the answer."
        raise CurriculumError(message, fix)
    return found[0]
