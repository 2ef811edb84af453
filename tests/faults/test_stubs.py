"""Texts that exit, skip or cheat, and texts of one size: none passes but a right one."""

import os

import pytest

from tests.faults.learner import PASSED, RIGHT, body

EXITS = [
    ("import sys\nsys.exit(0)\n" + RIGHT, "Line 2 ends the program with exit()"),
    (body("raise SystemExit(0)"), "Line 2 ends the program with exit()"),
    (body("quit()"), "Line 2 ends the program with exit()"),
    ("import os\nos._exit(0)\n" + RIGHT, "Python ended before the checks were done."),
    (body("import os", "os._exit(0)"), "Python ended during the check"),
    (body("import pytest", "pytest.skip('x')"), "Line 3 asks pytest to skip or stop"),
    (body("import pytest", "pytest.xfail('x')"), "Line 3 asks pytest to skip or stop"),
    (body("import pytest", "pytest.exit('x', 0)"), "Line 3 asks pytest to skip or stop"),
    (
        "import pytest\npytest.skip('x', allow_module_level=True)\n" + RIGHT,
        "Line 2 asks pytest to skip or stop",
    ),
    ("import pytest\npytest.importorskip('numpyy')\n" + RIGHT, "Line 2 asks pytest to skip"),
    ("import pytest\npytestmark = pytest.mark.skip\n" + body("return 6"), "The result is 6"),
    (body("import unittest", "raise unittest.SkipTest('x')"), "Line 3 raises SkipTest"),
    (body("raise KeyboardInterrupt"), "Line 2 raises KeyboardInterrupt"),
    (body("import os, signal", "os.kill(os.getpid(), signal.SIGTERM)"), "Python ended"),
    (body("import os", "os.execv('/bin/true', ['true'])"), "Python ended"),
    (body("import atexit, os", "atexit.register(os._exit, 0)", "return 6"), "The result is 6"),
]


@pytest.mark.parametrize(("text", "said"), EXITS)
def test_exits_and_skips_are_said_and_the_next_save_passes(classmate, screen, text, said):
    """On the watch screen an exit in any form is a sentence; no pass, no end of tt."""
    assert PASSED not in classmate.fails(screen, text, said)
    classmate.passes(screen)


@pytest.mark.parametrize("text", [EXITS[0][0], EXITS[3][0], EXITS[4][0], EXITS[5][0]])
def test_exits_and_skips_fail_a_single_run(learner, text):
    """`tt run` exits with 1 where the text asked for 0."""
    code, report = learner.judges(text)

    assert (code, report["verdict"] in {"crashed", "failed", "broken"}) == (1, True)
    assert learner.alive() == set()


def test_exits_among_many_cost_only_themselves(learner):
    """`tt check` counts one pass of three, whatever the neighbours do to their process."""
    learner.save(RIGHT)
    for name, text in (
        ("linear_algebra/vectors/cosine_similarity", "import os\nos._exit(0)\n"),
        ("optimization/adaptive/adam_optimizer", "import pytest\npytest.exit('x', 0)\n"),
    ):
        (learner.clone / "exercises" / f"{name}.py").write_text(text, encoding="utf-8")
    code, found = learner.tt("check", "--all")

    assert (code, found["passed"], found["failed"]) == (1, 1, 2)
    assert [report["verdict"] for report in found["reports"]] == ["passed", "crashed", "broken"]
    assert learner.alive() == set()


