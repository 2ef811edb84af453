"""The gate's rules that run code: one small course with a defect in each exercise, judged once."""

from pathlib import Path

import pytest

from tensortonic_cli.core.outline import Topic
from tensortonic_cli.gate import Checkout, Entry, Finding, Inspection, inspect, read_course
from tensortonic_cli.gate.strength import Strength, examine_strength, measure
from tests.tiny_checkout import CHECKS, LESSON, OTHER, PATH_TOML, SOLUTION, TEXTS, TOML, Tiny

ROOT = "np.sqrt(np.sum(x) ** 2)"

# What is wrong with each exercise: (file, old, new).
DEFECTS: dict[str, list[tuple[str, str, str]]] = {
    "stub-passes": [(CHECKS, "assert_close(total_sum(np.array([2.0, -2.0]))", "assert_close(0.0")],
    "stub-is-refused": [(CHECKS, "def test_one", "total_sum([1.0])\n\n\ndef test_one")],
    "wrong-solution": [(SOLUTION, "np.sum(x)", "np.sum(x) + 0.1")],
    "wrong-other": [(OTHER, "total = 0.0", "total = 0.1")],
    "forbidden-other": [
        (OTHER, '"""Total sum by a loop."""', '"""Total sum by NumPy."""\n\nimport numpy as np'),
        (OTHER, "    total = 0.0\n    for value in x:\n        total += value\n", ""),
        (OTHER, "return total", "return np.nansum(x)"),
    ],
    "no-survival": [
        (CHECKS, "def test_inputs_are_left_alone", "def test_three"),
        (
            CHECKS,
            "assert_inputs_survive(total_sum, x=np.array([1.0, 2.0]))",
            "assert_close(total_sum([3.0]), 3.0, x=[3.0])",
        ),
        (CHECKS, "assert_close, assert_inputs_survive", "assert_close"),
    ],
    "swap-matches-nothing": [(TOML, '["np.sum(x)", "np.mean', '["np.add(x)", "np.mean')],
    "slip-passes": [(TOML, '"np.mean(x)"', '"np.add.reduce(x)"')],
    "slip-elsewhere": [
        (TOML, 'one_and_two_by_hand"\nsays = "Sum them."', 'opposites_cancel"\nsays = "Sum them."')
    ],
    "slip-nowhere": [(TOML, 'one_and_two_by_hand"\nsays = "Sum them."', 'gone"\nsays = "Sum."')],
    "slip-twins": [(TOML, "np.max(x)", "np.average(x)")],
    "slip-ends": [(TOML, "return float(np.sum(np.abs(x)))", "import os; os._exit(0)")],
    "no-mutants": [(SOLUTION, "np.sum(x)", "np.add.reduce(x)")],
    "wrong-example": [(SOLUTION, "        3.0", "        4.0")],
    "weak-checks": [
        (
            SOLUTION,
            "    return float(np.sum(x))",
            "    if len(x) == 7:\n        return 0.0\n    return float(np.sum(x))",
        )
    ],
    "idle-equivalents": [
        (
            TOML,
            'signs."\n',
            'signs."\n'
            '[[equivalent]]\nswap = ["sum", "mean"]\nreason = "None."\n'
            '[[equivalent]]\nswap = ["sum", "prod"]\nreason = "None."\n'
            '[[equivalent]]\nswap = ["gone", "prod"]\nreason = "None."\n',
        ),
    ],
    "excused": [
        (
            SOLUTION,
            "    return float(np.sum(x))",
            "    if len(x) == 0:\n        return 0.0\n    return float(np.sum(x))",
        ),
        (
            CHECKS,
            '    """2 - 2 = 0."""\n',
            '    """2 - 2 = 0, and nothing is 0."""\n    assert_close(total_sum([]), 0.0, x=[])\n'
            "    assert_close(total_sum([3.0]), 3.0, x=[3.0])\n",
        ),
        (
            TOML,
            'signs."\n',
            'signs."\n'
            '[[equivalent]]\nswap = ["len(x) == 0", "False"]\nreason = "The sum is 0 as well."\n'
            '[[equivalent]]\nswap = ["== 0", "!= 0"]\nreason = "None: it is caught."\n',
        ),
    ],
}


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """What the gate finds at all of them."""
    root = tmp_path_factory.mktemp("course")
    write_defects(root)
    course = read_course(Checkout(root))
    return inspect(course, course.entries)


