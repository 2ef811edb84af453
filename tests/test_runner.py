"""Texts of every kind are judged by real processes: rightly, soon, and without traces."""

import os
import sys
import threading
import time

import pytest

from tensortonic_cli.core.model import Advice, Verdict
from tensortonic_cli.system.runner import Runner, UnwantedError
from tests.judge_samples import RIGHT, SLIPS, STUB, body, job, make_workspace


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return a workspace with its checks."""
    root = tmp_path_factory.mktemp("course")
    make_workspace(root)
    return root


@pytest.fixture(scope="module")
def runner(place):
    """Return a runner with a limit of two seconds, where Python writes bytecode as it does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        with Runner(place, place / "checks", limit_s=2.0, spares=2) as ready:
            yield ready


def test_a_right_answer_passes(runner, place):
    """Every check is told with its name and its reason."""
    report = runner.judge(job(place, RIGHT))

    assert report.verdict is Verdict.PASSED
    assert [(check.name, check.sentence) for check in report.checks] == [
        ("three_gives_six", "3 + 3 = 6."),
        ("it_is_a_sum", "x + x."),
        ("arrays_entry_by_entry", "Each entry on its own."),
    ]


@pytest.mark.parametrize(
    ("end", "verdict"),
    [("while True: pass", Verdict.TIMED_OUT), ("import os; os._exit(0)", Verdict.CRASHED)],
)
def test_what_was_printed_before_no_answer_came_is_told(runner, place, end, verdict):
    """It is how learners find out; the first lines of the check that was on, and no more."""
    lines = ["print('x is', x)", "for i in range(1000): print('round', i)", "print('last')", end]
    report = runner.judge(job(place, body(*lines)))

    assert report.verdict is verdict
    printed = report.printed.splitlines()
    assert printed[:3] == ["x is 3", "round 0", "round 1"]
    assert 20 < len(printed) < 100


def test_a_wrong_answer_is_told_with_values(runner, place):
    """The message is that of the first failing check, with the case that fails."""
    report = runner.judge(job(place, body("return 6")))

    assert report.verdict is Verdict.FAILED
    assert [check.outcome.value for check in report.checks] == ["passed", "failed", "failed"]
    assert report.checks[1].message.startswith("The result is 6; it must be 0.0.")


def test_a_slip_is_recognised_after_the_verdict_was_shown(runner, place):
    """`show` gets the bare verdict first; the advice comes with the returned report."""
    shown = []
    text = body("y = 2", "return y + x")
    report = runner.judge(job(place, text), slips=lambda: SLIPS, show=shown.append)

    assert [(early.verdict, early.slip) for early in shown] == [(Verdict.FAILED, None)]
    assert report.slip == Advice("adds two", "2 x, not 2 + x.")


def test_an_answer_that_is_no_slip_gets_no_advice(runner, place):
    """Nothing is guessed."""
    report = runner.judge(job(place, body("return 3 * x")), slips=lambda: SLIPS)

    assert (report.verdict, report.slip) == (Verdict.FAILED, None)


