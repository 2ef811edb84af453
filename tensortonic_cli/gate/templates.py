"""What the files of a new exercise start as; the gate refuses every TODO."""

EXERCISE = '''\
title = "{title}"
task = "TODO: the task in a few words, without a full stop"
function = "{name}"
level = "easy"
minutes = 8
needs = []
forbid = []
tensortonic = []
source = "TODO: author: title (year), section"

hints = [
    "TODO: a question that turns the head.",
    "TODO: the step in words.",
    "TODO: nearly the line.",
]

# At least three, five for medium and hard: every wrong answer you can imagine.
[[slip]]
name = "TODO: what it does, after: Your function behaves like one that"
swap = ["x.sum()", "x.mean()"]
caught_by = "two_numbers_by_hand"
says = "TODO: what you would say at the learner's desk: the cause, not the line."

[[slip]]
name = "TODO: the second"
swap = ["x.sum()", "x.max()"]
caught_by = "two_numbers_by_hand"
says = "TODO"

[[slip]]
name = "TODO: the third, as a whole body where no swap can say it"
body = """
x = np.asarray(x, dtype=float)
return 0.0
"""
caught_by = "two_numbers_by_hand"
says = "TODO"
'''

SOLUTION = '''\
"""{title}: TODO, what it is in a line."""

import numpy as np


def {name}(x):
    """Return TODO, what the caller gets.

        TODO: the formula in Unicode

    Args:
        x: Numbers, shape (n,). Left unchanged.

    Returns:
        TODO: a float, or an array of which shape.

    Raises:
        ValueError: TODO, or take this section out.

    Example:
        >>> {name}([1.0, 2.0])
        3.0

    Source: TODO: author (year), title, section.
    """
    # >>> solution
    x = np.asarray(x, dtype=float)
    return float(x.sum())
    # <<< solution
'''

OTHER = '''\
"""{title}, TODO: written another way, with a loop or another formula."""


def {name}(x):
    total = 0.0
    for value in x:
        total += value
    return total
'''

CHECKS = '''\
"""Checks for {place}, easiest first."""

import numpy as np

from {module} import {name}
from tensortonic_cli.testing import assert_close, assert_inputs_survive


def test_two_numbers_by_hand():
    """TODO: 1 + 2 = 3. The name is the claim, this sentence its reason; learners read both."""
    assert_close({name}([1.0, 2.0]), 3.0, x=[1.0, 2.0])


def test_a_law_that_must_hold():
    """TODO: each check adds one idea; expected values never come from the solution."""
    x = np.array([3.0, -3.0])
    assert_close({name}(x), 0.0, x=x)


def test_inputs_are_left_alone():
    """The caller still needs x afterwards."""
    assert_inputs_survive({name}, x=np.array([1.0, 2.0]))
'''

VISUAL = '''\
"""{title}, TODO: what the picture shows"""

from tensortonic_cli.scene import Bars, Panel, Scene, Slider

controls = {{"x": Slider(-2.0, 2.0, 1.5), "y": Slider(-2.0, 2.0, -0.5)}}


def scene(k, learner):
    # TODO: draw what the operation does, and call the learner's function for all it can give.
    total = learner.{name}([k.x, k.y])
    bars = Bars([k.x, k.y, total], ["x", "y", "sum"])
    say = "TODO: one sentence that tells what to look for or what to try."
    return Scene([Panel([bars], y=(-4, 4))], {{"sum": total}}, say)
'''

LESSON = """\
# {title}

TODO: why this topic matters, in a paragraph that leads into the first section.
"""

SECTION = """\
## {title} {{{slug}}}

TODO: 150 to 300 words: the idea as a picture in words, the formula, one
example by hand, the trap, where it returns later.

    >>> 1.0 + 2.0
    3.0

Read more: TODO: author, *title*, chapter.
"""
