"""Syntax errors and forbidden calls are found before anything runs."""

import pytest

from tensortonic_cli.core.rules import find_forbidden, find_syntax_error, forbidden_sentence


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("import numpy as np\nnp.linalg.qr(A)", "numpy.linalg.qr"),
        ("from numpy.linalg import qr as q\nq(A)", "numpy.linalg.qr"),
        ("from numpy import linalg as la\nla.qr(A)", "numpy.linalg.qr"),
        ("import numpy.linalg\nnumpy.linalg.qr(A)", "numpy.linalg.qr"),
        ("from numpy.linalg import *\nqr(A)", "numpy.linalg.qr"),
        ("import numpy as np\nf = np.linalg\nf.qr(A)", "numpy.linalg.qr"),
        ("import numpy as np\ngetattr(np.linalg, 'qr')(A)", "numpy.linalg.qr"),
        ("import scipy.linalg as sl", "scipy"),
        ("from scipy.linalg import qr", "scipy"),
        ("__import__('scipy.linalg')", "scipy"),
        ("import importlib\nimportlib.import_module('scipy')", "scipy"),
        ("import numpy as np\ndef f(A):\n    return A.dot(A)", "numpy.dot"),
        ("import numpy as np\nnp.dot(A, A)", "numpy.dot"),
        ("import numpy as np\nprint(len(np.dot(A, A)))", "numpy.dot"),
        ("import numpy as np\nx = 1 + np.dot(A, A)", "numpy.dot"),
        ("import numpy as np\nx += np.dot(A, A)", "numpy.dot"),
        ("import numpy as np\nx = y = np\ny.dot(A, A)", "numpy.dot"),
        ("import numpy as np\nnp.linalg.inv(A)[0].dot(A)", "numpy.dot"),
        ("from scipy import *", "scipy"),
        ("C = A @ A", "@"),
        ("A @= A", "@"),
    ],
)
def test_a_forbidden_call_is_found_under_any_name(text, rule):
    """Aliases, star imports, methods of the same last name and operators are all seen."""
    call = find_forbidden(text, ("numpy.linalg.qr", "scipy", "numpy.dot", "@"))

    assert call is not None
    assert call.rule == rule


@pytest.mark.parametrize(
    "text",
    [
        "import numpy as np\nnp.linalg.norm(A)",
        "def qr(A):\n    return A\nqr(1)",
        "import numpy as np\nnp.linalg.qrx(A)",
        "text = 'np.linalg.qr and scipy'  # np.dot",
        "C = A * A\nC += A\nx.y = 1\nx[0] = print",
        "import_module('numpy')\n__import__('sys')\ngetattr(x, 'qr')",
        "import scipyx",
    ],
)
def test_what_only_looks_alike_is_allowed(text):
    """Own functions, other names, texts and comments break no rule."""
    assert find_forbidden(text, ("numpy.linalg.qr", "scipy", "numpy.dot", "@")) is None


@pytest.mark.parametrize(
    "deep",
    ["1+" * 600 + "{}", "{}" + ".b" * 900, "{}" + "()" * 900, "[" * 90 + "{}" + "]" * 90,
     "1 if 2 else " * 300 + "{}"],
)  # fmt: skip
def test_no_depth_hides_a_forbidden_call(deep):
    """Nor is any too much for the search: what Python compiles is searched to its end."""
    text = "import numpy as np\nx = " + deep.format("np.dot(1, 2)")

    call = find_forbidden(text, ("numpy.dot",))

    assert call is not None
    assert (call.written, call.line) == ("np.dot", 2)
    assert find_forbidden(text, ("numpy.inner",)) is None


def test_the_first_line_that_breaks_a_rule_is_named():
    """Of several forbidden calls the topmost is told, as the text writes it."""
    text = "import numpy as np\n\nx = 1\ny = np.dot(x, x)\nz = np.dot(y, y)\n"
    call = find_forbidden(text, ("numpy.dot",))

    assert call is not None
    expected = (
        "Line 4 uses `np.dot`, which is numpy.dot. This exercise is about doing that yourself."
    )
    assert forbidden_sentence(call) == expected


