"""The commands to find one's way, as whole transcripts in a workspace of their own.

They run over the course itself, so what its authors may change is read from the catalog.
"""

import json
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tensortonic_cli.actions.course import open_course
from tensortonic_cli.cli.app import app
from tensortonic_cli.core.model import Verdict
from tensortonic_cli.core.stub import to_plain
from tensortonic_cli.system.catalog import load_catalog

CATALOG = load_catalog()
FIRST = CATALOG.exercises()[0]
SLUG = "huffman-code-lengths"
HUFFMAN = CATALOG.get(SLUG)
TOPIC = CATALOG.topic_of(HUFFMAN)
EFFORT = f"{HUFFMAN.level}, {HUFFMAN.minutes} min"


@pytest.fixture(autouse=True)
def workspace(tmp_path, monkeypatch):
    """A workspace with two stubs, which is the current folder; no colour is asked for."""
    (tmp_path / "progress").mkdir()
    for exercise in (FIRST, HUFFMAN):
        stub = tmp_path / exercise.stub_path
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text(CATALOG.stub(exercise), "utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "TT_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tt(*words, cols=80, code=0, **environ):
    """Run tt, which is expected to end with `code`; return what it printed on stdout."""
    environ = {"COLUMNS": str(cols), "TERM": "xterm", **environ}
    done = CliRunner().invoke(app, list(words), env=environ)
    assert (done.exit_code, done.stderr if code == 0 else "") == (code, "")
    return done.stdout


def events():
    """Return kind and slug of everything that was recorded."""
    course = open_course(Path.cwd(), {})
    found = [(event.kind, event.slug) for event in course.progress.events()]
    course.progress.close()
    course.catalog.index.close()
    return found


def write_and_pass(text):
    """Let the learner write a text and pass with it."""
    Path(HUFFMAN.stub_path).write_text(text, "utf-8")
    course = open_course(Path.cwd(), {})
    at = datetime.fromisoformat("2026-03-01T12:00+01:00")
    course.progress.record_run(SLUG, text, Verdict.PASSED, at)
    course.progress.close()
    course.catalog.index.close()


class TestWhere:
    """tt alone."""

    def test_the_first_time_it_welcomes(self):
        """Before anything happened it says which file to open, and records nothing."""
        lines = tt().splitlines()
        assert lines[0] == "Welcome."
        assert f"     {FIRST.stub_path}:" in "\n".join(lines)
        assert (len(lines) <= 16, events()) == (True, [])

    def test_later_it_shows_progress_and_the_next_exercise(self):
        """After the first event it shows bars, the next exercise and three commands."""
        tt("hint", SLUG)
        lines = tt("--plain").splitlines()
        at = lines.index("Next")
        assert lines[at - 2].startswith("All  ")
        assert lines[at + 1] == f"{FIRST.area} > {FIRST.topic}"
        assert [line[:7] for line in lines[-3:]] == ["tt next", "tt read", "tt list"]


class TestList:
    """tt list."""

    def test_one_exercise_in_its_place(self):
        """Area, topic, the line, and the counts."""
        assert tt("list", SLUG) == (
            f"{TOPIC.area_title}\n  {TOPIC.title}\n"
            f"    · {SLUG}  {HUFFMAN.title}  {HUFFMAN.level}  {HUFFMAN.minutes} min\n\n"
            "1 to do.\n"
        )

    def test_what_is_passed_has_another_glyph(self):
        """A pass shows, and so does a change after it."""
        write_and_pass("x = 1\n")
        assert f"    + {SLUG}" in tt("list", SLUG, "--plain")
        Path(HUFFMAN.stub_path).write_text("x = 2\n")
        assert f"    ~ {SLUG}" in tt("list", SLUG, "--plain")

    def test_json_is_one_document(self):
        """--json prints a list of records and nothing else."""
        write_and_pass("x = 1\n")
        assert json.loads(tt("list", "--state", "passed", "--json")) == [
            {
                "slug": SLUG,
                "area": HUFFMAN.area,
                "topic": HUFFMAN.topic,
                "title": HUFFMAN.title,
                "level": HUFFMAN.level,
                "minutes": HUFFMAN.minutes,
                "state": "passed",
                "path": HUFFMAN.stub_path,
                "tensortonic": list(HUFFMAN.tensortonic),
                "visual": HUFFMAN.visual,
            }
        ]

    def test_conditions_add_up(self):
        """Area, state, level and text narrow the list together; nothing found is said."""
        same = ("--state", "todo", "--level", HUFFMAN.level, "--search", "HUFFMAN_CODE_L")
        assert tt("list", HUFFMAN.area, *same) == tt("list", SLUG)
        assert tt("list", HUFFMAN.area, *same, "--search", "xyzzy") == "No exercise is like that.\n"

    def test_forty_columns_are_kept(self):
        """No line of the whole list is wider than a narrow terminal."""
        assert max(len(line) for line in tt("list", cols=40).splitlines()) <= 40

    @pytest.mark.parametrize("environ", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_a_pipe_gets_no_codes(self, environ):
        """What is not a terminal gets neither colours nor hyperlinks."""
        assert "\x1b" not in tt("list", **environ) + tt("show", SLUG, **environ) + tt(**environ)


class TestShowAndRead:
    """tt show and tt read."""

    def test_the_task_comes_with_its_lesson(self):
        """Place, title, file, statement as in the stub, then the lesson's section."""
        text = tt("show", "huffman")
        stub = CATALOG.stub(HUFFMAN)
        line = stub[: stub.index("raise NotImplementedError")].count("\n") + 1
        head = text.splitlines()[:3]
        assert [head[0], head[1].split("  ")[0], head[1][-len(EFFORT) :], head[2]] == [
            f"{HUFFMAN.area} › {HUFFMAN.topic}",
            HUFFMAN.title,
            EFFORT,
            f"{HUFFMAN.stub_path}:{line}",
        ]
        statement = stub[stub.index(f"def {HUFFMAN.function}") : stub.index("    raise NotImpl")]
        assert statement in text
        assert f"{{{SLUG}}}" not in text

    def test_a_missing_stub_can_be_shown(self):
        """The task does not depend on the learner's file."""
        Path(HUFFMAN.stub_path).unlink()
        assert f"{HUFFMAN.stub_path}:1\n" in tt("show", SLUG)

    def test_without_a_slug_the_next_one_is_shown(self):
        """`tt show` alone shows where the learner is."""
        assert tt("show") == tt("show", FIRST.slug)

    def test_a_lesson_is_read_whole(self):
        """Every section's heading is there, no marker is, and no line of prose is too wide."""
        text = tt("read", TOPIC.path, cols=60)
        headings = [
            line.removeprefix("## ").partition(" {")[0]
            for line in CATALOG.lesson_of(TOPIC).splitlines()
            if line.startswith("## ")
        ]
        lines = text.splitlines()
        assert [line for line in lines if line in headings] == headings
        assert "{" + SLUG not in text
        assert max(len(line) for line in lines if not line.startswith("    ")) <= 60
        assert tt("read", SLUG, cols=60) == text


class TestHint:
    """tt hint."""

    def test_hints_come_one_by_one(self):
        """Three calls give three hints; the fourth gives all, and the way out."""
        said = [" ".join(tt("hint", SLUG).split()) for _ in range(4)]
        single = [
            f"Hint {n} of 3 " + " ".join(hint.split()) for n, hint in enumerate(HUFFMAN.hints, 1)
        ]
        way_out = f"That was all. `tt solution {SLUG} --give-up` shows the answer."
        assert said == [*single, " ".join([*single, way_out])]
        assert events() == [("hinted", SLUG)] * 3


class TestSolution:
    """tt solution."""

    def test_before_the_pass_it_says_what_to_do(self):
        """Exit code 2, two lines, nothing shown and nothing remembered."""
        assert tt("solution", SLUG, code=2) == ""
        assert events() == []

    def test_giving_up_shows_it(self):
        """Both below each other from where they differ, and the event is remembered."""
        text = tt("solution", SLUG, "--give-up", "--plain")
        body = to_plain(CATALOG.solution(HUFFMAN)).rpartition('    """\n')[2]
        assert text == (
            "Yours\n-----\n"
            '    raise NotImplementedError("not written yet")\n\n'
            f"Reference\n---------\n{body}"
        )
        assert events() == [("revealed", SLUG)]
        assert tt("solution", SLUG, "--plain") == text

    def test_after_the_pass_it_stands_beside_mine(self):
        """At 100 columns both share lines; brackets in my text are no markup."""
        write_and_pass("print('[bold]mine[/bold]')\n")
        first, second = tt("solution", SLUG, cols=100).splitlines()[:2]
        assert [part.strip() for part in first.split("│")] == ["Yours", "Reference"]
        assert second.startswith("print('[bold]mine[/bold]')")
        assert events() == [("ran", SLUG), ("passed", SLUG)]

    def test_another_way_is_shown_when_asked_for(self):
        """--other adds other.py, whole."""
        text = tt("solution", SLUG, "--give-up", "--other", "--plain")
        assert text.endswith(f"\n\nAnother way\n-----------\n{CATALOG.other(HUFFMAN)}")
