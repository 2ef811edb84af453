"""The command line as a whole: help, errors, exit codes, what start-up may cost."""

import sqlite3
import subprocess
import sys
from enum import StrEnum

import pytest
import typer
from typer.testing import CliRunner

from tensortonic_cli import __version__
from tensortonic_cli.cli.app import course_here
from tensortonic_cli.cli.group import CourseGroup
from tensortonic_cli.core.errors import TTError
from tests.cli_runs import quiet_environ, tt

Level = StrEnum("Level", {"EASY": "easy", "HARD": "hard"})
COMMANDS = (
    *("next", "watch", "run", "debug", "check"),
    *("list", "show", "read", "hint", "solution"),
    *("skip", "reset", "undo", "history"),
    *("init", "update", "doctor"),
)
SLUG = "huffman-code-lengths"


def ended(action):
    """Run a command that does this; return how it ended."""
    small = typer.Typer(name="tt", cls=CourseGroup)
    small.command("do")(action)
    small.callback()(lambda: None)
    done = CliRunner().invoke(small, ["do"])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    """An empty workspace that is the current folder."""
    (tmp_path / "progress").mkdir()
    (tmp_path / "exercises").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestHelp:
    """What --help says."""

    def test_commands_stand_by_what_they_are_for(self):
        """The help lists every command once, in the order a learner meets them."""
        _, out, _ = tt("--help")
        listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
        assert [word for word in listed if word in COMMANDS] == list(COMMANDS)
        titles = ("Learn:", "Find your way:", "Change your mind:", "Set up:", "More:")
        assert [line for line in out.splitlines() if line in titles] == list(titles)

    @pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
    def test_every_command_has_an_example(self, command):
        """Each help ends its text with an example that begins with tt and the command."""
        code, out, err = tt(*command, "--help")
        example = " ".join(("Example: tt", *(command or ("next",))))
        assert (code, example in out, err) == (0, True, "")

    def test_the_short_option_helps_too(self):
        """-h is what many type."""
        assert tt("list", "-h") == tt("list", "--help")


