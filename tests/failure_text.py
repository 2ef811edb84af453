"""What a failed assert says, for tests to compare."""

import pytest


def told(assertion, /, *args, **kwargs):
    """Return the message with which an assert fails, between the line ends that dedent leaves."""
    with pytest.raises(AssertionError) as caught:
        assertion(*args, **kwargs)
    return f"\n{caught.value}\n"


def sentence(assertion, /, *args, **kwargs):
    """Return the first line of the message with which an assert fails."""
    return told(assertion, *args, **kwargs).split("\n")[1]
