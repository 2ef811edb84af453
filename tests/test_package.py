"""Tests of hatch_build.py: what a wheel and a source distribution hold."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LOOK_UP = """
from tensortonic_cli.system.catalog import PACKAGE, load_catalog
catalog = load_catalog()
for one in catalog.exercises():
    print(one.slug, catalog.check_file(one).relative_to(PACKAGE), catalog.check_file(one).is_file())
"""


def build(root, target, folder):
    """Build one distribution of the project in `root`; return its file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    """The source distribution of this checkout, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))) as archive:
        archive.extractall(folder, filter="data")
    (root,) = folder.iterdir()
    return root


def names_in(wheel):
    """Return the files of a wheel that are not about the wheel itself."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def on_disk(folder, home):
    """Return the files of a folder as a wheel names them below `home`."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    names = {f"{home}/{path.relative_to(ROOT / folder).as_posix()}" for path in files}
    return {name for name in names if "__pycache__" not in name and "index.db" not in name}


def test_the_wheel_holds_curriculum_index_and_checks(wheel):
    """Every file of the package is there, the checks as _checks, and nothing else."""
    package = on_disk("tensortonic_cli", "tensortonic_cli")
    checks = on_disk("checks", "tensortonic_cli/_checks")
    index = {"tensortonic_cli/curriculum/index.db"}
    assert names_in(wheel) == package | checks | index


def test_the_wheel_looks_up_without_reading_exercises(wheel, tmp_path):
    """The index of the wheel is believed: it answers when all that it was made from is gone."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    expected = [
        f"{path.parent.name.replace('_', '-')} "
        f"{Path('_checks', *path.parts[-4:-2], f'test_{path.parent.name}.py')} True"
        for path in (tmp_path / "tensortonic_cli" / "curriculum").glob("*/*/*/exercise.toml")
    ]
    for path in (tmp_path / "tensortonic_cli" / "curriculum").rglob("*.toml"):
        path.unlink()

    done = subprocess.run(
        [sys.executable, "-c", LOOK_UP],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )

    assert sorted(done.stdout.splitlines()) == sorted(expected)


def test_the_wheel_is_the_same_from_the_source_distribution(wheel, sdist, tmp_path):
    """The source distribution lacks nothing that the wheel is built from."""
    assert names_in(build(sdist, "wheel", tmp_path)) == names_in(wheel)
