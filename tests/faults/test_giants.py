"""Answers far too large, or of objects that lie: a verdict within the limit, in a true sentence."""

import sys

import pytest

from tests.faults.learner import body

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux only")

NUMPY = "import numpy as np"
EXPECTED = "; a number was expected."
GIANTS = {
    "list": (("return [0.5] * 10_000_000",), "a list of 10,000,000 items" + EXPECTED),
    "distinct": (("return list(map(float, range(500_000)))",), "a list of 500,000 items"),
    "rows": (("return [[0.0] * 1000] * 10_000",), "with more than 200,000 values in all"),
    "deep": (
        ("out = [1.0]", "for _ in range(100_000): out = [out]", "return out"),
        "a list of 1 item, nested more than 40 deep" + EXPECTED,
    ),
    "itself": (("out = []", "out.append(out)", "return out"), "nested more than 40 deep"),
    "text": (("return 'x' * 100_000_000",), "a string" + EXPECTED),
    "dict": (("return dict.fromkeys(range(200_000))",), "a dict of 200,000 keys" + EXPECTED),
    "set": (("return set(range(200_000))",), "a set of 200,000 items" + EXPECTED),
    "generator": (("return iter(int, 1)",), "The function returned a callable_iterator" + EXPECTED),
    "broadcast": ((NUMPY, "return np.broadcast_to(0.0, 10**8)"), "The shape is (100000000,); one "),
    "strides": (
        (NUMPY, "return np.lib.stride_tricks.as_strided(np.zeros(1), (10**6, 10**6), (0, 0))"),
        "The shape is (1000000, 1000000); one number was expected.",
    ),
    "memory": (
        (NUMPY, "return np.zeros(120_000_000)"),
        "The shape is (120000000,); one number was ",
    ),
    "raised": (
        ("raise ValueError([0.5] * 10_000_000)",),
        "Line 2 raises ValueError: <a list of 10,000,000 items>",
    ),
}


@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_is_a_wrong_answer(learner, name):
    """Ten checks are told within the five seconds of a run, in less than a screen each."""
    lines, said = GIANTS[name]
    code, report = learner.judges(body(*lines))

    assert (code, report["verdict"]) == (1, "failed")
    assert said in report["message"]
    assert len(report["checks"]) == 10
    assert max(len(check["message"]) for check in report["checks"]) < 3000


def test_a_giant_default_is_not_written_out(learner):
    """A signature is told where the check's call does not fit it; what it holds is not."""
    text = "def dot_product(x, y, z, table=list(range(5_000_000)), k=3): pass\n"
    code, report = learner.judges(text)

    assert (code, report["verdict"]) == (1, "failed")
    assert report["message"].startswith(
        "dot_product(x, y, z, table=..., k=3) cannot be called as the check does: missing 1 "
    )


OBJECT = """\
class Answer:
    def __getattr__(self, name):
        {}
    def _hang(self, *args, **kwargs):
        {}
    {} = _hang
    __hash__ = None

def dot_product(x, y):
    return Answer()
"""
METHODS = "__repr__ = __str__ = __eq__ = __len__ = __iter__ = __getitem__ = __float__ = __bool__"


@pytest.mark.parametrize("line", ["while True: pass", "raise RuntimeError"])
def test_an_object_that_hangs_or_raises_is_never_asked(learner, line):
    """Its real type alone is told."""
    code, report = learner.judges(OBJECT.format(line, line, METHODS))

    assert (code, report["verdict"]) == (1, "failed")
    assert report["message"].startswith(
        "The function returned an Answer; a number was expected.\n\n"
    )


def test_an_object_that_hangs_as_an_array_names_its_line(learner):
    """Only __array__ is asked, because other libraries' arrays are answers: its loop is told."""
    code, report = learner.judges(
        OBJECT.format("pass", "while True: pass", "__array__"), "--limit", "1"
    )

    assert (code, report["verdict"], report["line"]) == (1, "timed_out", 5)
    assert "It was at line 5, in _hang: does a loop there never end?" in report["message"]
