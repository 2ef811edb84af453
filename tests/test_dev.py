"""`tt dev`: what authors type, from a new exercise to a gate that finds nothing."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.dev import dev_app
from tensortonic_cli.gate.scaffold import with_exercise
from tests.tiny_checkout import (
    CURRICULUM,
    PATH_TEXT,
    PATH_TOML,
    SOLUTION,
    STUB,
    Tiny,
    git,
    write_checkout,
)


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    """A checkout in order, with the current folder in it."""
    monkeypatch.delenv("TT_GATE_CACHE", raising=False)
    monkeypatch.chdir(tmp_path)
    return write_checkout(tmp_path)


def dev(*words: str) -> Result:
    """Type `tt dev ...`; errors are raised."""
    return CliRunner().invoke(dev_app, words, catch_exceptions=False)


# new


def test_new_writes_all_files_and_says_which(tiny: Tiny) -> None:
    """An author starts with every file in its place and the exercise in path.toml."""
    result = dev("new", "numbers/sums/running-sum")

    folder = f"{CURRICULUM}/numbers/sums"
    assert result.stdout.splitlines() == [
        f"{folder}/running_sum/exercise.toml",
        f"{folder}/running_sum/solution.py",
        f"{folder}/running_sum/other.py",
        "checks/numbers/sums/test_running_sum.py",
        f"{folder}/running_sum/visual.py",
        f"{folder}/lesson.md",
        PATH_TOML,
        "Write them, then: tt dev sync, tt dev check running-sum",
    ]
    assert [entry.slug for entry in tiny.course.entries] == ["total-sum", "running-sum"]


def test_new_leaves_only_the_writing_to_the_author(tiny: Tiny) -> None:
    """The gate refuses each TODO; nothing else is wrong with what `new` and `sync` wrote."""
    dev("new", "letters/words/word-count")
    dev("sync")

    result = dev("check", "word-count")

    *findings, verdict = result.stdout.splitlines()
    assert (result.exit_code, verdict.split(", ")[2]) == (1, "1 of 1 mutants killed")
    assert len(findings) > 10
    assert [line for line in findings if "is not written yet" not in line] == []


def test_new_keeps_the_comments_of_path_toml() -> None:
    """A slug comes last in its topic, a topic last in its area; the rest stays as it is."""
    in_topic = with_exercise(PATH_TEXT, "numbers", "sums", "more")
    new_topic = with_exercise(in_topic, "numbers", "products", "product")
    in_last_area = with_exercise(new_topic, "letters", "words", "word-count")
    in_first_topic = with_exercise(in_last_area, "numbers", "sums", "yet-more")

    assert in_first_topic == (
        PATH_TEXT.replace('["total-sum"]', '["total-sum", "more", "yet-more"]').replace(
            '\n[[area]]\nname = "letters"',
            '\n[[area.topic]]\nname = "products"\ntitle = "Products"\nexercises = ["product"]\n'
            '\n[[area]]\nname = "letters"',
        )
        + '\n[[area.topic]]\nname = "words"\ntitle = "Words"\nexercises = ["word-count"]\n'
    )


@pytest.mark.parametrize(
    ("slugs", "becomes"),
    [
        ("[]", '["more"]'),
        ('["a", "b"]', '["a", "b", "more"]'),
        ('[\n    "a",\n    "b",\n]', '[\n    "a",\n    "b",\n    "more",\n]'),
        ('[\n    "a"\n]', '[\n    "a",\n    "more",\n]'),
    ],
)
def test_new_writes_a_slug_as_its_neighbours_are_written(slugs: str, becomes: str) -> None:
    """A long topic has one slug a line."""
    text = PATH_TEXT.replace('["total-sum"]', slugs)

    assert with_exercise(text, "numbers", "sums", "more") == text.replace(slugs, becomes)


@pytest.mark.parametrize(
    ("place", "what"),
    [
        ("running-sum", "is no place for an exercise"),
        ("numbers/sums/Running_Sum", "is no place for an exercise"),
        ("numbers/sums/total-sum", "already"),
        ("colours/hues/red", 'There is no area "colours"'),
    ],
)
def test_new_refuses_what_has_no_place(tiny: Tiny, place: str, what: str) -> None:
    """Nothing is written where the place is none, taken or in an unknown area."""
    with pytest.raises(TTError, match=what):
        dev("new", place)

    assert (tiny.root / PATH_TOML).read_text("utf-8") == PATH_TEXT


# sync


def test_sync_writes_what_the_solutions_say(tiny: Tiny) -> None:
    """Stubs are derived, and written again after the solution has changed."""
    (tiny.root / STUB).unlink()
    first = dev("sync")
    tiny.edit(SOLUTION, "Return the sum of", "Return the total of")
    second = dev("sync")
    third = dev("sync")

    assert [first.stdout, second.stdout, third.stdout] == [f"wrote {STUB}\n"] * 2 + [""]
    assert "Return the total of" in (tiny.root / STUB).read_text("utf-8")
    assert (tiny.root / "exercises/__init__.py").is_file()


def test_sync_keeps_an_edited_stub(tiny: Tiny) -> None:
    """A text that somebody wrote is named and kept; --force overwrites it."""
    tiny.edit(STUB, 'raise NotImplementedError("not written yet")', "return sum(x)")
    before = (tiny.root / STUB).read_text("utf-8")

    result = dev("sync")
    kept = (tiny.root / STUB).read_text("utf-8")
    forced = dev("sync", "--force")

    assert result.stdout == f"kept {STUB}: it was edited (--force overwrites it)\n"
    assert kept == before
    assert forced.stdout == f"wrote {STUB}\n"
    assert "return sum(x)" not in (tiny.root / STUB).read_text("utf-8")


def test_sync_replaces_a_stub_as_it_was_committed(tiny: Tiny) -> None:
    """Nobody wrote the former stub of a clone: it came with the last commit."""
    git(tiny.root, "init", "-q")
    git(tiny.root, "add", ".")
    git(tiny.root, "commit", "-q", "-m", "All")
    tiny.edit(SOLUTION, "Return the sum of", "Return the total of")

    assert dev("sync").stdout == f"wrote {STUB}\n"


# check


def test_check_says_how_many_and_exits_0(tiny: Tiny) -> None:
    """Without a finding one line is left to say."""
    result = dev("check")

    assert (result.stdout, result.exit_code) == (
        "1 exercise, 0 findings, 1 of 1 mutants killed\n",
        0,
    )


def test_check_prints_findings_and_exits_1(tiny: Tiny) -> None:
    """All findings at once, path first; -v counts mutants, --no-mutants leaves them out."""
    tiny.edit(STUB, "Return the sum", "Return a sum")

    result, quick = dev("check", "-v", "sums"), dev("check", "--no-mutants", "total-sum")

    finding = f"{STUB}: stub: is not what the solution says: run `tt dev sync`\n"
    assert (result.stdout, result.exit_code) == (
        f"{finding}total-sum: 1 of 1 mutants killed\n"
        "1 exercise, 1 finding, 1 of 1 mutants killed\n",
        1,
    )
    assert quick.stdout == f"{finding}1 exercise, 1 finding\n"
