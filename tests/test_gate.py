"""The gate: every rule finds what it is there for, and nothing in an exercise that is in order."""

from pathlib import Path

import pytest

from tensortonic_cli.core.errors import CurriculumError, TTError
from tensortonic_cli.gate import Checkout, find_checkout, inspect, select
from tensortonic_cli.gate.checkfile import examine_checks
from tensortonic_cli.gate.docstring import examine_docstring
from tensortonic_cli.gate.examples import Examples, examine_examples
from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.gate.keys import examine_keys
from tensortonic_cli.gate.layout import examine_layout
from tensortonic_cli.gate.lessons import examine_lesson
from tensortonic_cli.gate.order import examine_order
from tensortonic_cli.gate.stubs import examine_stubs
from tests.tiny_checkout import (
    CHECKS,
    CURRICULUM,
    FOLDER,
    LESSON,
    OTHER,
    PATH_TEXT,
    PATH_TOML,
    SOLUTION,
    STUB,
    TOML,
    Tiny,
    git,
    said,
    write_checkout,
)

IMPORT = "from exercises.numbers.sums.total_sum import total_sum"


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    """A checkout in which the gate finds nothing."""
    monkeypatch.delenv("TT_GATE_CACHE", raising=False)
    return write_checkout(tmp_path)


def test_an_exercise_in_order_has_no_finding(tiny: Tiny) -> None:
    """All rules, mutants included, hold for the small exercise that the other tests break."""
    inspection = inspect(tiny.course, tiny.course.entries)

    [strength] = inspection.strengths
    assert (inspection.findings, inspection.notes) == ((), ())
    assert (strength.total, strength.killed) == (1, 1)


def test_a_finding_is_path_rule_and_what_to_do() -> None:
    """This form is what editors can jump to."""
    assert str(Finding("a/b.py", "stub", "run `tt dev sync`")) == "a/b.py: stub: run `tt dev sync`"


# Rule 1: path.toml and folders


def test_a_folder_that_path_toml_does_not_know(tiny: Tiny) -> None:
    """A stray folder is named; so are checks of no exercise."""
    tiny.write(f"{CURRICULUM}/numbers/sums/stray/solution.py", "")
    tiny.write("checks/numbers/sums/test_stray.py", "")

    assert said(examine_order(tiny.course)) == [
        f"{CURRICULUM}/numbers/sums/stray: path: is not in path.toml: add it to {PATH_TOML} "
        "or delete it",
        "checks/numbers/sums/test_stray.py: path: belongs to no exercise: delete it or rename it",
    ]


def test_a_slug_without_a_folder(tiny: Tiny) -> None:
    """Each file that is missing is named."""
    tiny.edit(PATH_TOML, '["total-sum"]', '["total-sum", "gone"]')

    gone = tiny.course.entries[1]

    assert said(examine_keys(gone)) == [
        f"{path}: path: is missing or not UTF-8: write it" for path, _ in gone.texts
    ]


def test_a_topic_that_stands_twice(tiny: Tiny) -> None:
    """A topic has one lesson, so its exercises stand together."""
    topic = '[[area.topic]]\nname = "words"\ntitle = "Words"\n'
    twice = f'{topic}exercises = ["a"]\n{topic}exercises = ["b"]\n'
    tiny.write(PATH_TOML, PATH_TEXT + twice)

    assert said(examine_order(tiny.course)) == [
        f'{PATH_TOML}: path: the topic "letters/words" stands there twice: join the two'
    ]


def test_needs_come_earlier_and_exist(tiny: Tiny) -> None:
    """An exercise cannot need itself, a later one or one that nobody wrote."""
    tiny.edit(TOML, "needs = []", 'needs = ["total-sum", "nothing"]')

    assert said(examine_order(tiny.course)) == [
        f'{TOML}: path: needs "total-sum", which does not come earlier: '
        f"move one of them in {PATH_TOML}",
        f'{TOML}: path: needs "nothing", which does not exist: leave it out until it does',
    ]


