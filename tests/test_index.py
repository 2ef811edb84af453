"""Tests of system/index.py and of what it reads with system/authored.py."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.system import index as module
from tensortonic_cli.system.authored import read_slips
from tensortonic_cli.system.index import FILE, build_index, open_index, save_index
from tests.course_samples import COSINE, DOT, PATH, exercise, write_course, write_exercise

NORMS = exercise("vector-norms", "linear_algebra", "vectors")


@pytest.fixture
def curriculum(tmp_path):
    """The curriculum folder of a small checkout."""
    return write_course(tmp_path) / "curriculum"


def titles(curriculum, *, is_installed=False):
    """Return what a command would see, by way of the index."""
    index = open_index(curriculum, is_installed=is_installed)
    rows = index.execute("SELECT slug, title FROM exercise ORDER BY position").fetchall()
    index.close()
    return rows


def toml_of(curriculum, one):
    """Return the path of an exercise's own file."""
    return curriculum / one.area / one.topic / one.name / "exercise.toml"


def edit(path, old, new):
    """Change a text in a file that keeps its time, as a hasty copy would."""
    before = path.stat()
    path.write_text(path.read_text().replace(old, new))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


SAMPLE = [
    ("dot-product", "Dot product"),
    ("cosine-similarity", "Cosine similarity"),
    ("mutual-information", "Mutual information"),
    ("pointwise-mutual-information", "Pointwise mutual information"),
]


def test_the_first_command_builds_the_index_and_the_next_believes_it(curriculum):
    """The file is made once; as long as nothing changes it is not written again."""
    first = titles(curriculum)
    made = (curriculum / FILE).stat()

    assert (first, titles(curriculum)) == (SAMPLE, SAMPLE)
    assert (curriculum / FILE).stat().st_ino == made.st_ino
    assert list(curriculum.glob(f"{FILE}*")) == [curriculum / FILE]


def test_a_changed_exercise_is_noticed(curriculum):
    """A new title is shown by the next command, even if the file kept its time."""
    titles(curriculum)

    edit(toml_of(curriculum, DOT), '"Dot product"', '"Scalar product"')

    assert titles(curriculum)[0] == ("dot-product", "Scalar product")


def test_an_older_file_put_back_is_noticed(curriculum):
    """A file with a time before the index's is as new as any other."""
    titles(curriculum)
    path = toml_of(curriculum, DOT)
    path.write_text(path.read_text().replace('"Dot product"', '"Dot pr0duct"'))
    os.utime(path, (1, 1))

    assert titles(curriculum)[0] == ("dot-product", "Dot pr0duct")


def test_an_added_exercise_is_noticed(curriculum):
    """It stands where path.toml puts it."""
    titles(curriculum)

    write_exercise(curriculum.parent, NORMS)
    edit(curriculum / "path.toml", '["dot-product", ', '["dot-product", "vector-norms", ')

    assert titles(curriculum) == [SAMPLE[0], ("vector-norms", "Vector norms"), *SAMPLE[1:]]


def test_another_order_is_noticed(curriculum):
    """The order is path.toml's alone."""
    titles(curriculum)

    edit(
        curriculum / "path.toml",
        '["dot-product", "cosine-similarity"]',
        '["cosine-similarity", "dot-product"]',
    )
    os.utime(curriculum / "path.toml", (1, 1))

    assert titles(curriculum) == [SAMPLE[1], SAMPLE[0], *SAMPLE[2:]]


def test_a_deleted_exercise_is_noticed(curriculum):
    """A folder that path.toml still names is asked for."""
    titles(curriculum)
    folder = toml_of(curriculum, COSINE).parent

    shutil.rmtree(folder)

    with pytest.raises(CurriculumError) as caught:
        titles(curriculum)
    assert (
        str(caught.value)
        == f"{folder / 'exercise.toml'} cannot be read: No such file or directory."
    )
    assert caught.value.fix == "Put it back, or take its exercise out of path.toml."


def test_a_new_visual_is_noticed(curriculum):
    """The index says whether there is one."""
    titles(curriculum)
    (toml_of(curriculum, DOT).parent / "visual.py").write_text("")

    with closing(open_index(curriculum, is_installed=False)) as index:
        seen = index.execute("SELECT visual FROM exercise WHERE slug = 'dot-product'").fetchone()

    assert seen == (True,)


def test_an_index_of_another_version_is_built_anew(curriculum, monkeypatch):
    """Neither an older schema nor an older package is believed."""
    titles(curriculum)
    with closing(sqlite3.connect(curriculum / FILE)) as index, index:
        index.execute("UPDATE exercise SET title = 'old'")
    monkeypatch.setattr(module, "__version__", "9.9")

    assert titles(curriculum) == SAMPLE


