"""What a spare says about a job comes to one verdict, and to a pass only if the story is whole."""

import pytest

from tensortonic_cli.core.model import Exercise, Outcome, Report, Verdict
from tensortonic_cli.core.verdict import Tally, merged

EXERCISE = Exercise(
    "cosine-similarity", "linear_algebra", "vectors", "Cosine similarity", "Cosine of the angle",
    "cosine_similarity", "easy", 8, (), (), (), "", ("a", "b", "c"), False,
)  # fmt: skip
DONE = {"event": "done", "replaced": [], "left": []}


def collected(*names):
    """Return the message that names the checks."""
    return {"event": "collected", "names": list(names), "sentences": [f"{n}!" for n in names]}


def ended(name, **problem):
    """Return the message of a check's end: well, or with a problem."""
    fields = {"ok": not problem, "seconds": 0.001, "printed": "", "record": [1.5]}
    if problem:
        fields |= {"failed": True, "message": "", "line": None, "error_type": ""} | problem
    return {"event": "ended", "name": name, **fields}


def told(*messages):
    """Return the report on a job of which the spare said this."""
    tally = Tally(EXERCISE)
    for message in messages:
        tally.hear(message)
    return tally.report(0.014)


def test_a_whole_story_without_a_failure_is_a_pass():
    """Done, each collected check ended, all well."""
    report = told(collected("a", "b"), ended("a"), ended("b"), DONE)

    assert report.verdict is Verdict.PASSED
    assert [(c.name, c.sentence, c.outcome, c.record) for c in report.checks] == [
        ("a", "a!", Outcome.PASSED, (1.5,)),
        ("b", "b!", Outcome.PASSED, (1.5,)),
    ]


@pytest.mark.parametrize(
    "messages",
    [
        (),
        (DONE,),
        (collected(), DONE),
        (collected("a", "b"), ended("a"), DONE),
        (collected("a"), ended("a"), ended("a"), DONE),
        (collected("a"), ended("a")),
        (ended("a"), DONE),
    ],
)
def test_a_story_with_a_gap_is_never_a_pass(messages):
    """No checks, a check without an end, one too many, no last word: nothing is believed."""
    assert told(*messages).verdict is Verdict.CRASHED


def test_a_failure_is_told_with_its_message_and_line():
    """The report's message and line are those of the first check that is not passed."""
    wrong = ended("b", message="Wrong.", line=7)
    report = told(collected("a", "b"), ended("a"), wrong, DONE)

    assert (report.verdict, report.message, report.line) == (Verdict.FAILED, "Wrong.", 7)


def test_unwritten_means_that_every_check_meets_the_stub():
    """One check that got further makes it a failure."""
    stub = {
        "failed": False,
        "error_type": "NotImplementedError",
        "message": "This part is not written yet.",
    }
    all_of_it = told(collected("a", "b"), ended("a", **stub), ended("b", **stub), DONE)
    a_part = told(collected("a", "b"), ended("a", **stub), ended("b"), DONE)

    assert all_of_it.verdict is Verdict.UNWRITTEN
    assert a_part.verdict is Verdict.FAILED


@pytest.mark.parametrize("kind", ["SystemExit", "MemoryError"])
def test_what_ends_a_process_is_a_crash(kind):
    """Exit and out of memory are no wrong answers."""
    wrong = ended("a", failed=False, error_type=kind, message="Line 1 ...")
    assert told(collected("a"), wrong, DONE).verdict is Verdict.CRASHED


def test_a_replaced_judge_is_believed_nothing():
    """Whatever else was said: names that changed their meaning make the verdict forbidden."""
    done = {**DONE, "replaced": ["numpy.allclose"]}
    report = told(collected("a"), ended("a"), done)

    assert report.verdict is Verdict.FORBIDDEN
    assert report.message == (
        "While the checks ran, `numpy.allclose` was replaced, so no result can be believed."
    )


def test_a_missing_function_suggests_the_one_that_is_there():
    """A renamed function is the likeliest reason."""
    report = told({"event": "no_function", "names": ["_help", "cosine"], "exists": False}, DONE)

    assert report.verdict is Verdict.BROKEN
    assert report.message == (
        "There is no function `cosine_similarity` in the file. There is `cosine`: was it renamed?"
    )


def test_of_several_functions_the_likeliest_is_suggested():
    """A helper that stands first has another name; a method has to be moved."""
    nothing = {"event": "no_function", "names": ["norm", "cosine_similarty"], "exists": False}
    method = nothing | {"inside": "Cosine"}

    assert told(nothing, DONE).message.endswith("There is `cosine_similarty`: was it renamed?")
    assert told(method, DONE).message.endswith(
        "There is one inside of `Cosine`: move it out of the class."
    )


def test_a_hang_names_the_learners_line():
    """Of the trace, most recent call first, the first line in the learner's file is told."""
    trace = [
        "Timeout (0:00:05)!",
        '  File "/lib/numpy/core.py", line 9 in dot',
        '  File "/w/a.py", line 17 in step',
        '  File "/w/a.py", line 30 in cosine_similarity',
    ]
    report = Tally(EXERCISE).timed_out(5.0, trace, "/w/a.py")

    assert (report.verdict, report.line) == (Verdict.TIMED_OUT, 17)
    assert report.message == (
        "No answer within 5 s. It was at line 17, in step: does a loop there never end?"
    )


def test_a_death_names_signal_and_check():
    """A segmentation fault is told with the check during which it happened."""
    tally = Tally(EXERCISE)
    tally.hear({"event": "started", "name": "three_four_five"})
    report = tally.crashed(-11, "")

    assert report == Report(
        "cosine-similarity",
        Verdict.CRASHED,
        "Python ended during the check “three four five” (segmentation fault) "
        "before the checks were done.",
    )


HELLO = {"printed": "hello\n"}


@pytest.mark.parametrize(
    ("rest", "printed"),
    [
        ([ended("a") | HELLO, ended("b") | {"printed": "b"}, DONE], "hello\nhello\nb"),
        ([ended("a"), ended("b", message="Wrong.") | {"printed": "b"}, DONE], "hello\nb"),
        ([ended("a", message="Wrong."), ended("b") | {"printed": "b"}, DONE], "hello\n"),
        ([{"event": "stopped", "message": "", "line": 1, "error_type": ""} | HELLO, DONE],
         "hello\nhello\n"),
    ],
)  # fmt: skip
def test_what_the_import_printed_is_told_once_before_the_rest(rest, printed):
    """It belongs to no check, and so to every report on a text that could be imported."""
    report = told(collected("a", "b") | HELLO, *rest)

    assert report.printed == printed


def test_what_the_import_printed_is_told_where_no_check_ended():
    """Of a run that hung or died, and of a file without the function."""
    tally = Tally(EXERCISE)
    tally.hear(collected("a") | {"printed": "hello"})

    assert tally.timed_out(5.0, [], "").printed == "hello\n"
    assert tally.crashed(1, "").printed == "hello\n"
    nothing = {"event": "no_function", "names": [], "exists": False} | HELLO
    assert told(nothing, DONE).printed == "hello\n"


def test_a_parametrised_check_is_one_check_with_its_first_failing_case():
    """Later cases, good or bad, do not hide it."""
    tally = Tally(EXERCISE)
    for message in (
        collected("a", "a", "a", "b"),
        ended("a"),
        ended("a", message="first"),
        ended("a", message="second"),
        ended("b"),
        DONE,
    ):
        tally.hear(message)
    report = tally.report(0.0)

    assert [(c.name, c.message) for c in report.checks] == [("a", "first"), ("b", "")]
    assert merged(list(report.checks)) == report.checks