# Rule 2: keys


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('source = "A book"\n', "", "`source` is missing: it is a text"),
        ('source = "A book"', 'source = " "', "`source` is empty"),
        ("minutes = 3", 'minutes = "3"', "`minutes` must be a whole number"),
        ("minutes = 3", "minutes = 0", "`minutes` must be at least 1"),
        ("minutes = 3", "minutes = 3\nhour = 1", "`hour` is no key of ours: take it out"),
        ("needs = []", 'needs = "dot"', "`needs` must be a list of texts"),
        ('"easy"', '"brief"', "`level` is 'brief': write one of easy, medium, hard"),
        ('"easy"', '"hard"', "there are 3 slips: write at least 5"),
        (', "Nearly."', "", "there are 2 hints: write 3"),
        ("Nearly.", "word " * 51, "hint 3 has 51 words: cut it to 50"),
        (
            '"averages"',
            '"forgets the sign"',
            'two slips are called "forgets the sign": say how they differ',
        ),
        ('says = "Sum them."\n', "", 'slip 1 "averages": `says` is missing: it is a text'),
        (
            '= "opposites',
            '= "test_opposites',
            'slip 3 "forgets the sign": `caught_by` names the check without test_',
        ),
        (
            '["np.sum(x)", "np.max(x)"]',
            '["np.max(x)"]',
            'slip 2 "takes the largest": `swap` must be [old, new]',
        ),
        (
            'says = "Sum them."',
            'says = "No."\nbody = "x"',
            'slip 1 "averages": give it either swap = [old, new] or body',
        ),
        (
            'signs."\n',
            'signs."\n[[equivalent]]\nbody = "x"\n',
            "equivalent 1: `reason` is missing: it is a text",
        ),
    ],
)
def test_keys(tiny: Tiny, old: str, new: str, what: str) -> None:
    """exercise.toml has exactly the known keys, of the right kind, and enough of each."""
    tiny.edit(TOML, old, new)

    assert said(examine_keys(tiny.entry)) == [f"{TOML}: keys: {what}"]


def test_no_toml_at_all(tiny: Tiny) -> None:
    """The parser's own words name the line."""
    tiny.edit(TOML, 'title = "', "title = ")

    [finding] = said(examine_keys(tiny.entry))

    assert finding.startswith(f"{TOML}: keys: is no TOML: ")
    assert "line 1" in finding


def test_a_placeholder_is_refused(tiny: Tiny) -> None:
    """What `tt dev new` left for the author to write is found in every file."""
    tiny.edit(OTHER, "by a loop", "TODO by a loop")

    assert said(examine_keys(tiny.entry)) == [
        f'{OTHER}: todo: line 1 is not written yet: """Total sum TODO by a loop."""'
    ]


# Rule 3: stubs


def test_a_stub_that_the_solution_does_not_say(tiny: Tiny) -> None:
    """Without git the file on disk counts."""
    tiny.edit(SOLUTION, "Return the sum of", "Return the total of")

    assert said(examine_stubs(tiny.course, tiny.course.entries)) == [
        f"{STUB}: stub: is not what the solution says: run `tt dev sync`"
    ]


def test_a_stub_that_is_missing(tiny: Tiny) -> None:
    """A new exercise has to be handed out."""
    (tiny.root / STUB).unlink()

    assert said(examine_stubs(tiny.course, tiny.course.entries)) == [
        f"{STUB}: stub: is missing: run `tt dev sync`"
    ]


def test_two_regions_have_no_stub(tiny: Tiny) -> None:
    """There is one thing to write in an exercise."""
    tiny.edit(SOLUTION, "    # <<< solution\n", "")

    assert said(examine_stubs(tiny.course, tiny.course.entries)) == [
        f"{SOLUTION}: stub: There are 0 solution regions; there must be one. "
        "Put '# >>> solution' and '# <<< solution' around the answer."
    ]


def test_a_learners_stub_in_a_clone_is_no_finding(tiny: Tiny) -> None:
    """In a clone the desk is also the product: what is committed counts."""
    git(tiny.root, "init", "-q")
    git(tiny.root, "add", ".")
    git(tiny.root, "commit", "-q", "-m", "All")
    tiny.edit(STUB, 'raise NotImplementedError("not written yet")', "return sum(x)")

    assert said(examine_stubs(tiny.course, tiny.course.entries)) == []


def test_a_stub_that_was_committed_wrong(tiny: Tiny) -> None:
    """A commit without `tt dev sync` is found, also where a learner has edited the stub."""
    tiny.edit(STUB, "Return the sum of", "Return the total of")
    tiny.write("exercises/numbers/sums/former.py", "")
    git(tiny.root, "init", "-q")
    git(tiny.root, "add", ".")
    git(tiny.root, "commit", "-q", "-m", "All")

    assert said(examine_stubs(tiny.course, tiny.course.entries)) == [
        f"{STUB}: stub: is not what the solution says: run `tt dev sync`",
        "exercises/numbers/sums/former.py: stub: belongs to no exercise: delete it",
    ]


