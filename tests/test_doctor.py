"""Tests of what `tt doctor` finds: system/machine.py, system/probes.py, actions/doctor.py."""

import io
import os
import sqlite3
import sys
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import pytest

from tensortonic_cli import __version__
from tensortonic_cli.actions.doctor import examine
from tensortonic_cli.core.diagnosis import Grade, good, note, wrong
from tensortonic_cli.core.renewal import Handouts
from tensortonic_cli.system import machine, probes
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.handouts import write_handouts
from tensortonic_cli.system.progress import open_progress
from tensortonic_cli.system.workspace import Workspace
from tests.course_samples import COSINE, DOT, write_course

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
UTF8 = {"TERM": "xterm"}


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def isatty(self):
        """Say yes."""
        return True


class SilentObserver:
    """An observer of a system on which no event arrives."""

    emitters = ()

    def schedule(self, *args, **kwargs):
        """Watch nothing."""

    def start(self):
        """Do nothing."""

    def stop(self):
        """Do nothing."""

    def join(self):
        """Do nothing."""

    def is_alive(self):
        """Say yes."""
        return True


class RefusedObserver(SilentObserver):
    """An observer that gets no watches."""

    def start(self):
        """Fail as Linux does."""
        raise OSError(28, "inotify watch limit reached")


def terminal(encoding="utf-8"):
    """Return a terminal that nobody reads."""
    return Terminal(io.BytesIO(), encoding=encoding)


@pytest.fixture
def workspace(tmp_path):
    """A clone of the small course."""
    write_course(tmp_path)
    return Workspace(tmp_path)


def files_of(workspace):
    """Return every file of a workspace."""
    return {path for path in workspace.root.rglob("*") if path.is_file()}


class TestMachine:
    """Python, libraries, terminal, editor, shell."""

    def test_the_python_is_named(self):
        """Version and place tell which of several is used."""
        says = machine.python().says
        assert says.startswith(f"{sys.version.split()[0]} at {sys.executable}, on ")

    def test_the_libraries_that_tt_needs_are_there(self):
        """Those of this very environment fit."""
        assert machine.libraries().grade is Grade.GOOD

    def test_versions_are_listed(self):
        """Each with its name."""
        versions = {"one": "1.2.3", "two": "0.28.0rc1"}
        found = machine.libraries(("one>=1.2", "two<0.29,>=0.28"), versions.__getitem__)
        assert found == good("Libraries", "one 1.2.3, two 0.28.0rc1.")

    def test_what_is_missing_or_does_not_fit_is_named(self):
        """With the command that mends it."""

        def version(name):
            if name == "gone":
                raise metadata.PackageNotFoundError(name)
            return {"old": "1.9", "new": "0.29.0"}[name]

        assert machine.libraries(("gone>=1", "old>=1.10", "new<0.29,>=0.20"), version) == wrong(
            "Libraries",
            "gone is missing; old is 1.9 and should be >=1.10; "
            "new is 0.29.0 and should be <0.29, >=0.20.",
            f'Install them again: "{sys.executable}" -m pip install --upgrade tensortonic-cli',
        )

    def test_a_terminal_is_described(self):
        """Kind, size and encoding."""
        environ = {**UTF8, "COLUMNS": "100", "LINES": "30"}
        found = machine.terminal(terminal(), terminal(), environ)
        assert found == good("Terminal", "xterm, 100 x 30, utf-8.")

    @pytest.mark.parametrize(
        ("stdout", "environ"),
        [
            (io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), UTF8),
            (terminal(), {"TERM": "dumb"}),
            (terminal("latin-1"), UTF8),
            (terminal(), {**UTF8, "COLUMNS": "30"}),
        ],
    )
    def test_a_terminal_that_can_less_is_noted(self, stdout, environ):
        """A pipe, a dumb one, one without UTF-8, a narrow one: tt works, and says so."""
        found = machine.terminal(terminal(), stdout, environ)
        assert (found.grade, bool(found.fix)) == (Grade.NOTE, True)

    def test_the_editor_is_named(self, tmp_path):
        """With its options."""
        program = tmp_path / ("ed.exe" if sys.platform == "win32" else "ed")
        program.touch(0o755)
        environ = {"EDITOR": "ed -x", "PATH": str(tmp_path)}
        assert machine.editor(environ) == good("Editor", "ed -x.")

    @pytest.mark.parametrize(
        ("environ", "grade"), [({}, Grade.NOTE), ({"VISUAL": "nowhere"}, Grade.WRONG)]
    )
    def test_an_editor_that_cannot_be_opened_is_said(self, environ, grade):
        """Without one the learner opens files by hand; a wrong one is a fault."""
        found = machine.editor({**environ, "PATH": ""})
        assert (found.grade, bool(found.fix)) == (grade, True)

    def test_completion_is_found_where_it_is_installed(self, tmp_path):
        """The script that `tt --install-completion` writes is looked for."""
        environ = {"HOME": str(tmp_path), "SHELL": "/bin/bash"}
        before = machine.completion(environ)
        (tmp_path / ".bash_completions").mkdir()
        (tmp_path / ".bash_completions" / "tt.sh").touch()
        assert (before.grade, machine.completion(environ).grade) == (Grade.NOTE, Grade.GOOD)

    def test_an_unknown_shell_is_no_fault(self):
        """It cannot be told, and how to get it is said."""
        assert machine.completion({"SHELL": "/bin/odd", "HOME": "/h"}).grade is Grade.NOTE


