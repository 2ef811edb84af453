"""run, check and debug on the command line: transcripts, JSON, exit codes."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.screens import Screen
from tests.session_course import make_clone

STUB = "exercises/linear_algebra/vectors/dot_product.py"
RIGHT = """\
def dot_product(x, y):
    return sum(a * b for a, b in zip(x, y, strict=True))
"""
WRONG = RIGHT.replace("sum(", "-sum(")


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Return a clone that nobody has worked in."""
    return make_clone(tmp_path_factory.mktemp("template") / "course")


@pytest.fixture
def clone(template, tmp_path):
    """Return a clone of one's own."""
    return Path(shutil.copytree(template, tmp_path / "course"))


def tt(clone, *words):
    """Run tt without a terminal; return exit code, stdout with times masked, and stderr."""
    environ = {**os.environ, "PYTHONPATH": str(clone), "COLUMNS": "80"}
    environ.pop("TT_HOME", None)
    command = [sys.executable, "-m", "tensortonic_cli", *words]
    done = subprocess.run(
        command, cwd=clone, env=environ, capture_output=True, text=True, check=False
    )
    return done.returncode, re.sub(r" +\d+ ms\n", " NN ms\n", done.stdout), done.stderr


def test_run_prints_the_verdict_and_ends_with_1_for_a_failure(clone):
    """Title, path, count, checks; a slip that is recognised is told."""
    (clone / STUB).write_text(WRONG, encoding="utf-8")
    code, out, error = tt(clone, "run", "dot-product")

    assert (code, error) == (1, "")
    assert out.startswith(f"Dot product\n{STUB}\n\n✗ 4 of 10 checks NN ms\n✗ two entries by hand\n")
    assert "The result is -23; it must be 23." in out
    assert "Every sign is flipped." in out or "sign" in out


def test_run_ends_with_0_for_a_pass_and_remembers_it(clone):
    """The list says so afterwards."""
    (clone / STUB).write_text(RIGHT, encoding="utf-8")

    assert tt(clone, "run", "dot")[0] == 0
    states = {found["slug"]: found["state"] for found in json.loads(tt(clone, "list", "--json")[1])}
    assert states["dot-product"] == "passed"


def test_run_json_is_one_document(clone):
    """With the keys that editors and graders read."""
    (clone / STUB).write_text(WRONG, encoding="utf-8")
    code, out, _ = tt(clone, "run", "dot-product", "--json")
    report = json.loads(out)

    assert code == 1
    assert list(report) == [
        "slug", "verdict", "message", "line", "seconds", "checks", "slip", "printed",
    ]  # fmt: skip
    assert (report["slug"], report["verdict"]) == ("dot-product", "failed")
    assert list(report["checks"][0]) == ["name", "sentence", "outcome", "message", "seconds"]


def test_run_file_checks_another_file_and_records_nothing(clone, tmp_path):
    """As if it were the stub, which stays as it is."""
    other = tmp_path / "mine.py"
    other.write_text(RIGHT, encoding="utf-8")

    assert tt(clone, "run", "dot-product", "--file", str(other))[0] == 0
    states = [found["state"] for found in json.loads(tt(clone, "list", "--json")[1])]
    assert states == ["todo", "todo", "todo"]


def test_run_with_a_file_that_is_not_there_is_a_wrong_call(clone):
    """Two lines: what happened, what to do."""
    code, _, error = tt(clone, "run", "dot-product", "--file", "nowhere.py")

    assert code == 2
    assert error == (
        "nowhere.py cannot be read: No such file or directory.\n"
        "Name a Python file that holds the function.\n"
    )


def test_the_limit_is_the_learners_choice(clone):
    """`--limit` is in seconds."""
    hangs = "def dot_product(x, y):\n    while True: pass\n"
    (clone / STUB).write_text(hangs, encoding="utf-8")
    code, out, _ = tt(clone, "run", "dot-product", "--limit", "0.5", "--json")

    assert code == 1
    assert json.loads(out)["message"].startswith("No answer within 0.5 s.")


