"""Opening the learner's editor."""

import os
import sys
from pathlib import Path

import pytest

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system.editor import Opened, editor_command, needs_terminal, open_editor

STUB = Path("/course/exercises/dot product.py")


def script(folder: Path, name: str, body: str = "") -> Path:
    """Write an editor that notes its words, one a line, beside itself, then runs the body."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(
        f"#!{sys.executable}\n"
        "import os, sys, time\n"
        f"note = {str(folder / 'words')!r}\n"
        "open(note + '~', 'w').write('\\n'.join(sys.argv[1:]))\n"
        "os.rename(note + '~', note)\n"
        f"{body}\n"
    )
    program.chmod(0o755)
    return program


def words_given(folder: Path) -> list[str]:
    """Return the words that the editor in this folder was started with."""
    return (folder / "words").read_text().split("\n")


pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are scripts with #!")


@pytest.mark.parametrize(
    ("editor", "place"),
    [
        ("vim", ["+24", str(STUB)]),
        ("vi", ["+24", str(STUB)]),
        ("nvim", ["+24", str(STUB)]),
        ("nano", ["+24", str(STUB)]),
        ("micro", ["+24", str(STUB)]),
        ("joe", ["+24", str(STUB)]),
        ("kak", ["+24", str(STUB)]),
        ("ne", ["+24", str(STUB)]),
        ("hx", [f"{STUB}:24"]),
        ("ed", [str(STUB)]),
    ],
)
def test_terminal_editors_are_waited_for_at_the_line(tmp_path, editor, place):
    """Editors that take the terminal name the line in their own way and give their exit code."""
    script(tmp_path, editor, "sys.exit(3)")
    opened = open_editor(STUB, 24, {"EDITOR": editor, "PATH": str(tmp_path)})
    assert (opened, words_given(tmp_path)) == (Opened(editor, 3), place)


@pytest.mark.parametrize(
    ("editor", "place"),
    [
        ("code", ["--goto", f"{STUB}:24"]),
        ("codium", ["--goto", f"{STUB}:24"]),
        ("cursor", ["--goto", f"{STUB}:24"]),
        ("windsurf", ["--goto", f"{STUB}:24"]),
        ("subl", [f"{STUB}:24"]),
        ("zed", [f"{STUB}:24"]),
        ("idea", ["--line", "24", str(STUB)]),
        ("pycharm.sh", ["--line", "24", str(STUB)]),
        ("gvim", ["+24", str(STUB)]),
        ("my-editor", [str(STUB)]),
    ],
)
def test_other_editors_are_started_apart_at_the_line(tmp_path, editor, place):
    """Editors with a window are not waited for; one that nobody knows gets the file alone."""
    os.mkfifo(tmp_path / "end")
    script(tmp_path, editor, f"open({str(tmp_path / 'end')!r}, 'w').write(str(os.getsid(0)))")
    opened = open_editor(STUB, 24, {"EDITOR": editor, "PATH": str(tmp_path)})
    session = (tmp_path / "end").read_text()
    assert (opened, words_given(tmp_path)) == (Opened(editor, None), place)
    assert int(session) != os.getsid(0)


def test_without_a_line(tmp_path):
    """Without a line only the file is named."""
    script(tmp_path, "vim")
    open_editor(STUB, None, {"EDITOR": "vim", "PATH": str(tmp_path)})
    assert words_given(tmp_path) == [str(STUB)]


def test_options_and_quoted_programs_are_kept(tmp_path):
    """The variable is read as a shell reads it."""
    program = script(tmp_path / "my editors", "vim")
    open_editor(STUB, 7, {"EDITOR": f"'{program}' -u 'NO NE'", "PATH": ""})
    assert words_given(tmp_path / "my editors") == ["-u", "NO NE", "+7", str(STUB)]


def test_the_name_behind_a_link(tmp_path):
    """Debian's `editor` is what it links to."""
    script(tmp_path, "vim.basic")
    link = tmp_path / "editor"
    link.symlink_to("vim.basic")
    opened = open_editor(STUB, 7, {"EDITOR": str(link), "PATH": ""})
    assert (opened.code, words_given(tmp_path)) == (0, ["+7", str(STUB)])


