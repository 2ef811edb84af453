"""The files of a workspace that belong to no exercise."""

from __future__ import annotations

PACKAGE = '"""The stubs: one file per exercise, edited by the learner."""\n'

PROGRESS = (
    "`progress.db` in this folder is your progress: a SQLite file that stays on this machine. "
    "Delete it to start over.\n"
)

# What a test explorer and bare `pytest` need. importlib: the folders of checks are no packages.
PYTEST = """\
[pytest]
testpaths = checks
pythonpath = .
addopts = --import-mode=importlib
"""

README = """\
# The maths of machine learning, by writing it

Open a terminal in this folder and type

    tt next

It names a file below exercises/. Open that file in your editor, write the function, save: every
save is checked at once. When the checks pass, press `n`.

- exercises/ holds your answers, one file each.
- progress/ remembers what you passed, and every text that was checked.
- checks/ is a copy of the checks, for your editor's test explorer and for `python -m pytest`. tt
  uses its own.

`tt` alone says where you are, `tt --help` what else there is, `tt doctor` whether this setup is
sound. After an upgrade of tt, `tt update` brings newer exercises and leaves your texts alone.
"""

FILES = {
    "README.md": README,
    "pytest.ini": PYTEST,
    "progress/README.md": PROGRESS,
    "exercises/__init__.py": PACKAGE,
}