def test_a_syntax_error_names_line_and_place():
    """The sentence quotes the line and puts a caret below what Python stumbled over."""
    problem = find_syntax_error(b"def f(x)\n    return x\n")

    assert problem is not None
    assert problem.line == 1
    assert problem.message == (
        "Line 1 is not Python yet: expected ':'.\n\n   1 | def f(x)\n     |         ^"
    )


def test_wrong_indentation_is_told_apart():
    """An IndentationError is said to be one."""
    problem = find_syntax_error(b"def f(x):\nreturn x\n")

    assert problem is not None
    assert problem.message.startswith("Line 2 is indented in a way Python cannot read: expected an")


@pytest.mark.parametrize("text", [b"", b"\xef\xbb\xbfx = 1\r\n", b"x = '\\d'\n"])
def test_valid_texts_have_no_syntax_error(text):
    """An empty file, a BOM with CRLF, and an invalid escape are all Python."""
    assert find_syntax_error(text) is None


@pytest.mark.parametrize("text", [b"-" * 1_000_000 + b"1", b"not " * 100_000 + b"1"])
def test_what_is_too_deep_for_python_is_said_so(text):
    """Python runs out of memory or of calls, by its version; neither is a word for learners."""
    problem = find_syntax_error(text)

    assert problem is not None
    assert problem.message == "Python cannot read this file: something in it is nested too deeply."


@pytest.mark.parametrize("text", [b"\x00", b"x = '\xff'", b"(" * 5000])
def test_what_python_cannot_read_is_said_so(text):
    """NUL bytes, other encodings and endless nesting end in a sentence, not in an exception."""
    problem = find_syntax_error(text)

    assert problem is not None
    assert problem.message.endswith(".") or "|" in problem.message


def test_a_forbidden_operator_is_told_as_one():
    """The operator has no other name."""
    call = find_forbidden("x = 1\nC = A @ B\n", ("@",))

    assert call is not None
    expected = "Line 2 uses the operator @. This exercise is about doing that yourself."
    assert forbidden_sentence(call) == expected


def test_a_name_below_a_forbidden_one_needs_no_explanation():
    """scipy.linalg is plainly scipy."""
    call = find_forbidden("import scipy.linalg\n", ("scipy",))

    assert call is not None
    assert forbidden_sentence(call).startswith("Line 1 uses `scipy.linalg`. This")


def test_what_python_cannot_read_says_why():
    """A NUL byte has a line, which Python does not tell: the first one is named."""
    problem = find_syntax_error(b"x = 1\n\x00")

    assert problem is not None
    assert (problem.line, problem.message) == (
        2,
        "Line 2 has null bytes (\\0), which Python does not read: delete them.",
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("x = 1\n".encode("utf-16"), 1, "The file is saved as UTF-16. Save it as UTF-8: "
         "your editor has a choice for it."),
        ("a = 1\r\nb = 'é'\r\n".encode("latin-1"), 2, "Line 2 is not saved as UTF-8: "
         "choose that in your editor and save again.\n\n   2 | b = '\ufffd'"),
    ],
)  # fmt: skip
def test_another_encoding_is_told_as_one(text, line, said):
    """With the line that holds the first letter in question."""
    problem = find_syntax_error(text)

    assert problem is not None
    assert (problem.line, problem.message) == (line, said)


def test_an_encoding_that_is_declared_is_python():
    """A comment in the first two lines says how to read the rest."""
    text = "#!/usr/bin/env python\n# -*- coding: latin-1 -*-\nx = 'é'\n".encode("latin-1")

    assert find_syntax_error(text) is None


@pytest.mark.parametrize(
    ("line", "clue"),
    [
        ("%matplotlib inline", "Commands with % or ! work in notebooks only."),
        ("!pip install numpy", "Commands with % or ! work in notebooks only."),
        ("```python", "That is the fence of a code block: leave it out."),
        (">>> x = 1", "`>>>` is the prompt of an example: leave it out."),
        ("<<<<<<< HEAD", "git left a merge conflict there: keep one version."),
        ("x = = 1", ""),
    ],
)
def test_what_was_pasted_along_is_recognised(line, clue):
    """Python calls all of it invalid syntax."""
    problem = find_syntax_error(f"y = 0\n{line}\n".encode())

    assert problem is not None
    assert (
        problem.message.split("\n")[0]
        == f"Line 2 is not Python yet: invalid syntax. {clue}".rstrip()
    )
