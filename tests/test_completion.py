"""What each shell gets back when its script calls tt with the shell's own variables."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tensortonic_cli.core.outline import Topic
from tensortonic_cli.system.catalog import load_catalog
from tests.cli_runs import quiet_environ, tt

CATALOG = "tensortonic_cli.system.catalog"
SLUG = "huffman-code-lengths"
TITLE = load_catalog().get(SLUG).title


def bash(line):
    """Complete the last word of a line as bash would ask."""
    count = str(len(line.split(" ")) - 1)
    return tt(_TT_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=count)


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        (
            {
                "_TT_COMPLETE": "complete_bash",
                "COMP_WORDS": "tt show huffman-",
                "COMP_CWORD": "2",
            },
            f"{SLUG}\n",
        ),
        (
            {"_TT_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "tt show huffman-"},
            f'_arguments \'*: :(("{SLUG}":"{TITLE}"))\'\n',
        ),
        (
            {
                "_TT_COMPLETE": "complete_fish",
                "_TYPER_COMPLETE_ARGS": "tt hint huffman-",
                "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            },
            f"{SLUG}\t{TITLE}\n",
        ),
        (
            {
                "_TT_COMPLETE": "complete_powershell",
                "_TYPER_COMPLETE_ARGS": "tt run huffman-",
                "_TYPER_COMPLETE_WORD_TO_COMPLETE": "huffman-",
            },
            f"{SLUG}:::{TITLE}\n",
        ),
    ],
    ids=["bash", "zsh", "fish", "powershell"],
)
def test_slugs_complete(environ, said):
    """A slug that was begun is completed, with its title where the shell shows one."""
    assert tt(**environ) == (0, said, "")


def test_areas_and_topics_complete():
    """`tt list` completes areas first, then topics, by name and by full path."""
    _, out, _ = bash("tt list ")
    assert {area.name for area in load_catalog().areas()} < set(out.split())
    assert bash("tt list information_theory/cod")[1] == "information_theory/coding\n"
    assert bash("tt read cod")[1] == "coding\n"


def test_a_topic_that_two_areas_have_completes_by_its_path(monkeypatch):
    """A name that would be ambiguous is not offered alone."""
    topics = tuple(Topic(area, "codes", "Codes", "") for area in ("one", "two"))
    fake = SimpleNamespace(topics=lambda: topics)
    monkeypatch.setitem(sys.modules, CATALOG, SimpleNamespace(load_catalog=lambda: fake))
    assert bash("tt read ")[1] == "one/codes\ntwo/codes\n"


def test_a_fault_completes_nothing(monkeypatch):
    """Where the catalog cannot be read the shell gets no traceback."""
    monkeypatch.setitem(sys.modules, CATALOG, None)
    assert bash("tt show h") == (0, "\n", "")


def test_commands_complete():
    """The words of the help are offered."""
    assert bash("tt sk") == (0, "skip\n", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_each_shell_calls_tt(shell):
    """Typer prints a script for each shell."""
    code, out, _ = tt(_TT_COMPLETE=f"source_{shell}")
    assert (code, f"complete_{shell}" in out) == (0, True)


def test_bash_completes_with_that_script(tmp_path):
    """The script, sourced by a real bash, fills COMPREPLY."""
    script = tmp_path / "tt.sh"
    script.write_text(tt(_TT_COMPLETE="source_bash")[1])
    (tmp_path / "tt").write_text(f'#!/bin/sh\nexec {sys.executable} -m tensortonic_cli "$@"\n')
    (tmp_path / "tt").chmod(0o755)
    ask = (
        f"source {script}; COMP_WORDS=(tt hint huff); COMP_CWORD=2;"
        "_tt_completion tt; echo ${COMPREPLY[@]}"
    )
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", ask],
        env=quiet_environ() | {"PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{SLUG}\n"
