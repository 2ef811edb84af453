"""The first screen, the overview and the last one."""

from tensortonic_cli.core.reading import AreaStanding, Journey, Overview
from tensortonic_cli.render.theme import ASCII, UNICODE
from tensortonic_cli.render.welcome import render_ending, render_overview
from tests.reading_samples import place

AREAS = (
    AreaStanding("Linear algebra", 2, 5),
    AreaStanding("Models", 0, 0),
    AreaStanding("Information theory", 4, 4),
)


def test_the_welcome_names_the_file_and_what_a_save_does():
    """The first screen says in a few lines what to type, open and write."""
    first = AreaStanding("Linear algebra", 0, 5)
    assert (
        render_overview(Overview((first,), place(), True), 72, ASCII).plain
        == """\
Welcome.
Here you learn the maths of machine learning by writing it: 5 exercises,
from a first vector to the models built on it.

  1. Type `tt next` in this terminal and let it run.
  2. Open this file in your editor, beside the terminal:
     exercises/linear_algebra/vectors/cosine_similarity.py:24
  3. Write your answer in place of the line `raise NotImplementedError`,
     and save.

Every save is checked at once, and the terminal says what is wrong and
why. Stuck? `h` gives a hint. Every text you had checked is kept:
`tt undo` brings it back."""
    )


def test_the_overview_shows_progress_and_how_to_go_on():
    """Bars by area, the next exercise, three commands; an area without exercises is left out."""
    assert (
        render_overview(Overview(AREAS, place(), False), 60, UNICODE).plain
        == """\
Linear algebra      2 of 5  ▓▓▓▓▓▓▓▓░░░░░░░░░░░░
Information theory  4 of 4  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
All                 6 of 9  ▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░

Next
linear_algebra › vectors
Cosine similarity                               easy, 12 min
exercises/linear_algebra/vectors/cosine_similarity.py:24

tt next            work on it: every save is checked
tt read vectors    read the lesson of its topic
tt list            see all exercises"""
    )


def test_the_overview_fits_forty_columns():
    """At 40 columns the bars shrink and what a command does goes below it."""
    lines = render_overview(Overview(AREAS, place(), False), 40, ASCII).plain.splitlines()
    assert [lines[0], *lines[-4:]] == [
        "Linear algebra      2 of 5  ####........",
        "tt read vectors",
        "  read the lesson of its topic",
        "tt list",
        "  see all exercises",
    ]


def test_nothing_left_is_the_end_of_the_path():
    """Without a next exercise the overview points to the last screen."""
    lines = render_overview(Overview(AREAS, None, False), 60, ASCII).plain.splitlines()
    assert [lines[4], lines[6]] == [
        "You have reached the end of the path.",
        "tt next                    see the last screen",
    ]


def test_the_ending_says_what_was_done_and_what_could_be_next():
    """The last screen has the areas, the journey in numbers and ways on."""
    journey = Journey(AREAS[2:], skipped=1, hints=3, revealed=1, runs=40, days=2)
    assert (
        render_ending(journey, 60, ASCII).plain
        == """\
You have reached the end of the path.

Information theory  4 of 4  ####################
All                 4 of 4  ####################

4 exercises passed on 2 days, with 40 checks of your code; 3
hints and 1 solution looked at on the way.
1 exercise you skipped: `tt list --state skipped`.

The path is done; what you learnt on it fades unless you use
it. From here:

  * Review: `tt reset SLUG` hands you an empty stub again.
    Write it from memory, and compare with what you wrote
    first: `tt history SLUG`.

  * Look aside: `tt solution SLUG --other` shows another way
    to each answer.

  * Write one of your own: CONTRIBUTING.md says how,
    `tt dev new` makes the files.

  * Give back: a sentence that confused you, or a mistake of
    yours that no check caught, is worth a report. The next
    learner will thank you."""
    )
