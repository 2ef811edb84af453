"""Tests of system/catalog.py."""

import subprocess
import sys
from contextlib import closing

import pytest

from tensortonic_cli.core.errors import CurriculumError
from tensortonic_cli.core.model import Slip
from tensortonic_cli.core.outline import Area, Topic
from tensortonic_cli.system.catalog import PACKAGE, load_catalog
from tensortonic_cli.system.index import FILE, build_index, save_index
from tests.course_samples import (
    COSINE,
    DOT,
    EXERCISES,
    MUTUAL,
    POINTWISE,
    SOLUTION,
    STUB,
    write_course,
)

VECTORS = Topic("linear_algebra", "vectors", "Vectors", "Linear algebra")
INFORMATION = Topic(
    "information_theory", "mutual_information", "Mutual information", "Information theory"
)
LESSON = """\
# Vectors

Arrows.

## Dot product {dot-product}

Products, summed.

### By hand

    ## no heading {cosine-similarity}

## Cosine similarity {cosine-similarity}

Directions.
"""


@pytest.fixture
def package(tmp_path):
    """The package folder of a small checkout."""
    return write_course(tmp_path)


@pytest.fixture
def catalog(package):
    """The catalog of that checkout."""
    return load_catalog(package)


def test_every_exercise_comes_in_teaching_order(catalog):
    """All fields are what the authors wrote."""
    assert (catalog.exercises(), catalog.size()) == (EXERCISES, 4)


def test_an_exercise_is_got_by_its_slug(catalog):
    """A slug that is no more, as an old event may name it, gives None."""
    assert [catalog.get(slug) for slug in ("cosine-similarity", "cosine", "")] == [
        COSINE,
        None,
        None,
    ]


def test_slugs_are_found_by_prefix(catalog):
    """A slug is a prefix of itself; they come sorted."""
    found = [catalog.find_prefix(text) for text in ("", "cosine-similarity", "m", "zzz")]
    everything = tuple(sorted(one.slug for one in EXERCISES))
    assert found == [everything, (COSINE.slug,), (MUTUAL.slug,), ()]


def test_slugs_are_found_by_function(catalog):
    """A traceback names the function, which may differ from the slug."""
    assert [catalog.find_function(name) for name in ("pmi", "dot_product", "p")] == [
        (POINTWISE.slug,),
        (DOT.slug,),
        (),
    ]


def test_the_nearest_slugs_are_offered(catalog):
    """Three at most, the likeliest first."""
    assert catalog.nearest("mutual_informations") == (MUTUAL.slug, POINTWISE.slug)


def test_areas_and_topics_have_titles(catalog):
    """An area is shown before it has exercises, a topic is not."""
    assert catalog.areas() == (
        Area("linear_algebra", "Linear algebra"),
        Area("information_theory", "Information theory"),
        Area("models", "Models"),
    )
    assert catalog.topics() == (VECTORS, INFORMATION)
    assert catalog.topic_of(MUTUAL) == INFORMATION


def test_a_lesson_is_read_whole_or_by_section(catalog):
    """A section ends where the next one starts, not at smaller headings or indented lines."""
    folder = catalog.curriculum / "linear_algebra" / "vectors"
    (folder / "lesson.md").write_text(LESSON)

    assert catalog.lesson_of(VECTORS) == LESSON
    assert catalog.lesson(DOT) == LESSON[LESSON.index("## Dot") : LESSON.index("\n## Cosine")]
    assert catalog.lesson(COSINE) == LESSON[LESSON.index("## Cosine") :]


def test_a_lesson_that_is_not_there_is_empty(catalog):
    """Neither a missing file nor a missing section stops a learner."""
    (catalog.curriculum / "linear_algebra" / "vectors" / "lesson.md").write_text("# Vectors\n")

    assert (catalog.lesson(DOT), catalog.lesson(MUTUAL), catalog.lesson_of(INFORMATION)) == (
        "",
        "",
        "",
    )


def test_the_texts_of_an_exercise_are_read_when_asked_for(catalog):
    """Solution and other answer as authored, the stub derived from the solution."""
    texts = (catalog.solution(DOT), catalog.stub(DOT), catalog.other(DOT))

    assert texts == (
        SOLUTION.format(function="dot_product"),
        STUB.format(function="dot_product"),
        "def dot_product(x):\n    return x + x\n",
    )


def test_slips_are_whole_wrong_files(catalog):
    """A swap and a body both end in a file that can be run."""
    right = SOLUTION.format(function="dot_product").splitlines(keepends=True)
    before, after = "".join(right[:2]), "".join(right[5:])
    assert catalog.slips(DOT) == (
        Slip(
            "adds two",
            "Twice is a product.",
            "three_gives_six",
            f"{before}    return 2 + x\n{after}",
        ),
        Slip(
            "returns nothing",
            "An answer needs a return.",
            "three_gives_six",
            f"{before}    2 * x\n{after}",
        ),
    )


def test_a_missing_text_is_named(catalog):
    """An author who forgot a file is told which."""
    path = catalog.folder(DOT) / "other.py"
    path.unlink()

    with pytest.raises(CurriculumError) as caught:
        catalog.other(DOT)

    assert str(caught.value) == f"{path} cannot be read: No such file or directory."


def test_checks_lie_beside_the_package_or_in_it(package):
    """A checkout has checks/, a wheel _checks/ with an index that is believed."""
    beside = load_catalog(package).check_file(DOT)
    with closing(build_index(package / "curriculum")) as index:
        save_index(index, package / "curriculum" / FILE)
    (package / "_checks").mkdir()

    inside = load_catalog(package)

    name = "linear_algebra/vectors/test_dot_product.py"
    assert (beside, inside.check_file(DOT)) == (
        package.parent / "checks" / name,
        package / "_checks" / name,
    )
    assert inside.exercises() == EXERCISES


def test_the_real_course_is_the_folders_on_disk():
    """path.toml names exactly the exercises that there are."""
    folders = {path.parent for path in (PACKAGE / "curriculum").glob("*/*/*/exercise.toml")}
    catalog = load_catalog()
    assert {catalog.folder(one) for one in catalog.exercises()} == folders


def test_looking_up_an_exercise_costs_no_heavy_import():
    """`list`, `show` and `hint` must not wait for numpy, pytest or rich."""
    code = (
        "import sys; from tensortonic_cli.system.catalog import load_catalog;"
        "load_catalog().exercises();"
        "print(sorted({'numpy', 'pytest', 'rich', 'typer', 'watchdog'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert done.stdout == "[]\n"
