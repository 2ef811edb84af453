"""Huffman code: the shortest codewords on average that can still be told apart."""

import heapq


def huffman_code_lengths(p):
    """Return how many bits each symbol gets in an optimal binary prefix code.

    Merge the two smallest weights into their sum, again and again, until one is left.
    ℓᵢ is the number of merges that symbol i took part in: its depth in the code tree.
    No other prefix code has a smaller Σ pᵢ ℓᵢ.

    Args:
        p: Weights > 0, shape (n,), n ≥ 1: a list or an array of probabilities or counts,
            in any order. Left unchanged.

    Returns:
        A list of n ints, shape (n,), in the order of p. A single symbol gets [0]: there is
        nothing to tell apart. Where equal weights allow several optimal lists, any of them.

    Example:
        >>> huffman_code_lengths([0.5, 0.25, 0.125, 0.125])
        [1, 2, 3, 3]

    Source: Cover and Thomas (2006), Elements of Information Theory, section 5.6.
    """
    raise NotImplementedError("not written yet")
