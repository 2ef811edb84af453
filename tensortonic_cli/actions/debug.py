"""Run the check that fails under pdb, in the learner's own terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import datetime

from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.judge import judge_stub, open_runner
from tensortonic_cli.core.model import Exercise, Outcome, Report
from tensortonic_cli.system.endings import interruptible
from tensortonic_cli.system.terminal import restored


def debug(course: Course, exercise: Exercise, at: datetime) -> tuple[Report | None, int]:
    """Return (None, exit code) after the session, or the report and 1 if no check could run."""
    with open_runner(course) as runner:
        report, _ = judge_stub(course, runner, exercise, at)
    wrong = [check for check in report.checks if check.outcome is not Outcome.PASSED]
    check = next(iter([*wrong, *report.checks]), None)
    if check is None:
        return report, 1
    path, checks = course.workspace.stub_path(exercise), course.catalog.check_file(exercise)
    command = [sys.executable, "-P", "-m", "tensortonic_cli.child.debug"]
    command += [str(course.workspace.root), exercise.module, exercise.function]
    command += [str(path), str(checks), check.name]
    environ = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}
    # pdb answers Ctrl-C itself: here it must not end the wait for it.
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with restored(), interruptible():
            return None, subprocess.run(command, check=False, env=environ).returncode
    finally:
        signal.signal(signal.SIGINT, former)
