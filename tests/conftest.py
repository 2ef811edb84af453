"""What holds for every test: the user's own folders are temporary ones."""

import shutil

import pytest


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory):
    """A home for this session, told to every process that it starts."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        patch.setenv("USERPROFILE", str(folder))
        patch.setenv("XDG_STATE_HOME", str(folder / ".local" / "state"))
        patch.setenv("LOCALAPPDATA", str(folder / "AppData" / "Local"))
        yield folder


@pytest.fixture(autouse=True)
def no_last_workspace(home):
    """No test finds the workspace that another one used last."""
    for folder in (".local", "Library", "AppData"):
        if (home / folder).exists():
            shutil.rmtree(home / folder)
