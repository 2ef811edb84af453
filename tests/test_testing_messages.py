"""Whole messages of assert_close, one for each typical mistake."""

import math
from textwrap import dedent

import numpy as np

from tensortonic_cli.testing import assert_close
from tests.failure_text import told

X = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])


def test_nothing_returned():
    """A missing return is asked about before anything else."""
    assert told(assert_close, None, [0.25, 0.75], x=[1, 3]) == dedent("""
        The function returned None. Is a `return` missing?

          x         [1, 3]
          expected  [0.25 0.75]   (2,)
          got       None
        """)


def test_generator():
    """A generator is named and never started."""
    lazy = (x for x in iter(int, 1))

    assert told(assert_close, lazy, [1, 2]) == dedent("""
        The function returned a generator; a list of 2 numbers was expected. \
It has not been calculated yet: make a list of it.

          expected  [1 2]   (2,)
          got       <a generator>
        """)


def test_method_without_call():
    """A method that was not called is taken for a missing pair of parentheses."""
    assert told(assert_close, X.sum, 15.0, X=X) == dedent("""
        The function returned a function; a number was expected. \
Are the parentheses of a call missing?

          X         [[0. 1. 2.]
                     [3. 4. 5.]]   float64 (2, 3)
          expected  15.0
          got       <a function>
        """)


def test_too_few_values():
    """A tuple of the wrong length says how many values came and how many were expected."""
    assert told(assert_close, (1.0, 2.0), (1.0, 2.0, 3.0)) == dedent("""
        The function returned 2 values; 3 were expected.

          expected  (1.0, 2.0, 3.0)
          got       (1.0, 2.0)
        """)


def test_ragged_list():
    """A list that makes no array says which rows differ."""
    assert told(assert_close, [[1, 2], [3]], np.ones((2, 2))) == dedent("""
        The items are not alike: [0] has shape (2,), [1] has shape (1,).

          expected  [[1. 1.]
                     [1. 1.]]   (2, 2)
          got       [[1, 2], [3]]
        """)


def test_transposed():
    """A transposed answer is recognised by its values, not by its shape alone."""
    assert told(assert_close, X.T, X) == dedent("""
        The shape is (3, 2); it must be (2, 3). Its transpose is the right answer.

          expected  [[0. 1. 2.]
                     [3. 4. 5.]]   (2, 3)
          got       [[0. 3.]
                     [1. 4.]
                     [2. 5.]]   float64 (3, 2)
        """)


def test_number_in_an_array():
    """An array of one number is no number, and the message says that the value is right."""
    assert told(assert_close, np.array([0.5]), 0.5) == dedent("""
        The shape is (1,); one number was expected. Its value is right: take it out of the array.

          expected  0.5
          got       [0.5]   float64 (1,)
        """)


def test_not_finite():
    """Where a finite number is expected, nan comes before wrong numbers."""
    assert told(assert_close, [0.5, math.nan, 7.0], [0.5, 0.2, 0.3]) == dedent("""
        The value at [1] is nan; it must be a finite number.

          expected  [0.5    0.2   0.3 ]   (3,)
          got       [0.5 ›nan‹   ›7.‹ ]   list (3,)
        """)


def test_nan_as_the_result():
    """A single number is called the result."""
    a, b = np.zeros(3), np.array([1.0, 2.0, 3.0])

    assert told(assert_close, np.float64("nan"), 0.0, a=a, b=b) == dedent("""
        The result is nan; it must be a finite number.

          a         [0. 0. 0.]   float64 (3,)
          b         [1. 2. 3.]   float64 (3,)
          expected  0.0
          got       nan
        """)


def test_one_wrong_cell():
    """Wrong cells are counted, the first is said, and got stands aligned under expected."""
    got = np.array([[0.25, 0.75], [0.7, 2.0]])

    assert told(assert_close, got, [[0.25, 0.75], [1 / 3, 2]], k=3, f=np.sin) == dedent("""
        1 of 4 values is wrong. The value at [1, 0] is 0.7; it must be 0.333333.

          k         3
          f         sin
          expected  [[ 0.25    0.75]
                     [ 0.3333  2.  ]]   (2, 2)
          got       [[ 0.25    0.75]
                     [›0.7‹    2.  ]]   float64 (2, 2)
        """)


