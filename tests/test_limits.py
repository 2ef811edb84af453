"""Memory is limited where a system does it, and nowhere at the cost of the run."""

import pytest

from tensortonic_cli.child.limits import limit_memory

MOST = 2 << 30


class Resource:
    """The module resource of a system whose hard limit is this, and which may refuse."""

    RLIMIT_AS, RLIM_INFINITY = 9, -1

    def __init__(self, hard=-1, refusal=None):
        self.hard = hard
        self.refusal = refusal
        self.limits = []

    def getrlimit(self, what):
        """Return the soft and the hard limit."""
        return self.hard, self.hard

    def setrlimit(self, what, limits):
        """Refuse or note."""
        if self.refusal:
            raise self.refusal
        self.limits.append((what, limits))


@pytest.mark.parametrize(("hard", "soft"), [(-1, MOST), (MOST // 2, MOST // 2), (MOST * 2, MOST)])
def test_linux_gets_a_limit_within_its_own(hard, soft):
    """A hard limit of the system's may be lower, and stays."""
    fake = Resource(hard)
    assert limit_memory(MOST, platform="linux", resource=fake)
    assert fake.limits == [(9, (soft, hard))]


@pytest.mark.parametrize("refusal", [ValueError("exceeds maximum"), OSError(22, "Invalid")])
def test_a_refusal_does_not_end_the_run(refusal):
    """The text is judged without a limit then."""
    assert not limit_memory(MOST, platform="linux", resource=Resource(refusal=refusal))


@pytest.mark.parametrize(("most", "platform"), [(MOST, "darwin"), (MOST, "win32"), (0, "linux")])
def test_where_none_is_wanted_or_kept_none_is_set(most, platform):
    """On macOS the call itself may fail in every process; Windows has no such module."""
    fake = Resource()
    assert not limit_memory(most, platform=platform, resource=fake)
    assert fake.limits == []
