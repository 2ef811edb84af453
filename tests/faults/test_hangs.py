"""Texts that hang, grow, crash or multiply: a verdict soon, a screen that lives, nothing left."""

import sys

import pytest

from tensortonic_cli.core.model import Verdict
from tests.faults.learner import RIGHT, body

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="memory is bounded, and what leaves its group found, on Linux"
)

HANGS = {
    "loop": (body("while True: pass"), 2),
    "import": ("x = 0\nwhile True:\n    x += 1\n" + RIGHT, None),
    "matmul": (body("import numpy as np", "A = np.ones((3000, 3000), int)", "return A @ A"), 4),
    "pow": (body("return 7 ** 10**9"), 2),
    "regex": (body("import re", "return re.match('(a+)+$', 'a' * 60 + 'b')"), 3),
    "lock": (body("import threading", "threading.Event().wait()"), 3),
    "deaf": (
        body(
            "import signal",
            "for n in range(1, 32):",
            "    if n not in (9, 19): signal.signal(n, signal.SIG_IGN)",
            "while True: pass",
        ),
        5,
    ),
    "except": (body("while True:", "    try: x = 1 / 0", "    except BaseException: pass"), None),
    "fork": (body("import os", "os.fork()", "while True: pass"), 4),
}


@pytest.mark.parametrize("name", HANGS)
def test_a_hang_is_told_with_its_line(learner, name):
    """`tt run` ends soon after the limit, in C as in Python, and leaves no process."""
    text, line = HANGS[name]
    code, report = learner.judges(text, "--limit", "1")

    assert (code, report["verdict"]) == (1, "timed_out")
    assert report["line"] == line or (line is None and report["line"] in {2, 3, 4})
    assert f"It was at line {report['line']}" in report["message"]
    assert 0.9 < report["seconds"] < 10
    assert learner.alive() == set()


def test_a_hang_that_cancels_our_alarm_is_ended_too(learner):
    """Faulthandler's timer is the learner's to cancel; the parent's is not."""
    head = "import faulthandler\nfaulthandler.cancel_dump_traceback_later()\n"
    code, report = learner.judges(head + body("while True: pass"), "--limit", "1")

    assert (code, report["verdict"]) == (1, "timed_out")
    assert report["seconds"] < 10
    assert learner.alive() == set()


def test_a_hang_among_many_costs_only_itself(learner):
    """`tt check` tells it and passes the exercise beside it."""
    learner.save(RIGHT)
    other = learner.clone / "exercises/optimization/adaptive/adam_optimizer.py"
    other.write_text("while True: pass\n", encoding="utf-8")
    code, found = learner.tt("check", "--all", "--limit", "2")

    verdicts = [report["verdict"] for report in found["reports"]]
    assert (code, verdicts) == (1, ["passed", "unwritten", "timed_out"])
    assert learner.alive() == set()


def test_a_hang_on_the_watch_screen(classmate, screen):
    """It is announced while it lasts, told with its line, and the next save passes."""
    classmate.save(body("while True: pass"))
    screen.shows("checking")
    screen.shows("No answer within 5 s. It was at line 2, in dot_product")
    classmate.passes(screen)
    classmate.settles(screen)


def test_a_hang_that_hides_from_every_alarm_on_the_watch_screen(classmate, screen):
    """Signals ignored, timer cancelled, output closed: the group is killed all the same."""
    text = body(
        "import faulthandler, os, signal",
        "for n in (1, 2, 3, 10, 12, 13, 14, 15): signal.signal(n, signal.SIG_IGN)",
        "faulthandler.cancel_dump_traceback_later()",
        "os.closerange(0, 3)",
        "while True: pass",
    )
    classmate.fails(screen, text, "No answer within 5 s.")
    classmate.passes(screen)
    classmate.settles(screen)


GROWING = "needs more memory than a check may use"
CRASHES = {
    "array": (body("import numpy as np", "return np.ones((100_000, 100_000))"), GROWING),
    "list": (body("much = []", "while True: much.append(bytes(10_000_000))"), GROWING),
    "import": ("much = []\nwhile True: much.append(bytearray(50_000_000))\n" + RIGHT, GROWING),
    "recursion": (body("return dot_product(x, y)"), "Line 2 calls itself for ever"),
    "deep": (
        body("import sys", "sys.setrecursionlimit(10**9)", "f = lambda n: max(n, key=f)",
             "class A:", "    def __repr__(self): return '%r' % self", "return repr(A())"),
        # From 3.12 on Python counts its calls in C by themselves, whatever a text sets.
        "Python ended during the check" if sys.version_info < (3, 12) else "Line 6 calls itself",
    ),
    "segfault": (body("import ctypes", "ctypes.string_at(0)"), "(segmentation fault)"),
    "abort": (body("import os", "os.abort()"), "(abort)"),
    "abort at import": ("import os\nos.abort()\n", "(abort)"),
}  # fmt: skip


@pytest.mark.parametrize("name", CRASHES)
def test_what_grows_or_crashes_is_told_and_the_screen_lives(classmate, screen, name):
    """A sentence, then the next right save passes, and nothing of it still runs."""
    classmate.fails_slowly(screen, *CRASHES[name])
    classmate.passes(screen)
    classmate.settles(screen)


def test_a_crash_is_the_verdict_of_a_single_run(learner):
    """`tt run` survives a segmentation fault and exits with 1."""
    code, report = learner.judges(CRASHES["segfault"][0])

    assert (code, Verdict(report["verdict"])) == (1, Verdict.CRASHED)
    assert learner.alive() == set()


START = "subprocess.Popen(['sleep', '600']"
LEFT = {
    "storm": ("import os", "for _ in range(6): os.fork()", "return 6"),
    "storm that waits": (
        "import os, threading",
        "for _ in range(5): os.fork() or threading.Event().wait(600)",
        "return 6",
    ),
    "child": ("import subprocess", f"{START})", "return 6"),
    "session": ("import subprocess", f"{START}, start_new_session=True)", "return 6"),
    "bare": ("import subprocess", f"{START}, start_new_session=True, env={{}})", "return 6"),
    "orphan": (
        "import os, threading",
        "if not os.fork():",
        "    os.setsid()",
        "    if not os.fork(): threading.Event().wait(600)",
        "    os._exit(0)",
        "return 6",
    ),
    "thread": (
        "import threading",
        "threading.Thread(target=threading.Event().wait).start()",
        "return 6",
    ),
}


@pytest.mark.parametrize("name", LEFT)
def test_nothing_that_a_text_starts_outlives_its_verdict(classmate, screen, name):
    """While tt goes on watching: no child, no grandchild in a session of its own."""
    classmate.fails(screen, body(*LEFT[name]), "The result is 6")
    classmate.passes(screen)
    classmate.settles(screen)