def test_sample_variance_for_population_variance():
    """The factor n / (n - 1) is named by the length of the input."""
    x = [1.0, 2.0, 4.0, 8.0]

    assert told(assert_close, np.var(x, ddof=1), np.var(x), x=x) == dedent("""
        The result is 9.58333; it must be 7.1875. \
It is 4/3 of what it should be: as if 3 stood in place of 4 in a division.

          x         [1.0, 2.0, 4.0, 8.0]
          expected  7.1875
          got       9.58333
        """)


def test_item_of_a_tuple():
    """In a tuple the item is named and only that item is shown."""
    got, want = (np.eye(2), np.array([3.0, -1.0])), (np.eye(2), np.array([3.0, 1.0]))

    assert told(assert_close, got, want) == dedent("""
        In item 2 of 2, 1 of 2 values is wrong. The value at [1] is -1.0; it must be 1.0.

          expected  [3.   1. ]   (2,)
          got       [3. ›-1.‹]   float64 (2,)
        """)


def test_key_of_a_dict():
    """In a dict the key is named and only its value is shown."""
    assert told(assert_close, {"w": [1, 2.5], "b": 0}, {"b": 0, "w": [1, 2]}) == dedent("""
        Under the key 'w', 1 of 2 values is wrong. The value at [1] is 2.5; it must be 2.

          expected  [1   2   ]   (2,)
          got       [1. ›2.5‹]   list (2,)
        """)


def test_wrong_keys():
    """Keys that are missing or too many are named before any value is compared."""
    assert told(assert_close, {"W": 1, "b": 0}, {"w": 1, "b": 2}) == dedent("""
        The key 'w' is missing; the key 'W' does not belong there.

          expected  {'w': 1, 'b': 2}
          got       {'W': 1, 'b': 0}
        """)


def test_large_array():
    """A large array is shown around its first wrong cell only."""
    want = np.add.outer(np.arange(100.0) * 100, np.arange(100.0))
    got = want.copy()
    got[50, 70] = -1

    assert told(assert_close, got, want) == dedent("""
        1 of 10000 values is wrong. The value at [50, 70] is -1.0; it must be 5070.0.

          expected   ...
                     [... 4567. 4568. 4569.  4570.  4571. 4572. 4573. ...]
                     [... 4667. 4668. 4669.  4670.  4671. 4672. 4673. ...]
                     [... 4767. 4768. 4769.  4770.  4771. 4772. 4773. ...]
                     [... 4867. 4868. 4869.  4870.  4871. 4872. 4873. ...]
                     [... 4967. 4968. 4969.  4970.  4971. 4972. 4973. ...]
                     [... 5067. 5068. 5069.  5070.  5071. 5072. 5073. ...]
                     [... 5167. 5168. 5169.  5170.  5171. 5172. 5173. ...]
                     [... 5267. 5268. 5269.  5270.  5271. 5272. 5273. ...]
                     [... 5367. 5368. 5369.  5370.  5371. 5372. 5373. ...]
                     [... 5467. 5468. 5469.  5470.  5471. 5472. 5473. ...]
                     ...   (100, 100), around [50, 70]
          got        ...
                     [... 4567. 4568. 4569.  4570.  4571. 4572. 4573. ...]
                     [... 4667. 4668. 4669.  4670.  4671. 4672. 4673. ...]
                     [... 4767. 4768. 4769.  4770.  4771. 4772. 4773. ...]
                     [... 4867. 4868. 4869.  4870.  4871. 4872. 4873. ...]
                     [... 4967. 4968. 4969.  4970.  4971. 4972. 4973. ...]
                     [... 5067. 5068. 5069.   ›-1.‹ 5071. 5072. 5073. ...]
                     [... 5167. 5168. 5169.  5170.  5171. 5172. 5173. ...]
                     [... 5267. 5268. 5269.  5270.  5271. 5272. 5273. ...]
                     [... 5367. 5368. 5369.  5370.  5371. 5372. 5373. ...]
                     [... 5467. 5468. 5469.  5470.  5471. 5472. 5473. ...]
                     ...   float64 (100, 100), around [50, 70]
        """)


def test_two_words():
    """Strings are compared letter by letter."""
    assert told(assert_close, "saddle", "minimum") == dedent("""
        The result is 'saddle'; it must be 'minimum'.

          expected  'minimum'
          got       'saddle'
        """)
