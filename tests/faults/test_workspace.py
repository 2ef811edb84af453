"""A workspace in any state: one exercise is concerned, all others work, and nothing is lost."""

import shutil
import sys

import pytest

from tests.faults.learner import NAME, RIGHT, body
from tests.faults.machine import Terminal, powerless, tt

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

DOT, OTHER = "dot-product", "cosine-similarity"
MINE = body("return 6")


@pytest.fixture
def obedient(learner, tmp_path):
    """Return variables with which tt obeys modes even where root runs it."""
    environ = powerless(learner.clone, tmp_path)
    if environ is None:
        pytest.skip("modes do not bind this user, and its power cannot be dropped")
    return environ


@pytest.fixture
def watching(learner):
    """Return what opens `tt next` in a terminal; it is closed after the test."""
    opened = []

    def watches(*words, **environ):
        opened.append(Terminal(learner.clone, "next", *words, size=(150, 40), **environ))
        return opened[-1]

    yield watches
    for terminal in opened:
        terminal.close()


def delete(stub):
    """Remove the file."""
    stub.unlink()


def make_folder(stub):
    """Put a folder in its place."""
    stub.unlink()
    stub.mkdir()


def hide(stub):
    """Take away the right to read it."""
    stub.chmod(0)


TROUBLES = {
    delete: f"{NAME} is missing. `tt reset {DOT}` writes it again.",
    make_folder: f"{NAME} is a folder; a file should be there. Move it away; then `tt reset {DOT}`"
    " writes the file again.",
    hide: f"{NAME} may not be read. Allow yourself to read it, then try again.",
}
CASES = pytest.mark.parametrize(("spoil", "said"), TROUBLES.items(), ids=("gone", "dir", "hidden"))


@CASES
def test_one_bad_stub_in_commands(learner, obedient, spoil, said):
    """Its own run says in two lines what to do; tt, list, show and the other runs work."""
    spoil(learner.stub)
    run = tt(learner.clone, "run", DOT, **obedient)
    assert (run.returncode, " ".join(run.stderr.split())) == (2, said)
    for words in ((), ("list",), ("show", DOT), ("next",), ("hint", DOT), ("history", DOT)):
        done = tt(learner.clone, *words, **obedient)
        assert (done.returncode, done.stderr) == (0, "")

    other = tt(learner.clone, "run", OTHER, **obedient)
    assert (other.returncode, other.stderr) == (1, "")
    check = tt(learner.clone, "check", "--all", **obedient)
    assert (check.returncode, check.stderr) == (1, "")
    assert "0 of 3 passed" in check.stdout
    assert said.split(". ")[0] in " ".join(check.stdout.split())


@CASES
def test_one_bad_stub_on_the_screen(learner, watching, obedient, spoil, said):
    """The screen says it and lives; skipping goes on; once mended, a save is judged."""
    spoil(learner.stub)
    terminal = watching(DOT, **obedient)
    shown = terminal.shows("Dot product", "quit", said.split(". ")[0])
    assert said in " ".join(shown.split())
    if learner.stub.is_dir():
        learner.stub.rmdir()
    elif learner.stub.exists():
        learner.stub.chmod(0o644)
    learner.save(RIGHT)
    terminal.type("r")
    terminal.shows("Press n.")
    terminal.type("q")
    assert (terminal.ends(), terminal.is_as_before()) == (0, True)


def test_another_bad_stub_on_the_screen(learner, watching, obedient):
    """It is told in the words of `tt run`, and the current exercise is judged all the same."""
    other = learner.stub.with_name("cosine_similarity.py")
    other.chmod(0)
    terminal = watching(DOT, **obedient)
    said = TROUBLES[hide].replace(NAME, other.relative_to(learner.clone).as_posix())
    terminal.shows(said)
    learner.save(RIGHT)
    terminal.shows("Press n.")
    terminal.type("q")
    assert terminal.ends() == 0


def test_a_stub_that_is_deleted_while_watching_comes_back(learner, watching):
    """`r` names the mend, and undo puts the last text in its place."""
    learner.save(MINE)
    terminal = watching(DOT)
    terminal.shows("The result is 6")
    learner.stub.unlink()
    terminal.type("r")
    terminal.shows("is missing.", "tt reset dot-product")
    assert tt(learner.clone, "undo", DOT).returncode == 0
    assert learner.stub.read_text("utf-8") == MINE
    terminal.type("r")
    terminal.shows("The result is 6")


