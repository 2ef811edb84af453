"""Saves of every editor at any moment: the verdict on the screen is that of the last content."""

import os
import random
import shutil
import subprocess
import threading

import pytest

from tests.faults.learner import RIGHT, body

OVERLAY = "quit; everything is remembered"
SEED = 20_26


def answer(n, *before):
    """Return a text whose verdict names n."""
    return body(*before, f"return {n}")


def said(n):
    """Return what the screen says of it."""
    return f"The result is {n}; it must be 23."


def stays(screen, n):
    """Whether the verdict is still that of n after the loop has handled what was on its way."""
    screen.type("?")
    screen.shows(OVERLAY)
    screen.type("?")
    screen.hides(OVERLAY)
    return said(n) in screen.shows("q quit")


def test_a_save_during_a_run_ends_that_run(classmate, screen):
    """Nobody waits for a loop that was mended: the new text is judged at once."""
    for n in range(1001, 1004):
        classmate.save(body("while True: pass"))
        screen.shows("checking")
        classmate.save(answer(n))
        screen.shows(said(n))
        assert stays(screen, n)


def test_twenty_saves_in_a_burst(classmate, screen):
    """Twenty saves within 0.4 s: the last one's verdict is shown, and stays."""
    pause = threading.Event()
    for first in (2000, 2100, 2200):
        for n in range(first, first + 20):
            classmate.save(answer(n))
            pause.wait(0.02)
        screen.shows(said(first + 19))
        assert stays(screen, first + 19)


def test_a_hundred_random_saves_during_runs(classmate, screen):
    """Quick and slow texts, saved at random moments: 100 of 100 end with the last one's verdict."""
    chance, pause, ends = random.Random(SEED), threading.Event(), 0
    for turn in range(100):
        n = 10_000 + 10 * turn
        for _ in range(chance.randint(1, 2)):
            n += 1
            slow = f"import threading; threading.Event().wait({chance.choice((0, 0.01, 0.1))})"
            classmate.save(answer(n, slow))
            pause.wait(chance.choice((0, 0.001, 0.01, 0.05)))
        screen.shows(said(n))
        ends += stays(screen, n)
    assert ends == 100


def vim(copy):
    """Return what saves with vim, which writes backups in one of its ways."""

    def save(stub, text, folder):
        new = folder / "new"
        new.write_text(text, encoding="utf-8")
        orders = (f"set nocompatible backupskip= writebackup backupcopy={copy}", "%d",
                  f"0read {new}", "wq")  # fmt: skip
        script = [word for order in orders for word in ("-c", order)]
        subprocess.run(["vim", "-u", "NONE", "-es", *script, str(stub)], check=True, timeout=60)

    return save


def vs_code(stub, text, folder):
    """Empty the file and write it."""
    with stub.open("wb", buffering=0) as file:
        file.truncate(0)
        file.write(text.encode())


def jetbrains(stub, text, folder):
    """Write beside the file, move the old one away, the new one in, delete the old one."""
    temporary, old = (stub.with_name(f"{stub.name}___jb_{word}___") for word in ("tmp", "old"))
    temporary.write_text(text, encoding="utf-8")
    stub.rename(old)
    temporary.rename(stub)
    old.unlink()


def emacs(stub, text, folder):
    """Move the old file to its backup and write a new one."""
    stub.rename(stub.with_name(stub.name + "~"))
    stub.write_text(text, encoding="utf-8")


def sed(stub, text, folder):
    """Let sed -i put the one line in."""
    last = text.splitlines()[-1]
    subprocess.run(["sed", "-i", f"s/^    return.*/{last}/", str(stub)], check=True)


def rename(stub, text, folder):
    """Move a file in from a folder that nobody watches."""
    new = folder / "elsewhere.py"
    new.write_text(text, encoding="utf-8")
    new.replace(stub)


def two_parts(stub, text, folder):
    """Write half of it, and the other half when the first was surely seen."""
    with stub.open("wb", buffering=0) as file:
        file.write(text.encode()[:30])
        threading.Event().wait(0.3)
        file.write(text.encode()[30:])


def link(stub, text, folder):
    """Delete the file and make it anew in place."""
    stub.unlink()
    with os.fdopen(os.open(stub, os.O_CREAT | os.O_EXCL | os.O_WRONLY), "w") as file:
        file.write(text)


EDITORS = {
    **{f"vim {copy}": ("vim", vim(copy)) for copy in ("yes", "no", "auto")},
    "sed -i": ("sed", sed),
    **{save.__name__: ("", save) for save in (vs_code, jetbrains, emacs, rename, two_parts, link)},
}


@pytest.mark.parametrize("name", EDITORS)
def test_saves_of_editors_are_seen(classmate, screen, tmp_path, name):
    """However an editor writes the file, the verdict is that of the whole new text."""
    program, save = EDITORS[name]
    if program and not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    for n in range(5001, 5004):
        classmate.save(RIGHT)
        screen.shows("10 of 10 checks")
        save(classmate.stub, answer(n), tmp_path)
        screen.shows(said(n))
        assert stays(screen, n)


def test_touch_and_unchanged_saves_are_ignored(classmate, screen, tmp_path):
    """Neither a new time nor new rights nor the same text again makes a run: they are counted."""
    runs = tmp_path / "runs"
    counts = f"with open({str(runs)!r}, 'a') as file: file.write('x')\n"
    classmate.save(counts + answer(71))
    screen.shows(said(71))
    classmate.stub.touch()
    classmate.stub.chmod(0o600)
    classmate.save(counts + answer(71))
    same = tmp_path / "same.py"
    shutil.copy(classmate.stub, same)
    same.replace(classmate.stub)
    assert stays(screen, 71)
    classmate.save(counts + answer(72))
    screen.shows(said(72))

    assert runs.read_text() == "xx"