def test_visual_comes_before_editor():
    """$VISUAL wins unless it is empty."""
    both = {"VISUAL": "code --wait", "EDITOR": "vim"}
    assert editor_command(both, STUB) == ("code", "--wait")
    assert editor_command({**both, "VISUAL": " "}, STUB) == ("vim",)


@pytest.mark.parametrize(
    ("command", "environ", "needs"),
    [
        ("vim", {}, True),
        ("/usr/bin/vim.basic -u NONE", {}, True),
        ("vim -g", {}, False),
        ("hx", {}, True),
        ("emacs -nw", {"DISPLAY": ":0"}, True),
        ("emacsclient -t", {}, True),
        ("emacsclient -n", {}, False),
        ("code", {}, False),
        ("something", {}, False),
    ],
)
def test_who_needs_the_terminal(command, environ, needs):
    """Editors that draw in the terminal are known, with the options that decide it."""
    assert needs_terminal(tuple(command.split()), environ) is needs


@pytest.mark.skipif(sys.platform == "darwin", reason="there emacs has windows without a display")
def test_emacs_with_and_without_a_display():
    """Emacs draws in the terminal where there is no display."""
    assert needs_terminal(("emacs",), {})
    assert not needs_terminal(("emacs",), {"WAYLAND_DISPLAY": "wayland-0"})


def test_ctrl_c_belongs_to_the_editor(tmp_path):
    """While an editor has the terminal, Ctrl-C is its own, and interrupts nothing of ours."""
    from tests.pseudo_terminal import PseudoTerminal

    body = """
import signal
undone = []
signal.signal(signal.SIGINT, lambda *_: undone.append("undone"))
print("editing", flush=True)
input()
print(*undone, flush=True)
"""
    script(tmp_path, "vim", body)
    terminal = PseudoTerminal(
        "import sys\n"
        "from pathlib import Path\n"
        "from tensortonic_cli.system.editor import open_editor\n"
        "environ = {'EDITOR': 'vim', 'PATH': sys.argv[1]}\n"
        "print(open_editor(Path('a.py'), 1, environ), flush=True)\n",
        str(tmp_path),
    )
    terminal.see("editing")
    # Nothing is shown in answer to Ctrl-C itself: it empties what the terminal has yet to show.
    terminal.type("\x03\r")
    terminal.see("undone")
    terminal.see("Opened(name='vim', code=0)")
    terminal.close()


def trouble(environ: dict[str, str]) -> tuple[str, str]:
    """Return both lines of the error that opening the editor gives."""
    with pytest.raises(TTError) as caught:
        open_editor(STUB, 1, environ)
    return str(caught.value), caught.value.fix


def test_no_editor_is_set():
    """Without a variable it says how to set one."""
    fix = f'Set it with `export EDITOR="code"`, or open {STUB} yourself.'
    assert trouble({}) == ("No editor is set.", fix)


def test_the_editor_is_not_there(tmp_path):
    """A program that is missing, or is none, is named."""
    (tmp_path / "broken").write_text("no program")
    (tmp_path / "broken").chmod(0o755)
    fix = 'Set it with `export EDITOR="code"`.'
    for name in ("nosuch", "broken"):
        told = trouble({"EDITOR": name, "PATH": str(tmp_path)})
        assert told == (f'The editor "{name}" cannot be started.', fix)


def test_a_quote_without_its_pair():
    """A variable that no shell could read is quoted."""
    message, _ = trouble({"EDITOR": "vim 'x"})
    assert message == '$EDITOR cannot be read: "vim \'x" has a quote without its pair.'
