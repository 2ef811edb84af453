"""Nothing that learners' code starts is left when it is judged."""

import contextlib
import sys
from pathlib import Path

import pytest

from tensortonic_cli.system.runner import Runner
from tests.judge_samples import body, job, make_workspace


@pytest.mark.skipif(sys.platform != "linux", reason="what leaves the group is found on Linux")
@pytest.mark.parametrize(
    "lines",
    [
        ("import subprocess", "subprocess.Popen(['sleep', '60'])"),
        ("import subprocess", "subprocess.Popen(['sleep', '60'], start_new_session=True)"),
        ("import os", "os.fork() or os.setsid() or __import__('time').sleep(60)"),
        ("import os", "for _ in range(4):", "    os.fork()"),
    ],
)
def test_nothing_that_a_text_starts_outlives_its_verdict(tmp_path, lines):
    """Children, also in sessions of their own, are gone when the runner is closed."""
    make_workspace(tmp_path)
    before = _alive_children()
    with Runner(tmp_path, tmp_path / "checks", limit_s=2.0) as runner:
        runner.judge(job(tmp_path, body(*lines, "return x + x")))

    assert _alive_children() - before == set()


def _alive_children():
    """Return the numbers of our children that still run."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        for pid in (task / "children").read_text().split():
            with contextlib.suppress(OSError):  # it ended meanwhile
                if b"TT_SPARE" in Path(f"/proc/{pid}/environ").read_bytes():
                    found.add(pid)
    return found
