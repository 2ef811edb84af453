"""What `tt check` prints of few exercises and of many."""

import io
from dataclasses import replace

from tensortonic_cli.core.model import Exercise, Report, Verdict
from tensortonic_cli.render.judged import print_check
from tensortonic_cli.render.theme import make_console

EXERCISE = Exercise(
    "sum", "numbers", "sums", "Sum", "Sum of all", "total", "easy", 5,
    (), (), (), "", ("a", "b", "c"), False,
)  # fmt: skip


def printed(topics, columns=80):
    """Return the lines for topics of verdicts, {"sums": "pf."}: passed, failed, unwritten."""
    kinds = {"p": Verdict.PASSED, "f": Verdict.FAILED, ".": Verdict.UNWRITTEN}
    exercises, reports = [], []
    for topic, letters in topics.items():
        for number, letter in enumerate(letters):
            slug = f"{topic}-{number}"
            exercises.append(replace(EXERCISE, slug=slug, topic=topic))
            message = "The result is 1; it must be 2.\n\nMore." if letter == "f" else ""
            reports.append(Report(slug, kinds[letter], message))
    console = make_console(environ={"COLUMNS": str(columns)}, file=io.StringIO())
    print_check(console, exercises, reports)
    return console.file.getvalue().splitlines()


def test_a_few_are_all_named():
    """Each that is not passed, with its reason, then every topic."""
    assert printed({"sums": "pf", "letters": "."}, columns=40) == [
        "✗ sums-1                          failed",
        "    The result is 1; it must be 2.",
        "✗ letters-0                    unwritten",
        "▓▓▓▓▓░░░░░   1 of 2   numbers/sums",
        "░░░░░░░░░░   0 of 1   numbers/letters",
        "1 of 3 passed",
    ]


def test_of_many_the_screen_shows_what_needs_a_look():
    """A failure is not lost among hundreds that are not written and topics that are done."""
    done = {f"done-{n}": "ppp" for n in range(30)}
    bare = {f"bare-{n}": "...." for n in range(40)}
    assert printed({**done, "sums": "ppf.", **bare}) == [
        "✗ sums-2                                                                  failed",
        "    The result is 1; it must be 2.",
        "· 161 not written yet; `tt list` names them.",
        "▓▓▓▓▓░░░░░   2 of 4   numbers/sums",
        "Topics: 30 passed as a whole, 40 with nothing written yet.",
        "92 of 254 passed",
    ]


def test_many_topics_fit_a_narrow_screen():
    """No line is wider than it."""
    topics = {f"a-topic-with-quite-a-long-name-{n}": "pf." for n in range(20)}
    assert max(map(len, printed(topics, columns=40))) <= 40


def test_all_is_well_in_one_look():
    """Of many topics without a failure only the counts are left."""
    assert printed({f"done-{n}": "pp" for n in range(30)}) == [
        "Topics: 30 passed as a whole, 0 with nothing written yet.",
        "60 of 60 passed",
    ]
