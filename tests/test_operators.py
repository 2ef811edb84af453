"""The list of edits, one line of code at a time."""

import pytest

from tensortonic_cli.core.mutants import mutants


def variants(line: str) -> list[str]:
    """What a one-line answer becomes, in order."""
    solution = (
        f"import math\nimport numpy as np\n\n\ndef f(x, y, n):\n    # >>> solution\n    {line}\n"
        "    # <<< solution\n"
    )
    return [mutant.text.split("\n")[5].strip() for mutant in mutants(solution)]


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("return x + y", ["return x - y"]),
        ("return x - y", ["return x + y"]),
        ("return x * y", ["return x / y"]),
        ("return x / y", ["return x * y"]),
        ("return x // y", ["return x / y"]),
        ("return x @ y", ["return x * y"]),
        ("return x ** y", ["return x * y"]),
        ("x += y", ["x -= y", "pass"]),
        ("return x < y", ["return x <= y", "return x >= y"]),
        ("return x >= y", ["return x > y", "return x < y"]),
        ("return x == y", ["return x != y"]),
        ("return x is y", ["return x is not y"]),
        ("return x and y", ["return x or y", "return y", "return x"]),
        ("return not x", ["return x"]),
        ("return -x", ["return x"]),
        ("return x[~y]", ["return x[y]"]),
    ],
)
def test_operators(line, becomes):
    """Arithmetic, comparisons and boolean operators become their neighbours; signs are lost."""
    assert variants(line) == becomes


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("return 0", ["return 1"]),
        ("return 3", ["return 4"]),
        ("return 1000", ["return 500"]),
        ("return 0.0", ["return 1.0"]),
        ("return 0.5", ["return 1.0"]),
        ("return 1e-4", ["return 0.0"]),
        ("return -1", ["return 1", "return -2"]),
        ("return True", ["return False"]),
        ("return None", []),
        ('return "text"', []),
    ],
)
def test_constants(line, becomes):
    """Numbers grow, tiny guards vanish, flags flip; texts and None stay."""
    assert variants(line) == becomes


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("return x.cumsum(axis=0)", ["cumprod(axis=0)", "cumsum()", "cumsum(axis=1)"]),
        ("return x.cumsum(axis=-1)", ["cumprod(axis=-1)", "cumsum()", "cumsum(axis=0)"]),
        ("return x.ptp(keepdims=True)", ["ptp()"]),
        ("return x.std(ddof=1)", ["var(ddof=1)", "std()", "std(ddof=2)"]),
    ],
)
def test_axis_keepdims_and_ddof(line, becomes):
    """An axis becomes another one; axis, keepdims and ddof get lost."""
    assert variants(line) == [f"return x.{text}" for text in becomes]


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("return np.sum(x)", ["return np.mean(x)"]),
        ("return np.argmax(x)", ["return np.argmin(x)"]),
        ("return np.log10(x)", ["return np.log(x)"]),
        ("return math.exp(x)", ["return math.expm1(x)"]),
        ("return math.prod(x)", []),
        ("return x.any()", ["return x.all()"]),
        ("return max(x)", ["return min(x)"]),
        ("return np.abs(x)", ["return x"]),
        ("return np.sqrt(x)", ["return x"]),
        ("return x.copy()", ["return x"]),
        ("return x.T", ["return x"]),
        ("return np.transpose(x)", ["return x"]),
        ("return np.linalg.norm(x)", []),
    ],
)
def test_calls(line, becomes):
    """A function becomes its neighbour, or is not applied."""
    assert variants(line) == becomes


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("if x: y = n", ["if True: y = n", "if False: y = n", "if x: pass"]),
        ("return x if y else n", ["return x if True else n", "return x if False else n"]),
        ("while x: y = n", ["while False: y = n", "while x: pass"]),
        ("return [a for a in x if a]", ["return [a for a in x if True]"]),
        ("if x < y: return n", [f"if {test}: return n" for test in ("x <= y", "True", "False")]),
    ],
)
def test_conditions(line, becomes):
    """A condition is forced true and false; a loop is never made endless."""
    assert sorted(variants(line)) == sorted(becomes)


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("x.sort()", ["pass"]),
        ("x[0] = y", ["pass", "x[1] = y"]),
        ("x = n", ["pass"]),
        ("fresh = n", []),
        ("x = np.asarray(x)", []),
        ("x, y = np.asarray(x), np.asarray(y)", []),
        ("raise ValueError(x + 1)", ["pass"]),
        ("if x: raise ValueError", ["if True: raise ValueError", "if False: raise ValueError"]),
    ],
)
def test_lost_statements(line, becomes):
    """A statement gets lost where the code still makes sense without it."""
    assert variants(line) == becomes
