"""What steps, places on a bar and typed words make of values; what a deck asks for."""

import pytest

from tensortonic_cli.render.desk.deck import Deck
from tensortonic_cli.render.desk.moves import (
    at_share,
    grain_of,
    share_of,
    stepped,
    typed,
    with_point,
    worded,
)
from tensortonic_cli.scene import Drag, Frames, MatrixEdit, Points, Slider


@pytest.mark.parametrize(
    "control",
    [Slider(-2, 6, 0), Slider(0.001, 10, 1, log=True), Slider(0, 1, 0.5, 0.25), Frames(12)],
)
def test_places_on_a_bar_and_values_are_two_ways_to_say_the_same(control):
    """Both ends are reached, and the way back leads to the same place."""
    ends = [at_share(control, share) for share in (-1.0, 0.0, 1.0, 2.0)]
    assert ends == [*control.extremes()[:1] * 2, *control.extremes()[-1:] * 2]
    for share in (0.0, 0.25, 0.5, 1.0):
        assert share_of(control, at_share(control, share)) == pytest.approx(share, abs=0.01)


def test_a_bar_without_length_has_one_place():
    """No division by 0."""
    assert share_of(Frames(0), 0) == 0.0
    assert share_of(Slider(1, 1, 1), 1) == 0.0


def test_keys_reach_both_ends_of_a_logarithmic_slider_and_come_back():
    """Steps are factors, on a grid of their own."""
    control, value = Slider(0.01, 100, 1, log=True), 1
    for _ in range(25):
        value = stepped(control, value, (1, 0))
    assert value == 100
    for _ in range(25):
        value = stepped(control, value, (-1, 0))
    assert value == 1


def test_a_point_moves_by_its_grid_or_by_what_its_panel_shows():
    """And along its axis only."""
    assert stepped(Drag((0, 0), snap=0.5), (0, 0), (1, -1)) == (0.5, -0.5)
    assert stepped(Drag((0, 0)), (0, 0), (1, 1), grain=0.2) == (0.2, 0.2)
    bars = Points(((0, 1), (1, 1)), along="y")
    assert with_point(bars, bars.value, (1, 0), (7, 3)) == ((0, 1), (1, 3))


@pytest.mark.parametrize(
    ("shown", "grain"), [((-3, 3), 0.1), ((0, 1), 0.02), ((0, 5000), 100), ((2, 2), 0.1)]
)
def test_steps_are_round_numbers(shown, grain):
    """About sixty of them across a panel."""
    assert grain_of(shown) == pytest.approx(grain)


@pytest.mark.parametrize(("text", "value"), [("0,25", 0.25), ("1e-1", 0.1), ("-", 0.5), ("", 0.5)])
def test_what_is_typed_is_a_number_or_nothing(text, value):
    """A comma is a point; what is no number changes nothing."""
    assert typed(Slider(0, 1, 0.5), 0.5, (0, 0), text) == value
    matrix = MatrixEdit(((0.5,),), step=0)
    assert typed(matrix, matrix.value, (0, 0), text) == ((value,),)


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.1 + 0.2, "0.3"), ((1, 2.5), "(1, 2.5)"), (True, "on"), ("turn", "turn"), (1e6, "1e+06")],
)
def test_values_in_words(value, words):
    """Four digits are enough beside a picture."""
    assert worded(value) == words


def test_a_deck_asks_once_for_each_change():
    """A value that is set again is none."""
    asked = []
    deck = Deck(lambda values: asked.append(dict(values)) or len(asked))
    deck.take({"s": Slider(0, 1, 0.5), "n": Frames(3)}, {"s": 0.25, "n": 0})
    assert [deck.set("s", 0.75), deck.set("s", 0.75), deck.step(1)] == [True, False, True]
    assert asked == [{"s": 0.75, "n": 0}, {"s": 0.75, "n": 1}]
    assert deck.asked == 2


def test_a_deck_without_frames_plays_nothing():
    """Neither by playing nor by stepping."""
    deck = Deck(lambda values: 1)
    deck.take({"s": Slider(0, 1, 0.5)}, None)
    deck.play(deck.player(), 0.0)
    assert (deck.playing, deck.step(1), deck.tick(1.0)) == ("", False, False)