@pytest.mark.parametrize("content", [b"", b"not a database, whatever the name says" * 99])
@pytest.mark.parametrize("is_installed", [False, True])
def test_a_damaged_index_is_built_anew(curriculum, content, is_installed):
    """Whatever lies there instead of an index stops nobody."""
    (curriculum / FILE).write_bytes(content)

    assert titles(curriculum, is_installed=is_installed) == SAMPLE


def test_an_installed_index_is_believed(curriculum):
    """In a wheel no exercise is looked at."""
    with closing(build_index(curriculum)) as index:
        save_index(index, curriculum / FILE)

    for area in ("linear_algebra", "information_theory"):
        shutil.rmtree(curriculum / area)
    (curriculum / "path.toml").unlink()

    assert titles(curriculum, is_installed=True) == SAMPLE


def test_an_index_that_cannot_be_saved_lives_in_memory(curriculum, monkeypatch):
    """A read-only checkout works, and nothing half-written stays in it."""

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)

    assert titles(curriculum) == SAMPLE
    assert list(curriculum.glob(f"{FILE}*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forbids the characters")
def test_a_folder_may_have_any_name(tmp_path):
    """SQLite opens files by URI, where some characters mean something else."""
    curriculum = write_course(tmp_path / "50%25 of #1? maths") / "curriculum"
    titles(curriculum)
    made = (curriculum / FILE).stat().st_ino

    assert titles(curriculum) == SAMPLE
    assert (curriculum / FILE).stat().st_ino == made


@pytest.mark.parametrize(
    ("old", "new", "message", "fix"),
    [
        (
            'level = "easy"',
            'level = "trivial"',
            "{toml}:4: `level` must be one of easy, medium, hard.",
            "Mend it there.",
        ),
        ("minutes = 5\n", "", "{toml}: `minutes` is missing.", "It is a whole number."),
        (
            "minutes = 5",
            "minutes = true",
            "{toml}:5: `minutes` must be a whole number.",
            "Mend it there.",
        ),
        (
            'hints = ["one", "two", "three"]',
            'hints = ["one", 2]',
            "{toml}:10: `hints` must be a list of texts.",
            "Mend it there.",
        ),
        (
            'task = "',
            "task = ",
            "{toml}:2: Invalid value.",
            "Mend that line; it is no TOML.",
        ),
        (
            'says = "An answer needs a return."',
            'says = "An answer',
            "{toml}:22: Illegal character '\\n'.",
            "Mend that line; it is no TOML.",
        ),
        (
            'says = "An answer needs a return."\n',
            "says = \n",
            "{toml}:22: Invalid value.",
            "Mend that line; it is no TOML.",
        ),
    ],
)
def test_a_broken_exercise_names_file_and_line(curriculum, old, new, message, fix):
    """An author is sent to the place."""
    toml = toml_of(curriculum, DOT)
    edit(toml, old, new)

    with pytest.raises(CurriculumError) as caught:
        titles(curriculum)

    assert (str(caught.value), caught.value.fix) == (message.format(toml=toml), fix)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('title = "Vectors"\n', "", '{path}: `title` is missing in "vectors".'),
        ("[[area.topic]]", "[area.topic]", "{path}:5: `topic` must be tables."),
        ('["dot-product", ', '["dot-product", "dot-product", ', "{path} names dot-product twice."),
    ],
)
def test_a_broken_path_is_named(curriculum, old, new, message):
    """path.toml is read with the same care."""
    path = curriculum / "path.toml"
    path.write_text(PATH.replace(old, new))

    with pytest.raises(CurriculumError) as caught:
        titles(curriculum)

    assert str(caught.value) == message.format(path=path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'swap = ["2 * x", "2 + x"]',
            'swap = ["3 * x", "2 + x"]',
            "slip \"adds two\": The swap '3 * x' occurs 0 times between the markers.",
        ),
        ('swap = ["2 * x", "2 + x"]\n', "", 'slip "adds two": It has no edit.'),
        (
            'says = "Twice is a product."\n',
            "",
            '`says` is missing in "adds two".',
        ),
    ],
)
def test_a_broken_slip_is_named(curriculum, old, new, message):
    """Slips are read apart, when somebody needs them; their errors name file and slip."""
    toml = toml_of(curriculum, DOT)
    edit(toml, old, new)

    with pytest.raises(CurriculumError) as caught:
        read_slips(toml.parent)

    assert str(caught.value) == f"{toml}: {message}"
