"""Checks for information_theory/coding/huffman_code_lengths, easiest first."""

from itertools import combinations_with_replacement

import numpy as np
import pytest

from exercises.information_theory.coding.huffman_code_lengths import huffman_code_lengths
from tensortonic_cli.testing import as_numbers, assert_close, assert_holds, assert_inputs_survive


def test_two_symbols_take_one_bit_each():
    """However rare one of them is, 0 and 1 are the shortest words that tell two apart."""
    assert_close(huffman_code_lengths([0.9, 0.1]), [1, 1], p=[0.9, 0.1])


def test_halves_quarters_eighths():
    """⅛ + ⅛ = ¼, ¼ + ¼ = ½, ½ + ½ = 1: the eighths take part in three merges, the half in one."""
    p = [0.5, 0.25, 0.125, 0.125]
    assert_close(huffman_code_lengths(p.copy()), [1, 2, 3, 3], p=p)


def test_lengths_keep_the_order_of_p():
    """The weights come in any order; the i-th length belongs to the i-th weight."""
    p = np.array([0.125, 0.5, 0.125, 0.25])
    assert_close(huffman_code_lengths(p.copy()), [3, 1, 3, 2], p=p)


def test_one_symbol_takes_no_bits():
    """Nothing has to be told apart, so nothing has to be sent."""
    assert_close(huffman_code_lengths([1.0]), [0], p=[1.0])


def test_letters_of_a_textbook():
    """Merges: 5 + 9 = 14, 12 + 13 = 25, 14 + 16 = 30, 25 + 30 = 55, 45 + 55 = 100."""
    p = [45, 13, 12, 16, 9, 5]
    assert_close(huffman_code_lengths(p.copy()), [1, 3, 3, 3, 4, 4], p=p)


def test_the_best_split_at_the_top_is_not_the_best_code():
    """15 + 7 against 6 + 6 + 5 is the fairest split, but [2, 2, 2, 3, 3] takes 89 bits, this 87."""
    p = [15, 7, 6, 6, 5]
    assert_close(huffman_code_lengths(p.copy()), [1, 3, 3, 3, 3], p=p)


def test_any_of_the_tied_codes_will_do():
    """For 4, 4, 3, 1 both [2, 2, 2, 2] and [1, 2, 3, 3] take 24 bits; no code takes fewer."""
    p = np.array([4, 4, 3, 1])
    lengths = as_numbers(huffman_code_lengths(p.copy()), shape=(4,), p=p)
    _assert_full_tree(lengths, p)
    _assert_total(lengths, 24, p)


@pytest.mark.parametrize("n", [3, 5, 7])
def test_no_full_tree_is_cheaper(n):
    """Among all full trees with n leaves, tried one by one, none has a smaller Σ p ℓ."""
    p = np.random.default_rng(n).dirichlet(np.ones(n))
    trees = (t for t in combinations_with_replacement(range(1, n), n) if _kraft(t) == 1)
    best = min(float(np.sort(p)[::-1] @ t) for t in trees)
    lengths = as_numbers(huffman_code_lengths(p.copy()), shape=(n,), p=p)
    _assert_full_tree(lengths, p)
    _assert_total(lengths, best, p)


@pytest.mark.parametrize("power", [0, 1, 12])
def test_twenty_symbols_obey_the_laws(power):
    """A full tree, rarer never shorter, H ≤ Σ p ℓ < H + 1: for even and for very uneven weights."""
    weights = np.random.default_rng(4).uniform(size=20) ** power
    p = weights / weights.sum()
    lengths = as_numbers(huffman_code_lengths(p.copy()), shape=(20,), p=p)
    _assert_full_tree(lengths, p)
    by_weight = lengths[np.argsort(-p, kind="stable")]
    rising = bool(np.all((np.diff(by_weight) >= 0) | (np.diff(np.sort(-p)) == 0)))
    assert_holds(rising, "A rarer symbol has a shorter word than a more frequent one.", got=lengths)
    entropy, mean = float(-(p @ np.log2(p))), float(p @ lengths)
    otherwise = f"Σ p ℓ is {mean:.6g} bits; it must lie from H = {entropy:.6g} to below H + 1."
    assert_holds(entropy - 1e-9 <= mean < entropy + 1, otherwise, got=lengths, p=p)


def test_the_weights_survive():
    """Who calls still needs the weights, to compute Σ p ℓ for example."""
    assert_inputs_survive(huffman_code_lengths, [0.2, 0.5, 0.3])


def _kraft(lengths):
    return float(np.sum(0.5 ** np.asarray(lengths)))


def _assert_full_tree(lengths, p):
    kraft = _kraft(lengths)
    reason = "the words cannot be told apart" if kraft > 1 else "bits are wasted"
    assert_holds(kraft == 1, f"Σ 2^-ℓ is {kraft:.6g} and not 1: {reason}.", got=lengths, p=p)


def _assert_total(lengths, best, p):
    total = float(p @ lengths)
    otherwise = f"Σ p ℓ is {total:.9g}; a prefix code with {best:.9g} exists."
    assert_holds(abs(total - best) <= 1e-9 * best, otherwise, got=lengths, p=p)
