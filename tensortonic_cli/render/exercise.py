"""One exercise to read: its task, its hints, the answers side by side."""

from __future__ import annotations

from pathlib import PurePath

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.style import Style
from rich.text import Text

from tensortonic_cli.core.model import State
from tensortonic_cli.core.reading import Answers, HintLadder, Place, Task
from tensortonic_cli.render.lesson import WIDEST_COLS, inline, render_lesson, wrapped
from tensortonic_cli.render.theme import STATE_ROLES, Glyphs, visible

SIDE_BY_SIDE_COLS = 100

_HEADING_LINES = 1


def render_task(task: Task, width_cols: int, glyphs: Glyphs) -> Text:
    """Return what is asked for, then the lesson's section on it."""
    width = min(width_cols, WIDEST_COLS)
    lines = [*header(task.place, width, glyphs), *_needs(task.needs, width, glyphs), Text()]
    lines += [Text(line, "code") for line in visible(task.statement).split("\n")]
    if task.section:
        section = task.section.split("\n", _HEADING_LINES)[-1]
        lines += [
            Text(),
            Text(glyphs.dash * width, "dim"),
            Text(),
            render_lesson(section, width, glyphs),
        ]
    return Text("\n").join(lines)


def header(place: Place, width_cols: int, glyphs: Glyphs) -> list[Text]:
    """Return where the exercise belongs, its title, level and minutes, and its file."""
    exercise = place.exercise
    crumbs = Text(f"{exercise.area} {glyphs.step} {exercise.topic}", "dim")
    return [crumbs, *title_lines(place, width_cols, glyphs), file_link(place)]


def title_lines(place: Place, width_cols: int, glyphs: Glyphs) -> list[Text]:
    """Return the title with level and minutes at the right, or below it where that is narrow."""
    exercise, state = place.exercise, place.state
    effort = Text(f"{exercise.level}, {exercise.minutes} min", "dim")
    title = Text()
    if state is not State.TODO:
        title.append(f"{glyphs.state(state)} ", STATE_ROLES[state])
    title.append(exercise.title, "title")
    gap = width_cols - title.cell_len - effort.cell_len
    if gap < 2:
        return [*wrapped(title, width_cols), effort]
    return [title.append(" " * gap).append_text(effort)]


def file_link(place: Place) -> Text:
    """Return the learner's file with its line, as a link where terminals know links."""
    text = Text(f"{place.exercise.stub_path}:{place.line}", "path")
    text.stylize(Style(link=PurePath(place.file).as_uri()))
    return text


def render_hints(ladder: HintLadder, width_cols: int) -> Text:
    """Return the hints that are shown now, each under its number."""
    lines: list[Text] = []
    for number, hint in enumerate(ladder.shown, start=ladder.first):
        if lines:
            lines.append(Text())
        lines.append(Text(f"Hint {number} of {ladder.total}", "hint"))
        lines += wrapped(Text(visible(hint)), min(width_cols, WIDEST_COLS), "  ", "  ")
    if ladder.is_spent:
        way_out = f"That was all. `tt solution {ladder.exercise.slug} --give-up` shows the answer."
        lines += [Text(), *wrapped(inline(way_out), min(width_cols, WIDEST_COLS))]
    return Text("\n").join(lines)


def render_answers(answers: Answers, width_cols: int, glyphs: Glyphs) -> Text:
    """Return the learner's text and the reference from where they begin to differ.

    Side by side from 100 columns on, one below the other otherwise.
    """
    mine, reference = _lines(answers.mine), _lines(answers.reference)
    same = _same_beginning(mine, reference)
    if mine == reference:
        return Text("Yours and the reference are the same, letter for letter.")
    halves = ("Yours", mine[same:]), ("Reference", reference[same:])
    if width_cols >= SIDE_BY_SIDE_COLS:
        return _beside(*halves, width_cols, glyphs)
    return Text("\n\n").join(_below(title, code, glyphs) for title, code in halves)


def render_other(other: str, glyphs: Glyphs) -> Text:
    """Return the answer written another way, to be shown below the answers."""
    return Text("\n").append_text(_below("Another way", _lines(other), glyphs))


def _needs(needs: tuple[tuple[str, State], ...], width_cols: int, glyphs: Glyphs) -> list[Text]:
    if not needs:
        return []
    said = Text(", ").join(
        Text.assemble((glyphs.state(state), STATE_ROLES[state]), f" {slug}")
        for slug, state in needs
    )
    return wrapped(said, width_cols, "Builds on: ", "  ")


def _lines(code: str) -> list[str]:
    return visible(code).rstrip("\n").expandtabs(4).split("\n")


def _same_beginning(one: list[str], two: list[str]) -> int:
    """Return how many lines both begin with: docstring, imports, signature."""
    same = 0
    for left, right in zip(one, two, strict=False):
        if left.rstrip() != right.rstrip():
            break
        same += 1
    return same


def _below(title: str, code: list[str], glyphs: Glyphs) -> Text:
    lines = [Text(title, "title"), Text(glyphs.dash * len(title), "dim")]
    return Text("\n").join([*lines, *(Text(line, "code") for line in code)])


def _beside(
    left: tuple[str, list[str]], right: tuple[str, list[str]], width_cols: int, glyphs: Glyphs
) -> Text:
    half = (width_cols - 3) // 2
    between = f" {glyphs.side} "
    head = f"{left[0]:<{half}}{between}{right[0]}"
    lines = [Text(head, "title")]
    ours, theirs = _folded(left[1], half), _folded(right[1], half)
    for number in range(max(len(ours), len(theirs))):
        one = ours[number] if number < len(ours) else ""
        two = theirs[number] if number < len(theirs) else ""
        lines.append(
            Text.assemble((set_cell_size(one, half), "code"), (between, "dim"), (two, "code"))
        )
    return Text("\n").join(lines)


def _folded(code: list[str], width_cols: int) -> list[str]:
    """Return the lines with those too long for the column continued on the next one."""
    return [
        part
        for line in code
        for part in (chop_cells(line, width_cols) if cell_len(line) > width_cols else [line])
    ]