@pytest.mark.parametrize(
    ("text", "verdict", "line", "said"),
    [
        ("def twice(x) return x\n", "broken", 1, "Line 1 is not Python yet"),
        ("import numpyy\n" + RIGHT, "broken", 1, "Line 1 imports `numpyy`, which there is not."),
        ("x = undefined\n" + RIGHT, "broken", 1, "Line 1 uses `undefined`, which is not defined."),
        ("def twise(x):\n    return 2 * x\n", "broken", None, "`twise`: was it renamed?"),
        ("twice = 3\n", "broken", None, "`twice` is one number; it must be a function."),
        ("class A:\n    def twice(self, x): pass\n", "broken", None, "one inside of `A`: move it"),
        ("class twice:\n    pass\n", "broken", None, "`twice` is a class; it must be"),
        ("def twice(x): 1 / 0\n\ntwice(3)\n", "broken", 1, "Line 1 raises ZeroDivisionError"),
        (STUB + "print(twice(3))\n", "unwritten", 3, "The function is not written yet."),
        (
            "import functools\n@functools.cache\n" + RIGHT + "\nimport numpy as np\n",
            "failed",
            None,
            "The call of twice raises TypeError: unhashable type: 'numpy.ndarray'",
        ),
        ("", "broken", None, "There is no function `twice` in the file."),
        (
            "import numpy as np\ndef twice(x):\n    return np.multiply(2, x)\n",
            "forbidden",
            3,
            "np.m",
        ),
        (body("return x + lenght"), "failed", 2, "Line 2 uses `lenght`, which is not defined."),
        (body("x + x"), "failed", None, "The function returned None. Is a `return` missing?"),
        ("def twice():\n    return 6\n", "failed", None, "twice() cannot be called as the check"),
        (body("return twice(x)"), "failed", 2, "Line 2 calls itself for ever"),
        (body("raise SystemExit"), "crashed", 2, "Line 2 ends the program with exit()"),
        ("import sys\nsys.exit(0)\n", "crashed", 2, "Line 2 ends the program with exit()"),
        (body("import os", "os._exit(0)"), "crashed", None, "during the check “three gives six”"),
        ("import os\nos._exit(0)\n", "crashed", None, "Python ended before the checks were done."),
        (body("import pytest", "pytest.skip('x')"), "failed", 3, "asks pytest to skip or stop"),
        (body("import pytest", "pytest.exit('x', 0)"), "crashed", 3, "asks pytest to skip or stop"),
        (body("raise KeyboardInterrupt"), "crashed", 2, "Line 2 raises KeyboardInterrupt"),
        (body("return input()"), "failed", 2, "Line 2 calls input(), which has nobody to ask"),
        (body("breakpoint()"), "failed", 2, "Line 2 calls breakpoint(), which works in `tt debug`"),
        (body("import sys", "sys.stdin.buffer.read()"), "failed", 3, "has nobody to ask"),
        (body("while True: pass"), "timed_out", 2, "It was at line 2, in twice"),
        ("while True: pass\n", "timed_out", 1, "It was at line 1: does a loop"),
        (body("return 7 ** 10**9"), "timed_out", 2, "It was at line 2, in twice"),
        (body("import ctypes", "ctypes.string_at(0)"), "crashed", None, "segmentation fault"),
        (body("import os", "os.abort()"), "crashed", None, "abort"),
        (body("import os", "os.closerange(3, 200)"), "crashed", None, "Python ended"),
    ],
)
def test_each_kind_of_trouble_has_its_verdict_line_and_sentence(
    runner, place, text, verdict, line, said
):
    """Nothing but a right answer passes, and each wrong one is told in its own words."""
    report = runner.judge(job(place, text))

    assert (report.verdict.value, report.line) == (verdict, line)
    assert said in report.message


@pytest.mark.parametrize(
    "text",
    [
        body("import pdb", "pdb.set_trace()", "return x"),
        body("import pdb", "pdb.set_trace()"),
        "import pdb; pdb.set_trace()\n" + RIGHT,
    ],
)
def test_pdb_is_sent_to_where_it_works(runner, place, text):
    """Wherever it stops, which differs between Pythons: in a check nobody can answer it."""
    report = runner.judge(job(place, text))

    assert report.verdict in {Verdict.FAILED, Verdict.BROKEN}
    assert "calls pdb, which works in `tt debug`" in report.message


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
@pytest.mark.parametrize(
    "text",
    [
        "import numpy as np\ndef twice(x):\n    return np.ones((100_000, 100_000))\n",
        "import numpy as np\nmuch = []\nwhile True:\n    much.append(np.empty(10_000_000))\n",
    ],
)
def test_memory_is_bounded(runner, place, text):
    """80 GB at once, or ever more: a crash that is said to be one."""
    report = runner.judge(job(place, text))

    assert report.verdict is Verdict.CRASHED
    assert "needs more memory than a check may use." in report.message