class TestWorkspace:
    """What is tried in a workspace."""

    def test_stubs_are_counted(self, workspace):
        """All are there."""
        paths = (DOT.stub_path, COSINE.stub_path)
        assert probes.stubs(workspace, paths) == good("Stubs", "2 of 2 are there.")

    def test_a_missing_stub_is_noted(self, workspace):
        """It can be written again."""
        workspace.stub_path(DOT).unlink()
        found = probes.stubs(workspace, (DOT.stub_path, COSINE.stub_path))
        assert (found.grade, found.says) == (Grade.NOTE, f"Missing: {DOT.stub_path}.")

    def test_a_folder_in_the_place_of_a_stub_is_wrong(self, workspace):
        """Nothing can be read from it."""
        workspace.stub_path(DOT).unlink()
        workspace.stub_path(DOT).mkdir()
        found = probes.stubs(workspace, (DOT.stub_path,))
        says = f"Cannot be read and written: {DOT.stub_path}."
        assert (found.grade, found.says) == (Grade.WRONG, says)

    def test_folders_are_tried_by_writing(self, workspace):
        """Nothing is left in them."""
        before = files_of(workspace)
        assert probes.folders(workspace).grade is Grade.GOOD
        assert files_of(workspace) == before

    def test_a_folder_that_takes_no_file_is_wrong(self, tmp_path):
        """It is named with its path."""
        (tmp_path / "exercises").mkdir()
        (tmp_path / "progress").write_text("no folder")
        found = probes.folders(Workspace(tmp_path))
        fix = f"Allow yourself to write to {tmp_path / 'progress'}."
        assert (found.grade, found.fix) == (Grade.WRONG, fix)

    def test_a_real_event_arrives(self, workspace):
        """The file that was written for it is gone afterwards."""
        before = files_of(workspace)
        found = probes.file_events(workspace, wait_s=60)
        assert (found.grade, files_of(workspace)) == (Grade.GOOD, before)

    @pytest.mark.parametrize(
        ("observer", "says"),
        [
            (SilentObserver, "None arrived in 0 s"),
            (RefusedObserver, "The system gives no file events: inotify watch limit reached."),
        ],
    )
    def test_events_that_never_arrive_are_said(self, workspace, observer, says):
        """With what tt does instead; nothing is left behind."""
        before = files_of(workspace)
        found = probes.file_events(workspace, observer, wait_s=0)
        assert (found.grade, found.says.startswith(says)) == (Grade.WRONG, True)
        assert files_of(workspace) == before

    @pytest.mark.parametrize(
        ("free", "grade", "says"),
        [
            (12_340_000_000, Grade.GOOD, "12.3 GB free."),
            (600_000_000, Grade.GOOD, "600 MB free."),
            (49_000_000, Grade.WRONG, "49 MB free."),
        ],
    )
    def test_a_full_disk_is_seen_coming(self, tmp_path, free, grade, says):
        """Below some room for texts and copies it is said."""
        found = probes.disk(tmp_path, free)
        assert (found.grade, found.says) == (grade, says)

    def test_the_real_disk_is_asked(self, tmp_path):
        """The free room is that of the workspace's disk."""
        assert probes.disk(tmp_path).says.endswith("B free.")

    def test_no_progress_file_is_no_fault(self, workspace):
        """And looking for it makes none."""
        assert probes.progress_file(workspace.progress_path).grade is Grade.GOOD
        assert not workspace.progress_path.exists()

    def test_a_sound_progress_file_is_said(self, workspace):
        """With its daily copies."""
        progress = open_progress(workspace.progress_path, NOON)
        progress.add("opened", DOT.slug, NOON)
        progress.close()
        says = "progress/progress.db is sound, with 0 daily copies."
        assert probes.progress_file(workspace.progress_path) == good("Progress", says)

    def test_a_damaged_progress_file_is_left_for_the_command_that_mends_it(self, workspace):
        """Doctor looks, and changes nothing."""
        workspace.progress_path.write_bytes(b"no database" * 500)
        found = probes.progress_file(workspace.progress_path)
        assert (found.grade, found.says) == (Grade.WRONG, "progress/progress.db is damaged.")
        assert workspace.progress_path.read_bytes() == b"no database" * 500

    def test_damage_inside_is_found(self, workspace):
        """A page of rubbish that opening would not meet is found by reading all."""
        progress = open_progress(workspace.progress_path, NOON)
        progress.keep_text(DOT.slug, os.urandom(60_000).hex(), NOON)
        progress.close()
        raw = bytearray(workspace.progress_path.read_bytes())
        raw[40960:45056] = b"\xff" * 4096
        workspace.progress_path.write_bytes(raw)
        assert probes.progress_file(workspace.progress_path).says.endswith("is damaged.")

    def test_a_progress_file_of_a_newer_tt_is_told(self, workspace):
        """The error that every command would give is the finding."""
        db = sqlite3.connect(workspace.progress_path)
        db.execute("PRAGMA user_version = 99")
        db.execute("CREATE TABLE other (x)")
        db.close()
        found = probes.progress_file(workspace.progress_path)
        says = "progress/progress.db was written by a newer tt; it is left as it is."
        assert (found.grade, found.says) == (Grade.WRONG, says)

    def test_checks_can_be_run(self, workspace):
        """A real process is started, and ended."""
        found = probes.judge(workspace, load_catalog().checks_root)
        assert found.grade is Grade.GOOD