def write_defects(root: Path) -> None:
    """Write a course with one exercise for each defect."""
    tiny = Tiny(root)
    for slug, edits in DEFECTS.items():
        for path in (TOML, SOLUTION, OTHER, CHECKS):
            text = TEXTS[path]
            for _, old, new in [edit for edit in edits if edit[0] == path]:
                assert text.count(old) == 1, (slug, old)
                text = text.replace(old, new)
            tiny.write(placed(path, slug), text.replace("total_sum", named(slug)))
    slugs = ", ".join(f'"{slug}"' for slug in DEFECTS)
    tiny.write(PATH_TOML, TEXTS[PATH_TOML].replace('"total-sum"', slugs))
    tiny.write(LESSON, "# Sums\n")
    tiny.write("pyproject.toml", TEXTS["pyproject.toml"])


def placed(path: str, slug: str) -> str:
    """The path of an exercise's file."""
    return path.replace("total_sum", named(slug))


def named(slug: str) -> str:
    """A slug as Python writes it."""
    return slug.replace("-", "_")


def found(inspection: Inspection, slug: str, rule: str) -> list[str]:
    """What one rule found at one exercise, with the path it names cut to the file's name."""
    entry = Entry(Topic("numbers", "sums", "Sums", "Numbers"), slug)
    return [
        f"{finding.path.rsplit('/', 1)[1]}: {finding.what}"
        for finding in inspection.findings
        if finding.path in entry.paths and finding.rule == rule
    ]


@pytest.mark.parametrize(
    ("slug", "rule", "whats"),
    [
        (
            "stub-passes",
            "unwritten",
            [
                "test_stub_passes.py: on the stub opposites_cancel passed: it "
                "must end with NotImplementedError"
            ],
        ),
        ("wrong-solution", "answer", ["solution.py: does not pass: failed: one_and_two_by_hand: "]),
        ("wrong-other", "answer", ["other.py: does not pass: failed: one_and_two_by_hand: "]),
        (
            "forbidden-other",
            "answer",
            ["other.py: does not pass: forbidden: Line 7 uses `np.nansum`"],
        ),
        (
            "no-survival",
            "checks",
            [
                "test_no_survival.py: no check looks whether the inputs survive: "
                "use assert_inputs_survive"
            ],
        ),
        (
            "swap-matches-nothing",
            "slips",
            [
                "exercise.toml: \"averages\": The swap 'np.add(x)' occurs "
                "0 times between the markers. Choose a text that occurs there once."
            ],
        ),
        ("slip-passes", "slips", ['exercise.toml: "averages" passes: add a check that catches it']),
        (
            "slip-elsewhere",
            "slips",
            [
                'exercise.toml: "averages" is not caught by opposites_cancel '
                "but by: one_and_two_by_hand"
            ],
        ),
        (
            "slip-nowhere",
            "slips",
            ['exercise.toml: "averages" is caught by gone, which is no check'],
        ),
        (
            "slip-twins",
            "slips",
            [
                'exercise.toml: "takes the largest" gives the very values of '
                '"averages": add a check that tells them apart'
            ],
        ),
        (
            "wrong-example",
            "docstring",
            ["solution.py: line 16: `total_sum([1.0, 2.0])` gives '3.0', not '4.0'"],
        ),
    ],
)
def test_answers_and_slips(inspection: Inspection, slug: str, rule: str, whats: list[str]) -> None:
    """Stub, answers, slips and examples do under the checks what they are there for."""
    findings = found(inspection, slug, rule)

    spoken = [what.replace("total_sum", named(slug)) for what in whats]
    assert len(findings) == len(spoken)
    assert all(map(str.startswith, findings, spoken)), findings