@pytest.mark.parametrize(
    "head",
    [
        "import numpy as np\nnp.allclose = np.isclose = lambda *a, **k: True\n",
        "from tensortonic_cli import testing\ntesting.assert_close = lambda *a, **k: None\n",
        "import numpy as np\nnp.asarray = lambda *a, **k: 0\n",
        "import sys\nsys.modules['tensortonic_cli.testing'].assert_close = print\n",
        "import builtins\nbuiltins.abs = lambda x: 0\n",
    ],
)
def test_a_replaced_judge_is_not_believed(runner, place, head):
    """A stub that changes what the checks compare with does not pass."""
    report = runner.judge(job(place, head + body("return 6")))

    assert report.verdict is Verdict.FORBIDDEN


def test_a_judge_broken_inside_is_not_believed(runner, place):
    """assert_close has to refuse 0 for 1 afterwards, whatever its code was made to do."""
    head = (
        "from tensortonic_cli import testing\n"
        "testing.assert_close.__code__ = (lambda got, expected, **k: None).__code__\n"
    )
    report = runner.judge(job(place, head + body("return 6")))

    assert report.verdict is Verdict.FORBIDDEN


@pytest.mark.skipif(os.name != "posix", reason="descriptors are numbered so on POSIX")
def test_forged_results_on_every_descriptor_are_ignored(runner, place):
    """A message without the job's nonce is noise."""
    forged = (
        "import json, os\n"
        'm = {"event": "done", "replaced": [], "left": [], "nonce": ""}\n'
        "for fd in range(1, 30):\n"
        "    try:\n"
        '        os.write(fd, ("\\n" + json.dumps(m) + "\\n").encode())\n'
        "    except OSError:\n"
        "        pass\n"
    )
    assert runner.judge(job(place, forged + body("return 1"))).verdict is Verdict.FAILED
    assert runner.judge(job(place, forged + RIGHT)).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    "lines",
    [
        ("print('x' * 100_000_000)",),
        ("import os", "for _ in range(100):", "    os.write(1, b'x' * 1_000_000)"),
        ("import sys", "sys.__stdout__.write('x' * 100_000_000)"),
    ],
)
def test_a_flood_of_output_is_bounded(place, lines):
    """100 MB a call neither stop a right answer nor reach us whole."""
    with Runner(place, place / "checks", limit_s=60.0) as patient:
        report = patient.judge(job(place, body(*lines, "return x + x")))

    assert report.verdict is Verdict.PASSED
    assert len(report.printed) < 70_000 * len(report.checks)


def test_what_a_check_prints_is_told(runner, place):
    """Of a wrong answer, what the failing check printed."""
    report = runner.judge(job(place, body("print('x is', x)", "return 6")))

    assert report.printed == "x is 0.0\n"


def test_what_is_written_to_the_stream_as_bytes_is_printed(runner, place):
    """Texts for other programs set their stream up, or go past its text side."""
    head = "import sys\nsys.stdout.reconfigure(encoding='utf-8', line_buffering=True)\n"
    text = head + body("sys.stdout.buffer.write(b'x\\n')", "sys.stdout.buffer.flush()", "return 6")
    report = runner.judge(job(place, text))

    assert (report.verdict, report.printed) == (Verdict.FAILED, "x\n")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (body("print('x is', x)", "return 6"), "hello\nx is 0.0\n"),
        (RIGHT, "hello\n"),
        (body("return 6"), "hello\n"),
        ("twice = 3\n", "hello\n"),
        ("undefined\n", "hello\n"),
    ],
)
def test_what_the_import_prints_is_told_once(runner, place, text, printed):
    """Whatever came of it: a line at module level ran once."""
    report = runner.judge(job(place, "print('hello')\n" + text))

    assert report.printed == printed


@pytest.mark.parametrize(
    "head",
    [
        "import sys\nsys.stdout.close()\nsys.__stdout__.close()\n",
        "import sys\nsys.stdout = sys.stderr = None\n",
        "import os\nos.close(1)\nos.close(2)\n",
        "import json, os\njson.dumps = lambda *a, **k: '{}'\n",
        "import os\nos.chdir('/')\nos.environ.clear()\n",
        "import gc\ngc.disable()\n",
    ],
)
def test_a_stub_that_shuts_its_own_mouth_is_still_judged(runner, place, head):
    """The wire is not the learner's standard output."""
    assert runner.judge(job(place, head + RIGHT)).verdict is Verdict.PASSED


