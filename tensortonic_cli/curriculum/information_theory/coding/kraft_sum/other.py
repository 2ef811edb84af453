"""Kraft sum from the deepest level up: D nodes of a level weigh as much as one above them."""


def kraft_sum(lengths, alphabet_size=2):
    lengths = [int(length) for length in lengths]
    share = 0.0
    for depth in range(max(lengths, default=0), -1, -1):
        share = share / alphabet_size + lengths.count(depth)
    return share
