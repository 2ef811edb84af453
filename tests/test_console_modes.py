"""A Windows console is asked to obey control sequences, by a stand-in for kernel32."""

import pytest

from tensortonic_cli.system.console_modes import obey_sequences, obeying

PROCESSED, VIRTUAL_TERMINAL = 0x0001, 0x0004


class Kernel:
    """kernel32 with a console of this mode; None: output goes to no console."""

    def __init__(self, mode):
        self.mode = mode
        self.set = []

    def GetStdHandle(self, number):  # noqa: N802 - its name there
        """Return the handle of standard output."""
        assert number == -11
        return 7

    def GetConsoleMode(self, handle, mode):  # noqa: N802 - its name there
        """Write the mode to where it points; 0 without a console."""
        if self.mode is None:
            return 0
        mode._obj.value = self.mode
        return 1

    def SetConsoleMode(self, handle, mode):  # noqa: N802 - its name there
        """Note the mode."""
        self.set.append((handle, mode))


def test_an_old_console_is_asked_and_put_back():
    """Its other modes stay as they are."""
    kernel = Kernel(PROCESSED)
    put_back = obeying(kernel)
    assert kernel.set == [(7, PROCESSED | VIRTUAL_TERMINAL)]
    put_back()
    assert kernel.set[1:] == [(7, PROCESSED)]


@pytest.mark.parametrize("mode", [PROCESSED | VIRTUAL_TERMINAL, None])
def test_what_obeys_or_is_no_console_is_left_alone(mode):
    """Windows Terminal, and a pipe."""
    kernel = Kernel(mode)
    obeying(kernel)()
    assert kernel.set == []


def test_here_it_can_be_asked_and_put_back():
    """Whatever this system is."""
    obey_sequences()()