# Rule 4: docstring


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "    Args:\n        x: Numbers, shape (n,). Left unchanged.\n",
            "",
            "has no `Args:`: say of each argument what it is and its shape",
        ),
        (
            "        x: Numbers, shape (n,).",
            "        x: What comes.",
            "Args: `x` needs its shape, or that it is a float, an int, ...",
        ),
        ("        x: Numbers", "        y: Numbers", "Args: `x` is missing"),
        ("        x: Numbers", "        x, y: Numbers", "Args: `y` is no parameter"),
        ("def total_sum(x)", "def total_sum(x, *, scale=None)", "Args: `scale` is missing"),
        (
            "    Returns:\n        A float.\n",
            "",
            "has no `Returns:`: say what comes back and its shape",
        ),
        (
            "        A float.",
            "        The answer.",
            "Returns: say the shape, or that it is a float, an int, ...",
        ),
        (
            "    Example:\n        >>> total",
            "    See:\n        >>> total",
            "has no `Example:` with a >>> line: show one that can be checked by hand",
        ),
        ("def total_sum(", "def sum_total(", "has no function total_sum: define it"),
    ],
)
def test_docstring(tiny: Tiny, old: str, new: str, what: str) -> None:
    """The docstring says what goes in and comes out, and shows it once."""
    tiny.edit(SOLUTION, old, new)

    findings = said(examine_docstring(tiny.entry))

    assert f"{SOLUTION}: docstring: {what}" in findings


def test_one_line_may_speak_of_two_arguments(tiny: Tiny) -> None:
    """`p, q: ...` is how STYLE.md writes it; a default says what kind of thing it is."""
    tiny.edit(SOLUTION, "        x: Numbers", "        x, y: Numbers")
    tiny.edit(SOLUTION, "def total_sum(x)", "def total_sum(x, y, eps=1e-8)")
    tiny.edit(SOLUTION, "    Returns:", "        eps: ε, added at the end.\n\n    Returns:")

    assert said(examine_docstring(tiny.entry)) == []


def test_an_example_that_gives_something_else(tmp_path: Path) -> None:
    """The `>>>` lines of docstrings and lessons run, each text on its own."""
    module = 'def f():\n    """One.\n\n    >>> f()\n    2\n    """\n    return 1\n'
    lesson = "# L\n\n    >>> x = 1\n    >>> x + y\n    2\n"
    texts = [
        Examples("a.py", "module", module, "docstring"),
        Examples("b.py", "module", "1 / 0", "docstring"),
        Examples("l.md", "lesson", lesson, "lesson"),
    ]

    assert said(examine_examples(texts, tmp_path)) == [
        "a.py: docstring: line 4: `f()` gives '1', not '2'",
        "b.py: docstring: it cannot be run: ZeroDivisionError: division by zero",
        "l.md: lesson: line 4: `x + y` raises NameError: name 'y' is not defined",
    ]


def test_an_example_that_ends_python(tmp_path: Path) -> None:
    """A text that ends the process of all is found, and the others are still judged."""
    texts = [
        Examples("dies.md", "lesson", ">>> import os\n>>> os._exit(0)\n", "lesson"),
        Examples("wrong.md", "lesson", ">>> 1\n2\n", "lesson"),
    ]

    assert said(examine_examples(texts, tmp_path)) == [
        "dies.md: lesson: its >>> lines end Python or never end",
        "wrong.md: lesson: line 1: `1` gives '1', not '2'",
    ]


# Rules 6 and 8: what reading tells about answers and checks


def test_a_file_that_is_not_formatted(tiny: Tiny) -> None:
    """Solutions are read by learners; ruff decides on their looks."""
    tiny.edit(OTHER, "total = 0.0", "total=0.0")

    assert said(examine_layout(tiny.root, [SOLUTION, OTHER])) == [
        f"{OTHER}: layout: is not formatted: run `ruff format {OTHER}`"
    ]


def test_without_ruff_the_layout_cannot_be_judged(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who only learns here has no ruff: this finding has a rule of its own."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    assert said(examine_layout(tiny.root, [OTHER])) == [
        "pyproject.toml: tools: ruff is not here: pip install -e '.[dev]'"
    ]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            '    """1 + 2 = 3."""\n',
            "",
            "test_one_and_two_by_hand has no docstring: give the reason for its claim",
        ),
        (
            "    assert_inputs_survive(total_sum, x=np.array([1.0, 2.0]))\n",
            "    total_sum([1.0])\n",
            "test_inputs_are_left_alone asserts nothing: use the asserts of testing.py",
        ),
        (
            "    assert_inputs",
            "    assert True\n    assert_inputs",
            "line 21: use an assert of testing.py in the place of `assert`",
        ),
        (
            "np.array([2.0, -2.0])",
            "np.allclose(1, 1)",
            "line 16: use an assert of testing.py for np.allclose",
        ),
        (
            "def test_opposites_cancel",
            "def test_one_and_two_by_hand",
            "two checks are called test_one_and_two_by_hand: only the last would run",
        ),
        (
            "def test_opposites_cancel",
            "def opposites_cancel",
            "has 2 checks: 3 to 10 it should have",
        ),
        (f"{IMPORT}\n", f"{IMPORT} as f\n", f"must say `{IMPORT}`"),
        (
            "import numpy as np\n",
            "import numpy as np\nimport scipy\n",
            "line 4: do not import scipy: checks are plain",
        ),
        (
            "import numpy as np\n",
            "from numpy import *\n",
            "line 3: name what you import from numpy",
        ),
        (
            '    """2 - 2 = 0."""\n',
            '    """2 - 2 = 0."""\n    import math\n',
            "line 16: import at the top",
        ),
        (
            "def test_opposites_cancel():",
            "def test_opposites_cancel()",
            "line 14 is not Python: expected ':'",
        ),
    ],
)
def test_checks(tiny: Tiny, old: str, new: str, what: str) -> None:
    """Checks import plainly, give reasons and use the asserts that record what came back."""
    tiny.edit(CHECKS, old, new)

    findings = said(examine_checks(tiny.entry))

    assert f"{CHECKS}: checks: {what}" in findings