def test_two_texts_of_one_size_are_told_apart(runner, place):
    """No bytecode of the former text runs, however soon the next one comes."""
    right, wrong = body("return x + x"), body("return x - x")

    verdicts = [runner.judge(job(place, text)).verdict.value for text in (right, wrong, right)]

    assert verdicts == ["passed", "failed", "passed"]
    assert not list(place.joinpath("exercises").rglob("*.pyc"))


def test_an_earlier_exercise_can_be_imported(runner, place):
    """The workspace's other stubs are modules of `exercises`."""
    other = place / "exercises/linear_algebra/vectors/half.py"
    other.write_text("def half(x):\n    return x / 2\n", encoding="utf-8")
    text = "from exercises.linear_algebra.vectors.half import half\n" + body("return 4 * half(x)")

    assert runner.judge(job(place, text)).verdict is Verdict.PASSED


def test_an_earlier_exercise_that_is_not_written_is_named(runner, place):
    """The text under test is written: what it needs is not, and its own line is told."""
    other = place / "exercises/linear_algebra/vectors/half.py"
    other.write_text(STUB.replace("twice", "half"), encoding="utf-8")
    head = "from exercises.linear_algebra.vectors.half import half\n"
    report = runner.judge(job(place, head + body("y = x", "return 4 * half(y)")))

    assert (report.verdict, report.line) == (Verdict.FAILED, 4)
    assert report.message == (
        "`half` of half.py is not written yet, and this file needs it.\n\n"
        "   4 |     return 4 * half(y)\n     |                ^^^^^^^"
    )


def test_an_error_in_an_earlier_exercise_names_both_lines(runner, place):
    """The sentence has the line that raised, the report that of the text under test."""
    other = place / "exercises/linear_algebra/vectors/half.py"
    other.write_text("\n\ndef half(x):\n    return x / 0\n", encoding="utf-8")
    head = "from exercises.linear_algebra.vectors.half import half\n"
    report = runner.judge(job(place, head + body("return half(x)")))

    assert (report.verdict, report.line) == (Verdict.FAILED, 3)
    assert report.message.startswith("Line 4 of half.py raises ZeroDivisionError")


def test_the_untouched_stub_is_unwritten_without_a_run(runner, place):
    """Up to line ends and trailing space; no process is asked."""
    stub = job(place, "").stub.replace("\n", "  \r\n")

    assert runner.judge(job(place, stub)).verdict is Verdict.UNWRITTEN


def test_a_stub_beside_new_code_is_unwritten_too(runner, place):
    """Whoever adds a helper and leaves the raise has not written it yet."""
    report = runner.judge(job(place, "import math\n" + job(place, "").stub))

    assert report.verdict is Verdict.UNWRITTEN
    assert len(report.checks) == 3


def test_a_crlf_file_with_a_bom_is_python(runner, place):
    """Editors on Windows write such files."""
    text = b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()

    assert runner.judge(job(place, text)).verdict is Verdict.PASSED


def test_many_texts_share_processes_and_keep_apart(runner, place):
    """Every verdict is that of its own text, whatever its neighbours do."""
    texts = [
        RIGHT,
        body("while True:", "    pass"),
        body("return 6"),
        "import numpy as np\nnp.abs = None\n" + RIGHT,
        RIGHT,
        body("import os", "os._exit(0)"),
        "def twice(x) return\n",
        "import threading\nthreading.Thread(target=threading.Event().wait).start()\n" + RIGHT,
        RIGHT,
    ]
    finished = runner.judge_many([job(place, text) for text in texts])
    reports = dict(result for results in finished for result in results)

    assert [reports[i].verdict.value for i in range(len(texts))] == [
        "passed", "timed_out", "failed", "forbidden", "passed", "crashed", "broken", "passed",
        "passed",
    ]  # fmt: skip


