"""Controls and their values over a wire."""

import json

import pytest

from tensortonic_cli.scene import (
    Choice,
    Drag,
    Frames,
    MatrixEdit,
    Points,
    Slider,
    Toggle,
    Turn,
    wire,
)

CONTROLS = {
    "lr": Slider(0.01, 1, 0.1, log=True, label="rate"),
    "n": Frames(12),
    "p": Drag((1.0, 2.0), lo=(0, 0), hi=(3, 3)),
    "data": Points(((0.0, 1.0), (2.0, 3.0)), along="y"),
    "f": Choice(("sine", "cubic")),
    "on": Toggle(),
    "A": MatrixEdit([[1.0, 0.0], [0.0, 1.0]]),
    "view": Turn(panel=1),
}


def test_controls_survive_the_wire():
    """What is heard equals what was told, though JSON knows no tuples."""
    assert wire.heard(json.loads(json.dumps(wire.told(CONTROLS)))) == CONTROLS


def test_values_are_cleaned_one_by_one():
    """What is missing is the first value, and what belongs to no control is dropped."""
    found = wire.cleaned(CONTROLS, {"lr": 5, "f": "cubic", "else": 1})
    firsts = {name: control.value for name, control in CONTROLS.items()}
    assert found == {**firsts, "lr": 1.0, "f": "cubic"}


def test_a_scene_reads_values_by_name():
    """k.NAME; a name that no control has is an error of the visual."""
    k = wire.as_names({"lr": 0.5})
    assert k.lr == 0.5
    with pytest.raises(AttributeError):
        _ = k.rate
