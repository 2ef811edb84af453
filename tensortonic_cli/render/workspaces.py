"""What `tt init` and `tt update` print."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from tensortonic_cli.core.renewal import Changes
from tensortonic_cli.render.lesson import WIDEST_COLS, inline, wrapped

SHOWN = 12
_KEPT = (
    "`tt show SLUG` has the task as it is now; `tt reset SLUG` hands out the newer stub, and keeps "
    "your text."
)
_UPGRADE = "pip install --upgrade tensortonic-cli"


def render_made(
    shown: str,
    there: Sequence[str],
    added: Sequence[str],
    left: Sequence[str],
    *,
    was_workspace: bool,
    go_there: str,
    width_cols: int,
) -> Text:
    """Return what became of a folder, and the commands to go on; go_there is "" if we are there."""
    lines: list[Text] = []
    if there and not was_workspace:
        lines += _paragraph(f"{shown} holds other things, which stay as they are:", width_cols)
        lines += _listed(there)
    elif was_workspace:
        what = "What was missing is added." if added else "Nothing is missing; nothing was changed."
        lines += _paragraph(f"{shown} is a workspace already. {what}", width_cols)
    if added:
        lines += _paragraph(f"Added to {shown}:", width_cols) + _listed(_by_folder(added))
    if left and not was_workspace:
        lines += _paragraph("Not added, because a file of this name is there:", width_cols)
        lines += _listed(left)
    commands = [f"cd {go_there}"] * bool(go_there) + ["tt next"]
    lines += [Text(), Text("Go on with")]
    return Text("\n").join([*lines, *(Text(f"  {line}", "code") for line in commands)])


def render_updated(changes: Changes, former: str, present: str, width_cols: int) -> Text:
    """Return what an update did, file by file where the learner has a say in it."""
    lines: list[Text] = []
    for paths, said in (
        (changes.added, "Added:"),
        (changes.replaced, "Replaced, for you had not written there:"),
        (tuple(f"{old} -> {new}" for old, new in changes.moved), "Moved, with what you wrote:"),
        (changes.removed, "Kept, though it is no longer part of the course:"),
        (changes.kept, "Kept as you wrote it, though the course has a newer text:"),
    ):
        if paths:
            lines += [*_paragraph(said, width_cols), *_listed(paths)]
    if any(path.startswith("exercises/") for path in changes.kept):
        lines += _paragraph(_KEPT, width_cols)
    same = not (changes.added or changes.replaced or changes.moved or changes.kept)
    was = f", before that of tt {former}" if former not in ("", present) else ""
    if same and not was:
        said = f"This workspace has the course of tt {present} already. For a newer one: "
        return Text("\n").join([*lines, *_paragraph(f"{said}`{_UPGRADE}`", width_cols)])
    said = f"This workspace has the course of tt {present} now{was}."
    return Text("\n").join([*lines, *_paragraph(said, width_cols)])


def render_clone(edited: Sequence[str], width_cols: int, *, has_git: bool) -> Text:
    """Return what brings a clone to a newer course; tt itself changes nothing there."""
    lines = _paragraph("This workspace is a clone of the course; nothing was changed.", width_cols)
    if not has_git:
        said = (
            "It has no .git folder, so nothing can update it. Install tt and type `tt init course`"
        )
        return Text("\n").join([*lines, *_paragraph(f"{said} elsewhere.", width_cols)])
    lines += _paragraph(
        "`git pull` brings new exercises, and newer stubs for those you have not written in. Where "
        "you have written in a stub that also changed, git stops and names it; then type",
        width_cols,
    )
    lines += [Text(f"  {line}", "code") for line in ("git stash", "git pull", "git stash pop")]
    lines += _paragraph(
        "and your text is joined with the newer stub; git marks the lines where it cannot.",
        width_cols,
    )
    if edited:
        lines += [Text("You have written in:"), *_listed(edited)]
    return Text("\n").join(lines)


def _paragraph(source: str, width_cols: int) -> list[Text]:
    return wrapped(inline(source), min(width_cols, WIDEST_COLS))


def _listed(names: Sequence[str]) -> list[Text]:
    more = [Text(f"  and {len(names) - SHOWN} more")] if len(names) > SHOWN else []
    return [Text.assemble("  ", (name, "path")) for name in names[:SHOWN]] + more


def _by_folder(paths: Sequence[str]) -> list[str]:
    """Return the top folders with how many files each, and the files beside them."""
    tops = dict.fromkeys(path.partition("/")[0] for path in paths)
    counts = {top: sum(path.startswith(f"{top}/") for path in paths) for top in tops}
    return [f"{top}/  {_files(n)}" if n else top for top, n in counts.items()]


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"