def test_a_slip_that_gives_no_values(inspection: Inspection) -> None:
    """A learner who writes it could not be told, so it is no slip."""
    uncaught, unrecognised = found(inspection, "slip-ends", "slips")

    assert uncaught.startswith('exercise.toml: "forgets the sign" is not caught by opposites_')
    assert unrecognised.startswith('exercise.toml: "forgets the sign" is not recognised: crashed: ')


def test_a_stub_that_cannot_be_judged(inspection: Inspection) -> None:
    """Checks that call the function while they are imported say nothing about the stub."""
    [finding] = found(inspection, "stub-is-refused", "unwritten")

    assert finding.startswith("test_stub_is_refused.py: the stub cannot be judged: ")


def test_survivors_are_told_with_what_to_paste(inspection: Inspection) -> None:
    """Where too many mutants of a topic survive, each is a finding with its [[equivalent]]."""
    findings = found(inspection, "weak-checks", "mutants")

    assert findings[0] == (
        'exercise.toml: line 1: "len(x) == 7" -> "False" passes: add a check that sees it, or, '
        "if nobody can, declare it:\n"
        '    [[equivalent]]\n    swap = ["len(x) == 7", "False"]\n    reason = "TODO"'
    )
    assert [finding.split(" passes")[0] for finding in findings] == [
        'exercise.toml: line 1: "len(x) == 7" -> "False"',
        'exercise.toml: line 1: "len(x) == 7" -> "len(x) == 8"',
        'exercise.toml: line 2: "0.0" -> "1.0"',
    ]


def test_an_equivalent_has_to_excuse_something(inspection: Inspection) -> None:
    """One that is caught, that is no mutant or that cannot be made is found."""
    assert found(inspection, "idle-equivalents", "mutants") == [
        "exercise.toml: equivalent 1 is caught by the checks "
        '(line 1: "np.sum(x)" -> "np.mean(x)"): take it out',
        "exercise.toml: equivalent 2 is no mutant: take it out",
        "exercise.toml: equivalent 3 cannot be made: The swap 'gone' occurs 0 times between the "
        "markers.",
    ]


def test_an_equivalent_excuses_its_mutant(inspection: Inspection) -> None:
    """What nobody can see does not count; the swap may be written shorter than the edit."""
    [strength] = [one for one in inspection.strengths if one.entry.slug == "excused"]

    assert strength.survivors == ()
    assert found(inspection, "excused", "mutants") == [
        'exercise.toml: equivalent 2 is caught by the checks (line 1: "len(x) == 0" -> '
        '"len(x) != 0"): take it out'
    ]


def test_a_solution_that_no_edit_changes(inspection: Inspection) -> None:
    """Without mutants there is nothing to notice."""
    [strength] = [one for one in inspection.strengths if one.entry.slug == "no-mutants"]

    assert (strength.total, strength.killed) == (0, 0)


@pytest.mark.parametrize(("killed", "is_finding"), [(94, True), (95, False)])
def test_five_in_a_hundred_may_survive(killed: int, is_finding: bool) -> None:
    """In a topic with enough killed mutants the survivors are notes."""
    survivor = Finding("a.toml", "mutants", "line 1")
    entry = Entry(Topic("a", "b", "B", "A"), "c")
    strength = Strength(entry, 100, killed, (survivor,), ())

    findings, notes = examine_strength([strength])

    assert (findings, notes) == (([survivor], []) if is_finding else ([], [survivor]))


def test_what_is_known_is_not_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutants of an exercise are judged once for the same texts, and again for others."""
    monkeypatch.setenv("TT_GATE_CACHE", str(tmp_path / "cache"))
    write_defects(tmp_path)
    [entry] = [e for e in read_course(Checkout(tmp_path)).entries if e.slug == "weak-checks"]
    course = read_course(Checkout(tmp_path))
    runs: list[int] = []

    def say(label: str, done: int, total: int) -> None:
        runs.append(total)

    first = measure(course, [entry], tmp_path, say)
    again = measure(course, [entry], tmp_path, say)
    judged_once = list(runs)
    entry = Entry(**{**vars(entry), "checks": entry.checks + "# more\n"})
    measure(course, [entry], tmp_path, say)

    assert first == again
    assert len(runs) == 2 * len(judged_once) > 0
