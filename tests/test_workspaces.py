"""Tests of actions/workspaces.py: making a workspace, and from one course to the next."""

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tensortonic_cli import __version__
from tensortonic_cli.actions import desk
from tensortonic_cli.actions.course import Course
from tensortonic_cli.actions.find import states_of
from tensortonic_cli.actions.workspaces import edited_in_clone, make_workspace, update_workspace
from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.model import State, Verdict
from tensortonic_cli.core.renewal import Changes, Handouts
from tensortonic_cli.system.catalog import load_catalog
from tensortonic_cli.system.handouts import RECORD, course_files, read_handouts, write_handouts
from tensortonic_cli.system.last_used import recall
from tensortonic_cli.system.progress import open_progress
from tensortonic_cli.system.workspace import Workspace
from tests.course_samples import COSINE, DOT, EXERCISES, MUTUAL, PATH, POINTWISE, write_course

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CHECK = "from {module} import {function}\n\n\ndef test_it():\n    assert {function}(1) == 2\n"
MINE = "def dot_product(x):\n    return 2 * x\n"


def write_package(root):
    """Write the small course with its checks as an installed package; return its catalog."""
    package = write_course(root)
    shutil.rmtree(root / "exercises")
    shutil.rmtree(root / "progress")
    for one in EXERCISES:
        file = package / "_checks" / one.check_path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(CHECK.format(module=one.module, function=one.function))
    return load_catalog(package)


def newer(root):
    """Write a newer course: two stubs changed, one of them moved, and one exercise removed."""
    catalog = write_package(root)
    text = PATH.replace(', "pointwise-mutual-information"', "")
    text = text.replace('"dot-product", ', "").replace(
        "exercises = []", 'exercises = ["dot-product"]'
    )
    (catalog.curriculum / "path.toml").write_text(text)
    other = catalog.curriculum / "models" / "networks"
    other.mkdir(parents=True)
    (catalog.curriculum / "linear_algebra/vectors/dot_product").rename(other / "dot_product")
    (catalog.checks_root / "models/networks").mkdir(parents=True)
    (catalog.checks_root / DOT.check_path).rename(
        catalog.checks_root / "models/networks/test_dot_product.py"
    )
    for solution in catalog.curriculum.glob("*/*/[cd]o*/solution.py"):
        solution.write_text(solution.read_text().replace("x twice", "x two times"))
    return load_catalog(catalog.curriculum.parent)


@pytest.fixture
def catalog(tmp_path):
    """The small course, installed."""
    return write_package(tmp_path / "old")


@pytest.fixture
def made(catalog, tmp_path):
    """A workspace of the small course."""
    return Workspace(make_workspace(catalog, Path("course"), tmp_path, {}).root)


@pytest.fixture
def progress(made):
    """The progress of that workspace."""
    progress = open_progress(made.progress_path, NOON)
    yield progress
    progress.close()


def complaint(call, *args):
    """Return both lines of the error that a call raises."""
    with pytest.raises(TTError) as caught:
        call(*args)
    return str(caught.value), caught.value.fix


