"""`tt check` of many: what hangs or dies costs only itself, and Ctrl-C says how far it came."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.screens import Screen
from tests.session_course import make_clone
from tests.test_cli_judging import RIGHT, STUB, tt

HANGS = "while True:\n    pass\n"
DIES = "import os\nos._exit(0)\n"
OTHERS = {
    "hangs": ("exercises/linear_algebra/vectors/cosine_similarity.py", HANGS),
    "dies": ("exercises/optimization/adaptive/adam_optimizer.py", DIES),
}


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A clone with one right answer, a stub that hangs at import and one that ends Python."""
    clone = make_clone(tmp_path_factory.mktemp("template") / "course")
    (clone / STUB).write_text(RIGHT, encoding="utf-8")
    for path, text in OTHERS.values():
        (clone / path).write_text(text, encoding="utf-8")
    return clone


@pytest.fixture
def clone(template, tmp_path):
    """A copy of one's own."""
    return Path(shutil.copytree(template, tmp_path / "course"))


def running(clone):
    """Return the command lines that name the clone, of processes that run."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if os.fsencode(clone) in words:
            found.append(words.replace(b"\0", b" ").decode())
    return found


def test_what_hangs_or_dies_costs_only_itself(clone):
    """Each of the three gets its own verdict, and says what happened."""
    code, out, error = tt(clone, "check", "--all", "--limit", "1", "--json")
    reports = {report["slug"]: report for report in json.loads(out)["reports"]}

    assert (code, error) == (1, "")
    assert {slug: report["verdict"] for slug, report in reports.items()} == {
        "dot-product": "passed",
        "cosine-similarity": "timed_out",
        "adam-optimizer": "crashed",
    }
    assert reports["cosine-similarity"]["line"] in (1, 2)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are counted in /proc")
def test_ctrl_c_says_how_far_it_came_and_leaves_nothing_running(clone):
    """Exit code 130; what was judged before is kept."""
    screen = Screen(clone, "check", "--all", "--limit", "25", size=(80, 24))
    try:
        screen.shows("1 of 3")
        screen.type("\x03")
        screen.shows("Stopped after 1 of 3; what was checked is recorded.")
        assert screen.ends() == 130
    finally:
        screen.close()
    assert running(clone) == []
    states = {one["slug"]: one["state"] for one in json.loads(tt(clone, "list", "--json")[1])}
    assert states["dot-product"] == "passed"


def test_a_junit_reader_takes_the_report(clone, tmp_path):
    """One that graders use reads the suites, the ends and the messages."""
    junitparser = pytest.importorskip("junitparser", reason="junitparser comes with the extra dev")
    (clone / OTHERS["hangs"][0]).write_text(
        "def cosine_similarity(a, b):\n    raise ValueError('\\x1b[31m \\ufffe <b> & ]]>')\n",
        encoding="utf-8",
    )
    file = tmp_path / "report.xml"
    tt(clone, "check", "--all", "--junit", str(file))
    right, wrong, dead = junitparser.JUnitXml.fromfile(str(file))

    assert (right.name, right.tests, right.failures, right.errors) == (
        "linear_algebra/vectors/dot-product", 10, 0, 0,
    )  # fmt: skip
    assert all(case.is_passed for case in right)
    bad = [case.result[0] for case in wrong if not case.is_passed]
    assert len(bad) == wrong.failures + wrong.errors > 0
    assert "ValueError" in bad[0].message
    assert "<b> & ]]>" in bad[0].text
    assert [type(case.result[0]).__name__ for case in dead] == ["Error"]
