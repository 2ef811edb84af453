"""The stage that draws eigenvalues in the complex plane."""

import numpy as np
import pytest

from tensortonic_cli.scene import Dots, Path, circle
from tensortonic_cli.scene.numbers import SceneError
from tensortonic_cli.stages.spectrum import complex_array_of, spectrum


def test_each_value_is_a_dot_with_its_imaginary_part_up():
    """A complex pair stands above and below the real axis."""
    panel = spectrum(np.array([1 + 2j, 1 - 2j]), reach=4)
    dots = panel.marks[-1]
    assert isinstance(dots, Dots)
    assert dots.points == [(1.0, 2.0), (1.0, -2.0)]
    assert (panel.x, panel.y, panel.equal) == ((-4, 4), (-4, 4), True)


def test_the_unit_circle_is_drawn_on_demand():
    """It says which values grow; where nothing is repeated it would only disturb."""
    values = np.array([1 + 0j])
    assert Path(circle(), "faint") in spectrum(values, unit=True).marks
    assert Path(circle(), "faint") not in spectrum(values).marks


@pytest.mark.parametrize("value", [(1, 2), np.array([1.0, 2.0]), [1 + 0j, 2]])
def test_real_and_complex_numbers_come_in_any_form(value):
    """Eigenvalues may be a list, a tuple or an array, of floats or of complex numbers."""
    assert complex_array_of(value, 2).tolist() == [1 + 0j, 2 + 0j]


@pytest.mark.parametrize("value", [None, 3.0, [1.0], [[1.0, 2.0]], ["one", "two"]])
def test_other_answers_become_a_sentence(value):
    """What is no list of so many numbers is named."""
    with pytest.raises(SceneError, match="The picture needs 2 numbers here; it got"):
        complex_array_of(value, 2)