def test_a_check_may_assert_in_a_function_of_its_file(tiny: Tiny) -> None:
    """What several checks share stands in a function beside them."""
    tiny.edit(CHECKS, "    assert_inputs_survive(total_sum, x=np.array([1.0, 2.0]))", "    law()")
    tiny.edit(CHECKS, "def test_opposites", "def law():\n    assert_close(1, 1)\n\n\ndef test_opp")

    assert said(examine_checks(tiny.entry)) == []


# Rule 9: lessons


@pytest.mark.parametrize(
    ("old", "new", "whats"),
    [
        (
            "## Total sum {total-sum}",
            "### Total sum",
            ["has no section `## Total sum {total-sum}`: write it"],
        ),
        (
            "## Total sum {",
            "## Sum {",
            ['the section is called "Sum": write `## Total sum {total-sum}`'],
        ),
        (
            "Put all together.\n\n    >>> 1 + 2\n    3\n",
            "",
            ["the section `## Total sum {total-sum}` is empty: write it"],
        ),
        (
            "Put all",
            "## More\n\nPut all",
            [
                "the section `## Total sum {total-sum}` is empty: write it",
                "`## More` is no exercise of this topic: write ## Title {slug}, or use ###",
            ],
        ),
        ("Put all", "‖v̂‖ " * 20, ["line 5 is 90 columns wide: break it at 80"]),
        ("Put all", "TODO: put all", ["line 5 is not written yet: TODO: put all together."]),
    ],
)
def test_lesson(tiny: Tiny, old: str, new: str, whats: list[str]) -> None:
    """A lesson has a section for each exercise, under its title, in 80 columns."""
    tiny.edit(LESSON, old, new)

    findings = said(examine_lesson(tiny.course, tiny.entry.topic))

    assert findings == [f"{LESSON}: lesson: {what}" for what in whats]


def test_lesson_sections_follow_the_path(tiny: Tiny) -> None:
    """The lesson reads as one text from top to bottom, in the order of the exercises."""
    tiny.edit(PATH_TOML, '["total-sum"]', '["more", "total-sum"]')
    tiny.edit(LESSON, "    3\n", "    3\n\n## more {more}\n\nText.\n")

    assert said(examine_lesson(tiny.course, tiny.entry.topic)) == [
        f"{LESSON}: lesson: the sections stand in another order than in path.toml: more, total-sum"
    ]


# The course and its names


def test_a_checkout_is_found_from_below(tiny: Tiny) -> None:
    """`tt dev` works from every folder of a clone, and nowhere else."""
    assert find_checkout(tiny.root / FOLDER) == Checkout(tiny.root)
    with pytest.raises(TTError, match="lies in no checkout"):
        find_checkout(tiny.root.parent)


@pytest.mark.parametrize(
    "word",
    [
        "total-sum",
        "total_sum",
        "tot",
        "numbers",
        "sums",
        "numbers/sums",
        "numbers/sums/total-sum",
        FOLDER,
        STUB,
    ],
)
def test_words_name_exercises(tiny: Tiny, word: str) -> None:
    """Slug, area, topic, place and paths of files all name the exercise."""
    assert select(tiny.course, [word]) == tiny.course.entries


def test_a_word_that_names_nothing(tiny: Tiny) -> None:
    """The nearest slug is said."""
    with pytest.raises(TTError, match='Did you mean "total-sum"'):
        select(tiny.course, ["total-sun"])


def test_path_toml_that_cannot_be_read(tiny: Tiny) -> None:
    """Without path.toml there is no course to hold against the rules."""
    tiny.edit(PATH_TOML, '["total-sum"]', '["total-sum", "total-sum"]')

    with pytest.raises(CurriculumError, match="twice"):
        _ = tiny.course