class TestExamination:
    """All of it."""

    def test_without_a_workspace_the_rest_is_left_out(self, tmp_path):
        """What to do is said once."""
        *_, last = examine(tmp_path, {"PATH": ""}, terminal(), terminal())
        assert last == wrong(
            "Workspace",
            "There is no workspace here or above.",
            "Make one with `tt init course`, or go to yours, or set TT_HOME to it.",
        )

    @pytest.mark.parametrize(
        ("version", "expected"),
        [
            (__version__, good("Workspace", f"{{}}, with the course of tt {__version__}.")),
            (
                "0.0.1",
                note(
                    "Workspace",
                    f"{{}} has the course of tt 0.0.1; this is tt {__version__}.",
                    "`tt update` brings it to this course; what you wrote stays.",
                ),
            ),
        ],
    )
    def test_the_course_of_a_workspace_is_named(self, tmp_path, version, expected):
        """An older one can be brought to this one."""
        for name in ("exercises", "progress"):
            (tmp_path / name).mkdir()
        write_handouts(tmp_path, Handouts(version))
        found = {
            finding.subject: finding
            for finding in examine(tmp_path, {"PATH": ""}, terminal(), terminal())
        }
        assert found["Workspace"].says == expected.says.format(tmp_path)
        assert (found["Workspace"].grade, found["Workspace"].fix) == (expected.grade, expected.fix)

    def test_everything_is_looked_at(self, workspace):
        """Each thing once, in an order that goes from the machine to the workspace."""
        before = files_of(workspace)
        found = list(examine(workspace.root, {"PATH": ""}, terminal(), terminal()))
        assert [finding.subject for finding in found] == [
            *("Python", "Libraries", "Terminal", "Editor", "Completion"),
            *("Workspace", "Stubs", "Folders", "Disk", "Progress", "Checks", "File events"),
        ]
        assert all(finding.fix for finding in found if finding.grade is not Grade.GOOD)
        assert files_of(workspace) == before
        assert f"{Path(workspace.root)}, a clone" in found[5].says