def contents(root):
    """Return every file of a folder with its bytes, but for what progress there is."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".db" not in path.name
    }


class TestMaking:
    """`tt init`."""

    def test_everything_is_there(self, catalog, tmp_path):
        """Stubs, checks, the small files and the record of what was handed out."""
        done = make_workspace(catalog, Path("a/course"), tmp_path, {})
        expected = course_files(catalog)
        found = contents(tmp_path / "a" / "course")
        assert set(done.added) == set(expected)
        assert found.keys() - expected.keys() == {RECORD}
        assert {path: found[path].decode() for path in expected} == expected
        assert (done.there, done.left, done.was_workspace) == ((), (), False)

    def test_it_is_the_one_used_last(self, catalog, tmp_path):
        """Who forgets to go there is led there."""
        environ = {"HOME": str(tmp_path / "home"), "LOCALAPPDATA": str(tmp_path / "home")}
        make_workspace(catalog, Path("course"), tmp_path, environ)
        assert recall(environ) == (tmp_path / "course").resolve()

    def test_what_lies_there_stays(self, catalog, tmp_path):
        """A used folder keeps every file; what is of the same name is not written."""
        root = tmp_path / "used"
        mine = {"README.md": b"mine", DOT.stub_path: MINE.encode(), "notes/a": b"a"}
        for path, text in mine.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text)

        done = make_workspace(catalog, Path("used"), tmp_path, {})

        assert {path: contents(root)[path] for path in mine} == mine
        assert done.there == ("README.md", "exercises", "notes")
        assert done.left == ("README.md", DOT.stub_path)
        assert set(done.added) == course_files(catalog).keys() - set(done.left)

    def test_a_second_time_nothing_is_written(self, catalog, made, tmp_path):
        """The same call again changes no file."""
        made.write(DOT, MINE)
        before = contents(made.root)
        again = make_workspace(catalog, Path("course"), tmp_path, {})
        assert (contents(made.root), again.added, again.was_workspace) == (before, (), True)

    def test_a_missing_stub_is_added(self, catalog, made, tmp_path):
        """What was deleted comes back, and only that."""
        made.stub_path(DOT).unlink()
        again = make_workspace(catalog, None, tmp_path / "course", {})
        assert (again.added, made.stub_path(DOT).exists()) == ((DOT.stub_path,), True)

    def test_without_a_name_an_empty_folder_will_do(self, catalog, tmp_path):
        """`mkdir course; cd course; tt init`."""
        (tmp_path / "empty").mkdir()
        assert make_workspace(catalog, None, tmp_path / "empty", {}).root == tmp_path / "empty"

    def test_without_a_name_a_used_folder_is_left_alone(self, catalog, tmp_path):
        """Nobody's home is filled by a word too few; with its name it may be."""
        root = tmp_path / "home"
        root.mkdir()
        for name in "abcd":
            (root / name).touch()
        assert complaint(make_workspace, catalog, None, root, {}) == (
            "This folder is in use: a, b, c and 1 more.",
            "Name one for the course: `tt init course`; `tt init .` takes this.",
        )
        assert len(make_workspace(catalog, Path(), root, {}).there) == 4

    def test_a_clone_needs_none(self, catalog, tmp_path):
        """In a clone, and anywhere below, one is told so."""
        clone = tmp_path / "clone"
        write_course(clone)
        before = contents(clone)
        for folder in (Path(), Path("mine"), Path("exercises")):
            assert complaint(make_workspace, catalog, folder, clone, {}) == (
                f"{clone} is a clone of the course, and a workspace already.",
                "Type `tt next` there; for one of your own name a folder outside of it.",
            )
        assert contents(clone) == before

    def test_none_is_made_inside_another(self, catalog, made):
        """`tt init course` typed twice makes no course/course."""
        inside = made.root / "course"
        assert complaint(make_workspace, catalog, Path("course"), made.root, {}) == (
            f"{inside} would lie inside the workspace {made.root}.",
            "Go on there with `tt next`, or name a folder outside of it.",
        )
        assert not inside.exists()

    def test_a_file_is_no_folder(self, catalog, tmp_path):
        """A name that is taken by a file is refused."""
        (tmp_path / "course").write_text("mine")
        assert complaint(make_workspace, catalog, Path("course"), tmp_path, {}) == (
            f"{tmp_path / 'course'} is a file; a workspace is a folder.",
            "Name another one: `tt init course`.",
        )

    def test_what_a_stopped_one_left_is_completed(self, catalog, made, tmp_path):
        """Without its record, what lies there and is ours counts as handed out."""
        (made.root / RECORD).unlink()
        make_workspace(catalog, Path("course"), tmp_path, {})
        assert read_handouts(made.root).hashes.keys() == course_files(catalog).keys()

    def test_pytest_works_there(self, made):
        """Bare pytest finds the checks and the learner's files, as a test explorer does."""
        made.write(DOT, MINE)
        command = [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        done = subprocess.run(command, cwd=made.root, capture_output=True, text=True, check=False)
        assert "3 failed, 1 passed" in done.stdout


class TestUpdating:
    """`tt update`."""

    def test_the_same_course_changes_nothing(self, catalog, made, progress):
        """Neither a file nor its time."""
        made.write(DOT, MINE)
        before = {path: path.stat().st_mtime_ns for path in made.root.rglob("*")}
        done = update_workspace(catalog, made, progress)
        assert (done.changes, done.former) == (Changes(), __version__)
        assert {path: path.stat().st_mtime_ns for path in made.root.rglob("*")} == before

    def test_a_newer_course_leaves_the_learners_texts(self, made, progress, tmp_path):
        """Untouched stubs are replaced; what was written stays, where the exercise is now."""
        made.write(DOT, MINE)
        made.write(POINTWISE, MINE)
        catalog = newer(tmp_path / "new")

        done = update_workspace(catalog, made, progress)

        dot = catalog.get("dot-product")
        assert done.changes == Changes(
            replaced=(COSINE.stub_path,),
            kept=(dot.stub_path,),
            removed=(POINTWISE.stub_path, f"checks/{POINTWISE.check_path}"),
            moved=(
                (DOT.stub_path, dot.stub_path),
                (f"checks/{DOT.check_path}", f"checks/{dot.check_path}"),
            ),
        )
        assert made.read(COSINE) == catalog.stub(COSINE)
        assert (made.read(dot), made.stub_path(DOT).exists()) == (MINE, False)
        assert made.read(POINTWISE) == MINE

    def test_a_second_update_does_nothing(self, made, progress, tmp_path):
        """After it every file is as it was after the first."""
        catalog = newer(tmp_path / "new")
        update_workspace(catalog, made, progress)
        before = contents(made.root)
        assert update_workspace(catalog, made, progress).changes == Changes(
            removed=(POINTWISE.stub_path, f"checks/{POINTWISE.check_path}")
        )
        assert contents(made.root) == before

    def test_a_touched_stub_with_a_newer_text_is_named(self, made, progress, tmp_path):
        """It stays as it is; the learner is told once."""
        made.write(COSINE, MINE)
        catalog = newer(tmp_path / "new")
        first, second = (update_workspace(catalog, made, progress).changes for _ in range(2))
        assert (first.kept, second.kept) == ((COSINE.stub_path,), ())
        assert made.read(COSINE) == MINE

    def test_a_new_exercise_is_added(self, made, progress, tmp_path):
        """One that the record does not know is written."""
        record = read_handouts(made.root)
        known = {path: h for path, h in record.hashes.items() if path != MUTUAL.stub_path}
        write_handouts(made.root, Handouts("0.0.1", known))
        made.stub_path(MUTUAL).unlink()
        done = update_workspace(load_catalog(tmp_path / "old/tensortonic_cli"), made, progress)
        assert (done.changes, done.former) == (Changes(added=(MUTUAL.stub_path,)), "0.0.1")

    def test_an_init_before_it_leaves_the_rest_to_it(self, made, progress, tmp_path):
        """A newer tt that is asked to init adds what is missing; update still names what stays."""
        made.write(COSINE, MINE)
        catalog = newer(tmp_path / "new")
        make_workspace(catalog, Path("course"), tmp_path, {})
        assert update_workspace(catalog, made, progress).changes.kept == (COSINE.stub_path,)

    def test_a_checks_file_that_was_edited_stays(self, catalog, made, progress, tmp_path):
        """The copy of a check is refreshed unless somebody wrote in it."""
        for one, text in ((COSINE, b"mine"), (MUTUAL, None)):
            (catalog.checks_root / one.check_path).write_text("assert 1\n")
            if text:
                (made.root / "checks" / one.check_path).write_bytes(text)
        done = update_workspace(catalog, made, progress)
        assert done.changes == Changes(
            replaced=(f"checks/{MUTUAL.check_path}",), kept=(f"checks/{COSINE.check_path}",)
        )

    def test_without_a_record_nothing_is_replaced(self, made, progress, tmp_path):
        """What differs could be the learner's."""
        (made.root / RECORD).unlink()
        before = made.read(COSINE)
        done = update_workspace(newer(tmp_path / "new"), made, progress)
        assert (done.changes.replaced, made.read(COSINE), done.former) == ((), before, "")

    def test_a_stub_that_a_reset_wrote_is_untouched(self, made, progress, tmp_path):
        """A reset hands out a stub, too, whatever the record says."""
        middle = newer(tmp_path / "middle")
        made.write(COSINE, MINE)
        desk.reset(Course(made, middle, progress), COSINE, NOON)
        solution = middle.folder(COSINE) / "solution.py"
        solution.write_text(solution.read_text().replace("two times", "doubled"))
        done = update_workspace(middle, made, progress)
        assert (COSINE.stub_path in done.changes.replaced) is True

    def test_a_passed_exercise_stays_passed_where_it_moves(self, made, progress, tmp_path):
        """The text is the same, so the pass counts."""
        made.write(DOT, MINE)
        progress.record_run(DOT.slug, MINE, Verdict.PASSED, NOON)
        catalog = newer(tmp_path / "new")
        update_workspace(catalog, made, progress)
        dot = catalog.get(DOT.slug)
        assert states_of(Course(made, catalog, progress), [dot]) == {DOT.slug: State.PASSED}

    def test_an_update_that_was_stopped_is_finished_by_the_next(self, made, progress, tmp_path):
        """A kill between the moves, the files and the record leaves nothing in between."""
        catalog, record = newer(tmp_path / "new"), (made.root / RECORD).read_bytes()
        update_workspace(catalog, made, progress)
        before, dot = contents(made.root), catalog.get(DOT.slug)
        for one, former in ((COSINE, COSINE), (dot, DOT)):
            made.write(one, load_catalog(tmp_path / "old/tensortonic_cli").stub(former))
        (made.root / RECORD).write_bytes(record)

        done = update_workspace(catalog, made, progress)

        assert contents(made.root) == before
        assert set(done.changes.replaced) == {COSINE.stub_path, dot.stub_path}
        assert (DOT.stub_path, dot.stub_path) in done.changes.moved

    def test_an_older_tt_takes_nothing_back(self, catalog, made, progress):
        """A workspace of a newer course is left alone."""
        record = read_handouts(made.root)
        write_handouts(made.root, Handouts("99.0.0", record.hashes))
        assert complaint(update_workspace, catalog, made, progress) == (
            f"This workspace has the course of tt 99.0.0; this is tt {__version__}.",
            "Update tt: pip install --upgrade tensortonic-cli",
        )

    def test_a_disk_error_leaves_the_rest_to_the_next(self, catalog, made, progress):
        """Where one file cannot be written the error names it."""
        for one in (DOT, COSINE):
            made.stub_path(one).unlink()
        made.stub_path(DOT).parent.rmdir()
        made.stub_path(DOT).parent.write_text("in the way")
        message, _ = complaint(update_workspace, catalog, made, progress)
        assert message == "exercises/linear_algebra/vectors is a file; a folder should be there."
        made.stub_path(DOT).parent.unlink()
        done = update_workspace(catalog, made, progress)
        assert done.changes.added == (DOT.stub_path, COSINE.stub_path)


def test_in_a_clone_the_edited_stubs_are_known(tmp_path):
    """What git would have to join is named."""
    package = write_course(tmp_path)
    catalog, clone = load_catalog(package), Workspace(tmp_path)
    clone.write(COSINE, MINE)
    assert edited_in_clone(catalog, clone) == (COSINE.stub_path,)
