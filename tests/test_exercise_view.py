"""A task, its hints and its answers."""

from tensortonic_cli.core.model import State
from tensortonic_cli.core.reading import Answers, HintLadder, Task
from tensortonic_cli.render.exercise import (
    header,
    render_answers,
    render_hints,
    render_other,
    render_task,
)
from tensortonic_cli.render.theme import ASCII, UNICODE
from tests.reading_samples import COSINE, DOT, in_colour, place

TASK = Task(
    place(),
    'def cosine_similarity(a, b):\n    """Return [the] cosine."""',
    (("dot-product", State.PASSED), ("vector-norms", State.TODO)),
    "## Cosine similarity {cosine-similarity}\n\nOnly the direction counts.\n",
)
START = '"""Cosine."""\n\n\ndef cosine(a, b):\n'
MINE = START + "    return a @ b\n"
REFERENCE = START + "    lengths = 1\n    return a @ b / lengths\n"


def answers(mine, reference):
    """Return two answers to compare."""
    return Answers(COSINE, mine, reference, "", False)


def test_a_task_shows_what_is_asked_and_the_lesson():
    """Place, effort, file, needs with their states, statement, then the lesson's section."""
    assert (
        render_task(TASK, 60, UNICODE).plain
        == f"""\
linear_algebra › vectors
Cosine similarity                               easy, 12 min
exercises/linear_algebra/vectors/cosine_similarity.py:24
Builds on: ✓ dot-product, · vector-norms

def cosine_similarity(a, b):
    \"\"\"Return [the] cosine.\"\"\"

{"─" * 60}

Only the direction counts."""
    )


def test_a_task_without_needs_or_lesson_is_short():
    """What an exercise does not have leaves no gap."""
    bare = Task(place(DOT, line=7), "def dot_product(x, y):", (), "")
    assert render_task(bare, 60, ASCII).plain.splitlines()[2:] == [
        "exercises/linear_algebra/vectors/dot_product.py:7",
        "",
        "def dot_product(x, y):",
    ]


def test_effort_goes_below_a_title_that_fills_the_line():
    """At 25 columns level and minutes get a line of their own; a state shows its glyph."""
    lines = header(place(state=State.CHANGED), 25, ASCII)
    assert [line.plain for line in lines][1:3] == ["~ Cosine similarity", "easy, 12 min"]


def test_the_file_is_a_link():
    """A terminal gets the file as a hyperlink to its absolute path."""
    shown = in_colour(header(place(), 80, ASCII)[-1])
    assert "file:///course/exercises/linear_algebra/vectors/cosine_similarity.py\x1b\\" in shown


def test_hints_are_numbered_from_where_they_start():
    """The second of three hints says so, and its text is no markup."""
    ladder = HintLadder(COSINE, ("a * b and b * a, which is [x]",), 2, 3)
    assert render_hints(ladder, 22).plain == "Hint 2 of 3\n  a * b and b * a,\n  which is [x]"


def test_after_the_last_hint_all_are_shown_with_the_way_out():
    """Who has had all three hints gets them again, and the command that gives up."""
    shown = render_hints(HintLadder(COSINE, ("a", "b", "c"), 1, 3), 80).plain.splitlines()
    assert shown[-1] == (
        "That was all. `tt solution cosine-similarity --give-up` shows the answer."
    )


def test_answers_stand_below_each_other_in_a_narrow_terminal():
    """Below 100 columns yours comes first, both from where they begin to differ."""
    assert (
        render_answers(answers(MINE, REFERENCE), 99, ASCII).plain
        == """\
Yours
-----
    return a @ b

Reference
---------
    lengths = 1
    return a @ b / lengths"""
    )


def test_answers_stand_side_by_side_from_100_columns():
    """From 100 columns on the two share lines."""
    lines = render_answers(answers(MINE, REFERENCE), 100, ASCII).plain.splitlines()
    assert [" ".join(line.split()) for line in lines] == [
        "Yours | Reference",
        "return a @ b | lengths = 1",
        "| return a @ b / lengths",
    ]
    assert [line.index("|") for line in lines] == [49, 49, 49]


def test_a_long_line_goes_on_in_its_column():
    """What is wider than a column continues below, still in that column."""
    lines = render_answers(answers(START + "x" * 60, REFERENCE), 100, ASCII).plain.splitlines()
    assert [line.split("|")[0].strip() for line in lines[1:]] == ["x" * 48, "x" * 12]


def test_control_characters_of_a_learner_do_not_reach_the_terminal():
    """A learner's text is shown, never obeyed."""
    shown = in_colour(render_answers(answers(START + "\x1b[2J[red]", REFERENCE), 80, ASCII))
    assert "\\x1b[2J[red]" in shown


def test_the_same_answer_is_said_to_be_the_same():
    """Nothing is shown twice."""
    said = "Yours and the reference are the same, letter for letter."
    assert render_answers(answers(MINE, MINE), 100, ASCII).plain == said


def test_another_way_is_shown_whole():
    """other.py is shown from its first line."""
    assert render_other(MINE, ASCII).plain == f"\nAnother way\n-----------\n{MINE.rstrip()}"