def test_check_lists_every_failure_and_counts_by_topic(clone):
    """One line each with the reason; the exit code says whether all is well."""
    (clone / STUB).write_text(RIGHT, encoding="utf-8")
    code, out, _ = tt(clone, "check", "--all")

    assert code == 1
    assert out == (
        "✗ cosine-similarity                                                    unwritten\n"
        "✗ adam-optimizer                                                       unwritten\n"
        "▓▓▓▓▓░░░░░   1 of 2   linear_algebra/vectors\n"
        "░░░░░░░░░░   0 of 1   optimization/adaptive\n"
        "1 of 3 passed\n"
    )


def test_check_covers_what_was_passed_unless_told_otherwise(clone):
    """A text that was passed and broken since is found."""
    (clone / STUB).write_text(RIGHT, encoding="utf-8")
    assert tt(clone, "check", "--all", "vectors")[0] == 1
    assert tt(clone, "check")[0] == 0
    (clone / STUB).write_text(WRONG, encoding="utf-8")
    code, out, _ = tt(clone, "check", "--json")

    result = json.loads(out)
    assert (code, result["passed"], result["failed"]) == (1, 0, 1)
    assert [report["slug"] for report in result["reports"]] == ["dot-product"]


def test_check_with_nothing_passed_says_so(clone):
    """There is nothing to check again, and what to do instead."""
    code, _, error = tt(clone, "check", "vectors")

    assert code == 2
    assert error == (
        "You have passed no exercise in vectors yet, so there is nothing to check again.\n"
        "Check the others too with `tt check --all`.\n"
    )


def test_check_writes_junit_for_graders(clone, tmp_path):
    """A suite an exercise, in teaching order."""
    (clone / STUB).write_text(RIGHT, encoding="utf-8")
    tt(clone, "check", "--all", "--junit", str(tmp_path / "report.xml"))
    suites = ElementTree.parse(tmp_path / "report.xml").getroot()

    assert [(s.attrib["name"], s.attrib["tests"], s.attrib["errors"]) for s in suites] == [
        ("linear_algebra/vectors/dot-product", "10", "0"),
        ("linear_algebra/vectors/cosine-similarity", "1", "1"),
        ("optimization/adaptive/adam-optimizer", "1", "1"),
    ]


def test_a_missing_stub_fails_alone(clone):
    """Its report says how to get it back; the others are judged."""
    (clone / STUB).unlink()
    code, out, _ = tt(clone, "check", "--all", "vectors", "--json")
    reports = json.loads(out)["reports"]

    assert code == 1
    assert [report["verdict"] for report in reports] == ["broken", "unwritten"]
    assert "`tt reset dot-product`" in reports[0]["message"]


def test_next_without_a_terminal_prints_the_task_and_ends(clone):
    """Title and path, exit code 0; as JSON, one object."""
    code, out, _ = tt(clone, "next")
    found = json.loads(tt(clone, "next", "--json")[1])

    assert code == 0
    assert "Dot product" in out
    assert STUB in out
    assert (found["slug"], found["path"]) == ("dot-product", STUB)


def test_next_goes_through_a_topic_or_a_level(clone):
    """`tt next adaptive`, `tt next --level medium`."""
    assert json.loads(tt(clone, "next", "adaptive", "--json")[1])["slug"] == "adam-optimizer"
    medium = json.loads(tt(clone, "next", "--level", "medium", "--json")[1])
    assert medium["level"] == "medium"
    code, _, error = tt(clone, "next", "dot-prodct")
    assert code == 2
    assert 'Did you mean "dot-product"?' in error


def test_debug_stops_in_the_learners_function(clone):
    """In the failing check, at the first line; pdb's own commands go on from there."""
    (clone / STUB).write_text(WRONG, encoding="utf-8")
    screen = Screen(clone, "debug", "dot-product", size=(100, 30))
    try:
        screen.shows("-> return -sum(", "(Pdb)")
        screen.type("p x, y\r")
        screen.shows("([2, 3], [4, 5])")
        screen.type("c\r")
        screen.shows("test_two_entries_by_hand: not passed", "it must be 23")
        assert screen.ends() == 1
    finally:
        screen.close()


def test_debug_of_a_file_that_cannot_run_says_why(clone):
    """No session is possible: the verdict is printed."""
    (clone / STUB).write_text("def dot_product(x, y) return 0\n", encoding="utf-8")
    code, out, _ = tt(clone, "debug", "dot-product")

    assert code == 1
    assert "Line 1 is not Python yet" in out
