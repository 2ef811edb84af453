"""What the warm-up judges in place of a learner's text."""


def double(x):
    """Return 2 x; refuse None, so that an error in a text is told once."""
    if x is None:
        raise ValueError("warm")
    return 2 * x