class Counted(Runner):
    """Remembers every spare that it started."""

    def __init__(self, *folders, **settings):
        self.started = []
        super().__init__(*folders, **settings)

    def start(self):
        """Return a new spare."""
        self.started.append(super().start())
        return self.started[-1]


def test_a_run_that_nobody_wants_is_cut_short(place, tmp_path):
    """It ends when it is woken, far below its limit, and without a verdict."""
    unwanted, ended, hanging = threading.Event(), [], tmp_path / "hanging"

    def hang():
        text = f"open({str(hanging)!r}, 'w').close()\nwhile True:\n    pass\n"
        try:
            runner.judge(job(place, text), wanted=lambda: not unwanted.is_set())
        except UnwantedError as error:
            ended.append(error)

    with Counted(place, place / "checks", limit_s=60.0, spares=1) as runner:
        thread = threading.Thread(target=hang)
        begun = time.monotonic()
        thread.start()
        while not hanging.exists() and time.monotonic() - begun < 30:
            pass
        unwanted.set()
        runner.wake()
        thread.join(30)
        while len(runner.started) < 2 and time.monotonic() - begun < 30:
            pass

    assert len(ended) == 1
    assert len(runner.started) == 2  # one for the next save
    assert time.monotonic() - begun < 30


def test_waking_a_run_that_is_wanted_changes_nothing(place):
    """A late wake, meant for the run before, costs no verdict."""
    with Runner(place, place / "checks", spares=1) as runner:
        for spare in runner._parked:
            spare.wake()
        report = runner.judge(job(place, RIGHT))

    assert report.verdict is Verdict.PASSED


def test_a_spare_that_was_given_up_before_its_job_judges_the_next(place):
    """Saves that come faster than a spare warms up wait for one, not each for its own."""
    with Counted(place, place / "checks", spares=1) as runner:
        with pytest.raises(UnwantedError):
            runner.judge(job(place, RIGHT), wanted=lambda: False)
        kept = list(runner.started)
        report = runner.judge(job(place, RIGHT))

    assert len(kept) == 1
    assert report.verdict is Verdict.PASSED
    assert not kept[0].is_unused


def test_slips_wait_until_the_next_spare_is_warm(place):
    """The next save needs a spare at once, and the advice can wait."""
    warming = []

    def slips():
        warming.extend(spare.is_warming for spare in runner.started)
        return SLIPS

    with Counted(place, place / "checks", spares=2) as runner:
        report = runner.judge(job(place, body("y = 2", "return y + x")), slips=slips)

    assert warming == [False, False, False]
    assert report.slip == Advice("adds two", "2 x, not 2 + x.")


def test_slips_are_tried_only_until_one_is_recognised(place, runner):
    """The others could not change the advice."""
    tried = []

    def slips():
        for slip in SLIPS:
            tried.append(slip.name)
            yield slip

    report = runner.judge(job(place, body("return x * x * 1")), slips=slips)

    assert (report.slip.name, tried) == ("squares", ["squares"])


def test_a_newer_save_leaves_no_time_for_slips(place, runner):
    """They are not even read."""
    shown = []
    with pytest.raises(UnwantedError):
        runner.judge(
            job(place, body("return 6")),
            slips=lambda: pytest.fail("asked"),
            show=shown.append,
            wanted=lambda: not shown,
        )

    assert shown[0].verdict is Verdict.FAILED


def test_the_first_screen_shares_the_processors_with_one_spare_only(place):
    """The others are started when there is time."""
    with Counted(place, place / "checks", spares=2) as runner:
        at_first = len(runner.started)
        runner.restock()

    assert (at_first, len(runner.started)) == (1, 2)


def test_a_runner_for_one_text_starts_one_process(place):
    """`tt run` ends after its verdict: a spare for the next save would only cost time."""
    with Counted(place, place / "checks", spares=0) as runner:
        runner.judge(job(place, RIGHT))

    assert len(runner.started) == 1