class TestErrors:
    """How a command ends that did not do what was asked."""

    @pytest.mark.parametrize(
        ("words", "message", "fix"),
        [
            (("lst",), "No such command 'lst'. Did you mean 'list'?", "tt --help"),
            (("list", "--foo"), "No such option: --foo.", "tt list --help"),
            (("read",), "Missing argument 'TOPIC'.", "tt read --help"),
            (
                ("list", "--level", "x"),
                "Invalid value for '--level': 'x' is not one of 'easy', 'medium', 'hard'.",
                "tt list --help",
            ),
        ],
    )
    def test_a_wrong_call_is_answered_in_two_lines(self, words, message, fix):
        """Typer's own complaints look like ours, without a usage block."""
        said = f"{message}\nRun `{fix}` to see what it takes.\n"
        assert tt(*words) == (2, "", said)

    def test_a_wrong_slug_suggests_the_nearest(self, workspace):
        """A miss names what may have been meant."""
        near = f'No exercise is called "hufman-code-lengths". Did you mean "{SLUG}"?'
        assert tt("show", "hufman-code-lengths") == (
            2,
            "",
            f"{near}\nRun `tt list` to see all names.\n",
        )

    def test_no_workspace_is_said(self, tmp_path, monkeypatch):
        """Outside of a workspace the two lines say where to go."""
        monkeypatch.chdir(tmp_path)
        code, out, err = tt("list", TT_HOME="")
        assert (code, out, len(err.splitlines())) == (2, "", 2)

    def test_our_errors_are_two_lines(self):
        """A TTError becomes its message and its fix, exit code 2."""

        def action():
            raise TTError("It broke.", "Mend it.")

        assert ended(action) == (2, "", "It broke.\nMend it.\n")

    def test_our_own_fault_keeps_its_traceback(self):
        """A bug exits with 3 and shows where it is."""
        code, _, err = ended(lambda: 1 / 0)
        assert (code, err.splitlines()[0]) == (3, "Traceback (most recent call last):")
        assert err.splitlines()[-2:] == [
            "ZeroDivisionError: division by zero",
            "This is a fault of tt, not of your code. Please report it.",
        ]

    def test_an_interrupt_is_quiet(self):
        """Ctrl-C exits with 130 and no traceback, also at a question."""

        def action():
            raise KeyboardInterrupt

        def question():
            raise typer.Abort

        assert ended(action) == ended(question) == (130, "", "")

    def test_a_long_complaint_is_one_line(self):
        """Where Typer lists choices over several lines, they are joined."""

        def action(level: Level):
            pass

        said = "Missing argument 'level'. Choose from: easy, hard."
        assert ended(action) == (2, "", f"{said}\nRun `tt do --help` to see what it takes.\n")

    def test_a_group_alone_shows_its_commands(self):
        """The help of a group that needs a command is shown as it is."""
        small = typer.Typer(name="tt", cls=CourseGroup, rich_markup_mode=None)
        inner = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
        inner.command("do")(lambda: None)
        inner.callback()(lambda: None)
        small.add_typer(inner, name="in")
        done = CliRunner().invoke(small, ["in"])
        assert done.stderr.splitlines()[0] == "Usage: tt in [OPTIONS] COMMAND [ARGS]..."
        assert done.stderr.splitlines()[-1] == "Add a command to `tt in`."

    def test_what_was_opened_is_closed(self, workspace):
        """When a command has ended, its files are closed."""
        opened = []
        ended(lambda: opened.append(course_here()))
        with pytest.raises(sqlite3.ProgrammingError):
            opened[0].catalog.size()

    def test_an_exit_code_is_kept(self):
        """A command that says 1 exits with 1."""

        def action():
            raise typer.Exit(1)

        assert ended(action) == (1, "", "")

    def test_a_reader_that_has_enough_is_no_error(self, workspace):
        """`tt list | head` ends in silence."""
        command = [sys.executable, "-m", "tensortonic_cli", "list"]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=quiet_environ()
        ) as process:
            process.stdout.close()
            err = process.stderr.read()
            assert (process.wait(), err) == (0, b"")

    def test_a_damaged_progress_file_is_told(self, workspace):
        """What was set aside is named on stderr; the command goes on."""
        (workspace / "progress" / "progress.db").write_bytes(b"no database" * 500)
        code, out, err = tt("list", SLUG)
        assert (code, SLUG in out, "progress.db" in err) == (0, True, True)


class TestStart:
    """What comes before any command."""

    def test_the_version_is_said(self):
        """Alone and behind another option."""
        assert tt("--version") == tt("--plain", "--version") == (0, f"tt {__version__}\n", "")

    def test_the_version_costs_nothing(self):
        """`tt --version` is answered before Typer is imported."""
        code = (
            "import sys; sys.argv = ['tt', '--version'];"
            "from tensortonic_cli.__main__ import main\n"
            "try: main()\n"
            "finally: print('typer' in sys.modules, file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        assert (done.stdout, done.stderr) == (f"tt {__version__}\n", "False\n")

    @pytest.mark.parametrize("words", [("list",), ("show", SLUG), ("hint", SLUG), ()])
    def test_looking_imports_nothing_heavy(self, workspace, words):
        """list, show, hint and tt alone do without numpy, pytest and rich's heavy parts."""
        code = (
            f"import sys; sys.argv = ['tt', *{words!r}];"
            "from tensortonic_cli.__main__ import main\n"
            "try: main()\n"
            "except SystemExit as end: assert end.code == 0, end.code\n"
            "heavy = {'numpy', 'pytest', 'watchdog', 'rich.markdown', 'rich.table', 'asyncio'}\n"
            "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        assert done.stderr == "[]\n"

    def test_plain_may_stand_anywhere(self, workspace):
        """`tt list --plain` and `tt --plain list` are the same."""
        before, after = tt("--plain", "list", SLUG), tt("list", SLUG, "--plain")
        assert before == after
        assert after[1].isascii()
