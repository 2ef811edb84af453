"""What an exception says to a learner, and what may help."""

import sys
import time

import pytest

from tensortonic_cli.child.causes import happened

LIST = "Lists do not calculate like arrays: `np.asarray` turns one into an array."
NONE = "Did None come from a call that returns nothing, such as `sort`?"


def told(text, path="/w/exercises/linear_algebra/vectors/norm.py"):
    """Return what is said of the error that a text raises."""
    names = {"__name__": "exercises.linear_algebra.vectors.norm", "x": [1.0, 2.0]}
    try:
        exec(compile("import numpy as np\n" + text, path, "exec"), names)
    except BaseException as error:
        return happened(error, path)
    raise AssertionError("it raises nothing")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("del np\nnp", "uses `np`, which is not defined. Is `import numpy as np` missing?"),
        ("math.pi", "uses `math`, which is not defined. Is `import math` missing?"),
        ("size = 1\nsiz", "uses `siz`, which is not defined. Did you mean `size`?"),
        ("def f():\n    y += 1\nf()", "uses `y` before it has a value."),
        ("def f():\n    x += 1\nf()", "uses `x` before it has a value. "
         "The function assigns `x`, so it does not see the one outside."),
        ("assert x == 1", "asserts what is not so."),
        ("assert x == 1, 'odd'", "asserts what is not so: odd"),
        ("np.exps(x)", "raises AttributeError: module 'numpy' has no attribute 'exps'. "
         "Did you mean `exp`?"),
        ("np.ones(2).reshap(1)", "raises AttributeError: 'numpy.ndarray' object has no attribute "
         "'reshap'. Did you mean `reshape`?"),
        ("x.shape", "raises AttributeError: 'list' object has no attribute 'shape'. "
         "An array has it, a list has not: `np.asarray` turns one into an array."),
        ("x.sort().sum()", "raises AttributeError: 'NoneType' object has no attribute 'sum'. "
         + NONE),
        ("None + 1", "raises TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'. "
         + NONE),
        ("x - 1", "raises TypeError: unsupported operand type(s) for -: 'list' and 'int'. " + LIST),
        ("x * x", "raises TypeError: can't multiply sequence by non-int of type 'list'. " + LIST),
        ("np.log(x, 2)", "raises TypeError: return arrays must be of ArrayType. "
         "The second argument of `np.log` and its like is where the result goes; for another base, "
         "divide by the logarithm of that base."),
        ("x > 0", "raises TypeError: '>' not supported between instances of 'list' and 'int'. "
         + LIST),
        ("x[:, 0]", "raises TypeError: list indices must be integers or slices, not tuple. "
         + LIST),
        ("x[0](1)", "raises TypeError: 'float' object is not callable. "
         "Is a name of a function used for a value, or a `*` left out?"),
        ("{}['a']", "raises KeyError: 'a'"),
        ("raise ValueError", "raises ValueError"),
    ],
)  # fmt: skip
def test_what_happened_and_what_may_help(text, said):
    """The sentence names the thing; a clue comes only where the type of the error has one."""
    assert told(text) == said


def test_a_file_of_many_names_is_searched_in_part():
    """To compare a name with each of 400,000 would take the time of the checks."""
    begun = time.process_time()
    text = "for n in range(400_000): globals()[f'name_{n}'] = 0\nnam_1"

    assert told(text).startswith("uses `nam_1`, which is not defined.")
    assert time.process_time() - begun < 1.5


def test_an_array_where_one_number_is_needed():
    """However numpy puts it."""
    assert told("import math\nmath.exp(np.ones(2))").endswith(
        ". One number is needed there, and an array came."
    )


def test_an_object_of_the_learners_own_is_not_searched():
    """Its __dir__ may do anything."""
    text = "class Shy:\n    def __dir__(self): raise SystemExit\nShy().nam"

    assert told(text) == "raises AttributeError: 'Shy' object has no attribute 'nam'"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Return the path of a stub beside another, whose module is imported already."""
    folder = tmp_path / "exercises" / "linear_algebra" / "vectors"
    folder.mkdir(parents=True)
    (folder / "dot_product.py").touch()
    module = type(sys)("exercises.linear_algebra.vectors.dot_product")
    exec("def dot_product(): pass", vars(module))
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return str(folder / "norm.py")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import matplotlib", "`matplotlib`, which is not installed here; no exercise needs more "
         "than NumPy."),
        ("import numpyy", "`numpyy`, which there is not. Did you mean `numpy`?"),
        ("import dot_product", "`dot_product`, whose name is "
         "`exercises.linear_algebra.vectors.dot_product` here."),
        ("from numpy import expp", "`expp` from `numpy`, which has no such name. "
         "Did you mean `exp`?"),
    ],
)  # fmt: skip
def test_an_import_that_fails_says_where_the_thing_is(desk, text, said, monkeypatch):
    """Or that it is nowhere."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    assert told(text, desk) == f"imports {said}"


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("No module named 'exercises.calculus.norm'", "exercises.calculus.norm",
         "`exercises.calculus.norm`, but there is no file exercises/calculus/norm.py."),
        ("cannot import name 'dot' from 'exercises.linear_algebra.vectors.dot_product' (/w)", "",
         "`dot` from `exercises.linear_algebra.vectors.dot_product`, which has no such name. "
         "There is `dot_product`."),
        ("cannot import name 'norm' from partially initialized module "
         "'exercises.linear_algebra.vectors.norm' (most likely due to a circular import)", "",
         "`norm` from its own file: take that line away."),
        ("cannot import name 'a' from partially initialized module 'exercises.calculus.a' (...)",
         "", "`a` from `exercises.calculus.a`, which imports this file: one has to come first."),
    ],
)  # fmt: skip
def test_an_import_of_an_exercise_that_fails(desk, text, name, said):
    """Earlier exercises are modules of their own."""
    kind = "ModuleNotFoundError" if name else "ImportError"

    assert told(f"raise {kind}({text!r}, name={name!r})", desk) == f"imports {said}"