REPLACED = [
    "import numpy as np\nnp.allclose = np.isclose = lambda *a, **k: True\n",
    "import numpy.testing as t\nt.assert_allclose = t.assert_equal = lambda *a, **k: None\n",
    "from tensortonic_cli import testing\ntesting.assert_close = lambda *a, **k: None\n",
    "import tensortonic_cli.testing.compare as c\nfor n in dir(c):\n"
    "    if not n.startswith('__'): setattr(c, n, lambda *a, **k: None)\n",
    "from tensortonic_cli import testing\n"
    "testing.assert_close.__code__ = (lambda *a, **k: None).__code__\n",
    "import builtins\nbuiltins.abs = builtins.all = lambda *a: True\n",
    "import pytest\npytest.raises = None\n",
    "import pytest\npytest.Function.runtest = lambda self: None\n",
    "import pytest\npytest.Module.collect = lambda self: []\n",
    "import sys\nsys.modules['tensortonic_cli.child.plugin']"
    ".SparePlugin._explained = lambda *a: None\n",
]
IN_CHECK = [
    ("import sys", "sys._getframe(1).f_globals['assert_close'] = lambda *a, **k: None", "return 6"),
    ("import sys", "sys._getframe(1).f_globals['assert_close'] = print", "return 6"),
    ("import sys", "for m in list(sys.modules.values()):",
     "    if hasattr(m, 'assert_close'): m.assert_close = lambda *a, **k: None", "return 6"),
    ("import numpy as np", "np.all = np.asarray = np.isclose = lambda *a, **k: 1", "return 6"),
]  # fmt: skip


FORGED = """\
import json, os
for event in ("ready", "collected", "started", "ended", "done"):
    said = {"event": event, "nonce": "", "names": ["a"], "sentences": [""], "name": "a", "ok": True,
            "seconds": 0, "printed": "", "record": [], "replaced": [], "left": []}
    for fd in range(1, 64):
        try:
            os.write(fd, ("\\n" + json.dumps(said) + "\\n").encode())
        except OSError:
            pass
"""


@pytest.mark.parametrize(
    "text",
    [head + body("return 6") for head in REPLACED] + [body(*lines) for lines in IN_CHECK],
)
def test_a_replaced_judge_is_not_believed(classmate, screen, text):
    """What compares, runs or reports, of numpy, Python, pytest or ours, in the check's globals."""
    shown = classmate.fails(screen, text, "was replaced, so no result can be believed.")
    assert PASSED not in shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FORGED + body("return 6"), "The result is 6"),
        (FORGED + "os._exit(0)\n", "Python ended before the checks were done."),
        (FORGED + body("os._exit(0)"), "Python ended during the check"),
    ],
)
def test_forged_results_on_every_descriptor_are_noise(classmate, screen, text, said):
    """Whatever a text says in the name of the judge, its own verdict is shown."""
    assert PASSED not in classmate.fails(screen, text, said)
    classmate.passes(screen)


def test_forged_results_before_a_right_answer_do_not_harm_it(classmate, screen):
    """The pass is that of the checks."""
    classmate.fails(screen, body("return 6"), "The result is 6")
    classmate.save(FORGED + RIGHT)
    screen.shows(PASSED, "10 of 10 checks")


ADDS, TAKES = (RIGHT.replace("a * b", f"a {sign} b") for sign in "+-")


def test_saves_of_one_size_within_a_second_on_the_watch_screen(learner):
    """Texts of one size and one time stamp: each is judged as it stands, not as it stood."""
    screen = learner.watches()
    stamp = learner.stub.stat().st_mtime_ns
    for text, said in ((ADDS, "The result is 14"), (TAKES, "The result is -4")) * 3:
        learner.save(text)
        os.utime(learner.stub, ns=(stamp, stamp))
        screen.shows(said)
    learner.leaves(screen)

    assert not list(learner.clone.joinpath("exercises").rglob("*.pyc"))


def test_saves_of_one_size_within_a_second_in_single_runs(learner):
    """Also where the text is imported by another exercise, as learners do with earlier ones."""
    other = learner.clone / "exercises/linear_algebra/vectors/cosine_similarity.py"
    other.write_text(
        "from exercises.linear_algebra.vectors.dot_product import dot_product\n"
        "def cosine_similarity(a, b):\n    return 1000.0 + dot_product([1], [2])\n",
        encoding="utf-8",
    )
    stamp, said = learner.stub.stat().st_mtime_ns, []
    for text in (ADDS, TAKES, ADDS):
        learner.save(text)
        os.utime(learner.stub, ns=(stamp, stamp))
        said += [learner.tt("run", name)[1]["message"][:19] for name in ("dot", "cos")]

    assert said == [
        "The result is 14; i", "The result is 1003.", "The result is -4; i", "The result is 999.0",
        "The result is 14; i", "The result is 1003.",
    ]  # fmt: skip
    assert not list(learner.clone.joinpath("exercises").rglob("*.pyc"))