def test_a_read_only_workspace(learner, watching, obedient):
    """Everything can be read and judged with a warning; reset is refused, the text is as it was."""
    learner.save(MINE)
    folders = [path for path in learner.clone.rglob("*") if path.is_dir()]
    for path in (*folders, learner.clone, learner.stub):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        warning = "Nothing is recorded: progress/progress.db may not be written to.\n"
        for words, code in (((), 0), (("list",), 0), (("run", DOT), 1), (("next",), 0)):
            done = tt(learner.clone, *words, **obedient)
            assert (done.returncode, done.stderr) == (code, warning)
        reset = tt(learner.clone, "reset", DOT, "--yes", **obedient)
        assert (reset.returncode, learner.stub.read_text("utf-8")) == (2, MINE)
        terminal = watching(DOT, **obedient)
        terminal.shows("The result is 6", warning.strip())
        terminal.type("q")
        assert (terminal.ends(), terminal.is_as_before()) == (0, True)
    finally:
        for path in (learner.clone, *folders):
            path.chmod(0o755)


def test_unknown_files_among_the_exercises(learner, watching):
    """Notes, bytecode and a module of the learner's own are left alone, and can be imported."""
    topic = learner.stub.parent
    (learner.clone / "exercises" / "README.md").write_text("mine", encoding="utf-8")
    (topic / "notes.txt").write_bytes(b"\xff\x00")
    (topic / "__pycache__").mkdir()
    (topic / "__pycache__" / "dot_product.cpython-311.pyc").write_bytes(b"old")
    (topic / "broken.py").write_text("def (", encoding="utf-8")
    (topic / ".dot_product.py.swp").write_bytes(b"vim")
    (topic / "sums.py").write_text("def total(xs):\n    return sum(xs)\n", encoding="utf-8")
    before = sorted(path.name for path in topic.iterdir())
    text = RIGHT.replace("return sum(", "return total(")
    learner.save("from exercises.linear_algebra.vectors.sums import total\n" + text)

    terminal = watching(DOT)
    terminal.shows("Press n.")
    (topic / "notes.txt").write_text("more notes", encoding="utf-8")
    (topic / "sums.py").write_text("def total(xs):\n    return 6\n", encoding="utf-8")
    terminal.type("r")
    terminal.shows("The result is 6")
    terminal.type("q")
    assert terminal.ends() == 0
    for words in ((), ("list",), ("check", "--all")):
        assert tt(learner.clone, *words).stderr == ""
    assert sorted(path.name for path in topic.iterdir()) == before


def test_a_reset_pressed_by_mistake(learner, watching):
    """It asks; any other key keeps; after y the text is kept, and u brings it back."""
    learner.save(MINE)
    terminal = watching(DOT)
    terminal.shows("The result is 6")
    for key in ("n", "\x1b", "\r", " ", "q"):
        terminal.type("x")
        terminal.shows("Reset to the empty stub? Your text is kept; u brings it back.")
        terminal.type(key)
        terminal.hides("Reset to the empty stub?")
        assert learner.stub.read_text("utf-8") == MINE
    terminal.type("x")
    terminal.shows("Reset to the empty stub?")
    terminal.type("y")
    terminal.shows("Reload the file in your editor now.")
    assert "NotImplementedError" in learner.stub.read_text("utf-8")
    terminal.type("u")
    terminal.shows("The result is 6")
    assert learner.stub.read_text("utf-8") == MINE


def test_a_reset_of_an_unsaved_history(learner):
    """Behind a pipe nothing is reset without --yes; what was never judged can be undone too."""
    learner.save(MINE)
    refused = tt(learner.clone, "reset", DOT)
    assert (refused.returncode, learner.stub.read_text("utf-8")) == (2, MINE)
    assert f"`tt reset {DOT} --yes`; `tt undo` takes it back." in refused.stderr
    assert tt(learner.clone, "reset", DOT, "--yes").returncode == 0
    assert tt(learner.clone, "undo", DOT).returncode == 0
    assert learner.stub.read_text("utf-8") == MINE


def test_a_reset_in_a_terminal_asks(learner):
    """No is what Enter means, and Ctrl-C at the question changes nothing."""
    learner.save(MINE)
    for answer, code in (("\r", 0), ("n\r", 0), ("\x03", 130)):
        terminal = Terminal(learner.clone, "reset", DOT)
        terminal.shows("Replace your text of dot-product by the stub? It is kept.")
        terminal.waits()
        terminal.type(answer)
        ended = terminal.ends()
        terminal.close()
        assert (ended, learner.stub.read_text("utf-8")) == (code, MINE)


def test_exercises_deleted_altogether(learner):
    """A topic's folder that is gone costs its exercises only, and `tt reset` brings them back."""
    shutil.rmtree(learner.stub.parent)
    check = tt(learner.clone, "check", "--all")
    assert (check.returncode, check.stderr) == (1, "")
    assert tt(learner.clone, "reset", DOT, "--yes").returncode == 0
    assert "NotImplementedError" in learner.stub.read_text("utf-8")
