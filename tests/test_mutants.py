"""Mutants: single edits of a solution, named so that an author can speak of them."""

import ast

import pytest

from tensortonic_cli.core import stub
from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.mutants import meaning, mutants


def solution_of(*lines: str) -> str:
    """A whole solution file whose region holds these lines."""
    region = "".join(f"    {line}\n" for line in lines)
    return (
        f'import numpy as np\n\n\ndef f(x, y):\n    """θ + 1."""\n    # >>> solution\n{region}'
        "    # <<< solution\n"
    )


def test_one_edit_changes_one_place_and_keeps_the_rest():
    """A mutant is the plain answer with one edit; comments and layout around it stay."""
    solution = solution_of("total = x + y  # ∑", "return  total")

    [mutant] = mutants(solution)

    assert mutant.text == stub.to_plain(solution).replace("x + y  # ∑", "x - y  # ∑")
    assert mutant.description == 'line 1: "x + y" -> "x - y"'
    assert mutant.swap == ("x + y", "x - y")


def test_nothing_outside_the_markers_is_edited():
    """Given code, such as imports, defaults and docstrings, is no part of the answer."""
    solution = "LIMIT = 3 + 4\n" + solution_of("return x").replace("(x, y)", "(x, y=1 + 1)")

    assert mutants(solution) == ()


def test_letters_of_several_bytes_do_not_shift_an_edit():
    """Python counts columns in bytes, an edit is made in characters."""
    [mutant] = mutants(solution_of('return ("‖θ‖", x + y)'))

    assert '("‖θ‖", x - y)' in mutant.text


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("return np.round(x / y ** x)", "return np.round(x / (y * x))"),
        ("return -(x + y)", "return -(x - y)"),
        ("return (x + y).sum()", "return (x - y).sum()"),
        ("return (-x).sum()", "return (x).sum()"),
    ],
)
def test_an_edit_binds_as_what_it_replaces(line, becomes):
    """Brackets go around an edit where another operator would take it apart, and only there."""
    assert any(mutant.text.endswith(f"    {becomes}\n") for mutant in mutants(solution_of(line)))


def test_two_edits_to_the_same_code_count_once():
    """A condition that is False becomes True by force and by flipping: one mutant."""
    found = [mutant.swap for mutant in mutants(solution_of("if False:", "    return x"))]

    assert found == [("False", "True")]


def test_equal_descriptions_on_a_line_are_numbered():
    """Each description names one mutant, so that an author can speak of it."""
    found = [mutant.description for mutant in mutants(solution_of("return [x + y, x + y]"))]

    assert found == ['line 1: "x + y" -> "x - y"', 'line 1: "x + y" -> "x - y" (2)']


@pytest.mark.parametrize(
    ("line", "edit"),
    [
        ("return x.cumsum(axis=-1)", '"axis=-1" -> "axis=0"'),
        ("return f(x)[-1]", '"f(x)[-1]" -> "f(x)[-2]"'),
        ("return 3 * x", '"3 * x" -> "4 * x"'),
        ("return x.max(axis=0)", '"x.max(axis=0)" without axis=0'),
    ],
)
def test_a_number_is_named_with_what_stands_around_it(line, edit):
    """A bare -1 says little to an author."""
    found = [mutant.description for mutant in mutants(solution_of(line))]

    assert f"line 1: {edit}" in found


def test_the_swap_of_every_mutant_is_unique_and_gives_its_text():
    """Pasted into exercise.toml, a swap means exactly this mutant."""
    lines = ("x = x * 2", "for _ in range(3):", "    x = x * 2", "    x = x * 2", "return x * 2")
    solution = solution_of(*lines)

    for mutant in mutants(solution):
        assert meaning(stub.with_swap(solution, *mutant.swap)) == meaning(mutant.text)


def test_messages_and_f_strings_are_left_alone():
    """No check looks at the words of an exception or of a label."""
    lines = ('label = f"{x + y}"', 'raise ValueError("n" + str(x - 1), label)')

    assert [mutant.swap[1] for mutant in mutants(solution_of(*lines))] == ["pass"]


def test_annotations_are_left_alone():
    """No check can see them."""
    assert mutants(solution_of("total: Vector[1 + 1] = x", "return total")) == ()


def test_a_second_assignment_may_get_lost():
    """A name that is bound before keeps its former value; a first assignment is not dropped."""
    [mutant] = mutants(solution_of("total = x", "total = y", "return total"))

    assert mutant.description == 'line 2: "total = y" -> "pass"'


def test_every_mutant_is_python():
    """Layout over several lines and nested brackets survive an edit."""
    solution = solution_of("return np.sum(", "    x[:, -1] * (y - 1)", "    + x.T @ y, axis=-1)")

    for mutant in mutants(solution):
        ast.parse(mutant.text)


def test_a_solution_without_markers_is_refused():
    """Without a region there is nothing to edit."""
    with pytest.raises(CurriculumError):
        mutants("def f(x):\n    return x\n")
