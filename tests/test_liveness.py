"""Whether a process runs: asked of this system, and of a stand-in for Windows' kernel32."""

import os
import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from tensortonic_cli.system.liveness import is_alive, is_alive_on_windows

ACCESS_DENIED, NO_SUCH_PROCESS = 5, 87


@dataclass
class Kernel:
    """kernel32 with one process, its exit code, and an error for whoever asks for another."""

    pid: int
    code: int
    error: int = NO_SUCH_PROCESS
    closed: list[int] = field(default_factory=list)

    def OpenProcess(self, access, inherit, pid):  # noqa: N802 - its name there
        """Return a handle; 0 if there is no such process."""
        return 44 if pid == self.pid else 0

    def GetLastError(self):  # noqa: N802 - its name there
        """Return why there was no handle."""
        return self.error

    def GetExitCodeProcess(self, handle, code):  # noqa: N802 - its name there
        """Write the exit code to where `code` points."""
        code._obj.value = self.code

    def CloseHandle(self, handle):  # noqa: N802 - its name there
        """Note the handle."""
        self.closed.append(handle)


def test_our_own_process_is_alive_and_a_dead_one_is_not():
    """A process that was waited for is gone."""
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    child.wait()
    assert (is_alive(os.getpid()), is_alive(child.pid)) == (True, False)


@pytest.mark.parametrize(("code", "alive"), [(259, True), (0, False), (1, False)])
def test_windows_tells_by_the_exit_code(code, alive):
    """A process that runs has the code of one that is still active; the handle is given back."""
    kernel = Kernel(7, code)
    assert (is_alive_on_windows(7, kernel), kernel.closed) == (alive, [44])


@pytest.mark.parametrize(("error", "alive"), [(ACCESS_DENIED, True), (NO_SUCH_PROCESS, False)])
def test_windows_without_a_handle(error, alive):
    """Another user's process may not be asked, and yet it runs."""
    kernel = Kernel(7, 259, error)
    assert (is_alive_on_windows(8, kernel), kernel.closed) == (alive, [])
