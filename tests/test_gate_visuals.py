"""The gate's rules for visuals: one course with a defect in each visual, drawn once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tensortonic_cli.core.outline import Topic
from tensortonic_cli.gate import Checkout, Entry, inspect, read_course
from tensortonic_cli.gate.rasters import raster_problems
from tensortonic_cli.gate.trials import solved_workspace
from tensortonic_cli.gate.visuals import examine_visuals
from tests.tiny_checkout import PATH_TOML, SOLUTION, TEXTS, TOML, VISUAL, Tiny, write_checkout

CALL = "total = learner.total_sum([k.x, k.y[1]])"
SAY = '"Pull y up: the sum follows."'
BARS = "bars = Bars([k.x, k.y[1], total]"
SLOW = "time.process_time()"

# What is wrong with each visual: (old, new).
DEFECTS: dict[str, list[tuple[str, str]]] = {
    "in-order": [],
    "no-title": [('"""Two numbers and their sum"""\n', "")],
    "no-python": [("def scene", "def scene scene")],
    "no-controls": [("controls =", "handles =")],
    "no-scene": [("def scene", "def picture")],
    "raises-there": [(CALL, f"{CALL}\n    1 / (k.x - 2.0)")],
    "dies-there": [(CALL, f"{CALL}\n    k.x < 2.0 or __import__('os')._exit(3)")],
    "fails-for-one": [
        (CALL, f"{CALL}\n    calls.append(1)\n    1 / (len(calls) % 2)"),
        ("def scene", "calls = []\n\n\ndef scene"),
    ],
    "raises-later": [
        (CALL, f"{CALL}\n    calls.append(1)\n    1 / (len(calls) < 13)"),
        ("def scene", "calls = []\n\n\ndef scene"),
    ],
    "never-calls": [(CALL, "total = k.x + k.y[1]")],
    "shows-nothing-of-it": [(CALL, f"{CALL}\n    total = k.x + k.y[1]")],
    "cannot-draw-slips": [(CALL, f"{CALL}\n    1 / (total == k.x + k.y[1])")],
    "idle-control": [('    "y":', '    "z": Slider(0.0, 1.0, 0.5),\n    "y":')],
    "values-only": [
        ('    "y":', '    "z": Slider(0.0, 1.0, 0.5),\n    "y":'),
        ('{"sum": total}', '{"sum": total, "z": k.z}'),
    ],
    "too-large": [
        ("Panel([bars]", 'Panel([bars], x_names=[(0.5, "x" * 40)] * 1_500'),
    ],
    "too-slow": [
        (CALL, f"{CALL}\n    end = {SLOW} + 0.06\n    while {SLOW} < end:\n        pass"),
        ("from tensortonic", "import time\n\nfrom tensortonic"),
    ],
    "two-sentences": [(SAY, '"Pull y up. The sum follows."')],
    "no-sentence": [(SAY, '"the sum of x and y"')],
    "says-nothing": [(f", {SAY}", "")],
    "sentence-there": [(SAY, f'"" if k.x == 2.0 else {SAY}')],
    "out-of-sight": [
        ("Panel([bars]", 'Panel([bars, Text((9, 9), "far")], x=(-1, 3), title="sums"'),
        (
            "Slider",
            "Slider, Text",
        ),
    ],
    "empty-panel": [("Panel([bars], y=(-4, 4))", 'Panel([bars], y=(-4, 4)), Panel([], title="b")')],
    "by-chance": [
        ("[k.x, k.y[1], total]", "[k.x, k.y[1], total, chance()]"),
        ("def scene", "from random import random as chance\n\n\ndef scene"),
    ],
    "lost-handle": [("lo=(1, -1)", "lo=(1, -9)")],
    "no-panel": [('along="y"', 'along="y", panel=2')],
    "no-visual": [],
}

WHATS: dict[str, list[str]] = {
    "in-order": [],
    "no-title": ["has no title: the first line of its docstring is one"],
    "no-python": ["cannot be loaded: no_python/visual.py: SyntaxError: "],
    "no-controls": ["cannot be loaded: no_controls/visual.py: AttributeError: module 'visual' has"],
    "no-scene": ["cannot be drawn at its default: no_scene/visual.py: AttributeError: module 'vis"],
    "raises-there": [
        "cannot be drawn at x = 2.0: raises_there/visual.py:13: ZeroDivisionError: float division"
    ],
    "dies-there": ["cannot be drawn at x = 2.0: died while it was drawn"],
    "fails-for-one": [
        "fails with the solution's own text (The picture cannot be drawn. ZeroDivisionError: ",
        "shows no slip: with each of them every picture is that of the solution",
    ],
    "raises-later": ["cannot be drawn again at its default: raises_later/visual.py:17: ZeroDivi"],
    "never-calls": [
        "never calls the learner's function",
        "shows no slip: with each of them every picture is that of the solution",
    ],
    "shows-nothing-of-it": [
        "shows no slip: with each of them every picture is that of the solution"
    ],
    "cannot-draw-slips": ["shows no slip: with each of them every picture is that of the solution"],
    "idle-control": ["has a control without effect: z"],
    "values-only": ["has a control without effect: z"],
    "too-large": ["takes "],
    "too-slow": ["takes "],
    "two-sentences": [
        "says 'Pull y up. The sum follows.', which is not one sentence, at its default"
    ],
    "no-sentence": ["says 'the sum of x and y', which is not one sentence, at its default"],
    "says-nothing": ["says '', which is not one sentence, at its default"],
    "sentence-there": ["says '', which is not one sentence, at x = 2.0"],
    "out-of-sight": ['has a mark outside of its panel at its default: Text "far" in "sums"'],
    "empty-panel": [
        'leaves the panel "b" empty in 80 x 24 cells at its default',
        'leaves the panel "b" empty in 120 x 40 cells at its default',
    ],
    "by-chance": ["draws another picture each time: seed what is random"],
    "lost-handle": ["lets the handle y leave its panel at y = (1.0, -9.0)"],
    "no-panel": ["has no panel 2 for the handle y at its default"],
    "no-visual": ["is missing: write it"],
}


@pytest.fixture(scope="module")
def whats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[str]]]:
    """What is found at each of them."""
    root = tmp_path_factory.mktemp("course")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TT_GATE_CACHE", str(root / "cache"))
        write_defects(Tiny(root))
        yield found(root)


def write_defects(tiny: Tiny) -> None:
    """Write a course with one exercise for each defect."""
    for slug, edits in DEFECTS.items():
        name = slug.replace("-", "_")
        for path in (TOML, SOLUTION, VISUAL):
            text = TEXTS[path]
            for old, new in edits if path == VISUAL else ():
                assert text.count(old) >= 1, (slug, old)
                text = text.replace(old, new, 1)
            if (path, slug) != (VISUAL, "no-visual"):
                tiny.write(path.replace("total_sum", name), text.replace("total_sum", name))
    slugs = ", ".join(f'"{slug}"' for slug in DEFECTS)
    tiny.write(PATH_TOML, TEXTS[PATH_TOML].replace('"total-sum"', slugs))


def found(root: Path) -> dict[str, list[str]]:
    """What is found at each visual of a course, by slug."""
    course = read_course(Checkout(root))
    told: dict[str, list[str]] = {entry.slug: [] for entry in course.entries}
    with solved_workspace(course) as workspace:
        for one in examine_visuals(course, course.entries, workspace, lambda *_: None):
            [slug] = [entry.slug for entry in course.entries if entry.visual_path == one.path]
            assert one.rule == "visual"
            told[slug].append(one.what)
    return told


@pytest.mark.parametrize("slug", DEFECTS)
def test_every_defect_is_found(whats: dict[str, list[str]], slug: str) -> None:
    """Each visual breaks one rule, and what is said of it begins as expected."""
    begun = [what[: len(wanted)] for what, wanted in zip(whats[slug], WHATS[slug], strict=True)]

    assert begun == WHATS[slug], whats[slug]


def test_times_and_sizes_are_told(whats: dict[str, list[str]]) -> None:
    """What is too much is said with what would be enough, once."""
    assert whats["too-slow"][0].endswith(" ms, more than 50, at its default")
    assert whats["too-large"][0].endswith(" bytes, more than 50,000, at its default")


def test_what_a_terminal_cannot_draw_is_told() -> None:
    """With what went wrong, for both sizes; the raster takes nearly everything, so this is none."""
    why = "(AttributeError: 'list' object has no attribute 'get')"
    assert list(raster_problems([])) == [  # type: ignore[arg-type]
        f"cannot be drawn in 80 x 24 cells {why}",
        f"cannot be drawn in 120 x 40 cells {why}",
    ]


def test_what_is_in_order_is_not_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A visual without findings is drawn once for the same texts, and again for others."""
    monkeypatch.delenv("TT_GATE_CACHE", raising=False)
    tiny = write_checkout(tmp_path)
    drawn: list[int] = []

    def examine() -> list[str]:
        say = lambda label, done, total: drawn.append(total)  # noqa: E731
        found = examine_visuals(tiny.course, tiny.course.entries, tmp_path, say)
        return [finding.what for finding in found]

    first, again = examine(), examine()
    in_order = list(drawn)
    tiny.edit(VISUAL, "the sum follows.", "the sum follows")
    broken, still = examine(), examine()

    assert (first, again, in_order) == ([], [], [1])
    assert (len(broken), broken, len(drawn)) == (1, still, 3)


def test_the_gate_draws_what_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding on a visual is one of the inspection's, and its path one of the exercise's."""
    monkeypatch.delenv("TT_GATE_CACHE", raising=False)
    tiny = write_checkout(tmp_path)
    tiny.edit(VISUAL, '"Pull y up: the sum follows."', '"sum"')

    [finding] = inspect(tiny.course, tiny.course.entries, with_mutants=False).findings

    entry = Entry(Topic("numbers", "sums", "Sums", "Numbers"), "total-sum")
    assert finding.path in entry.paths
    assert finding.what == "says 'sum', which is not one sentence, at its default"


def test_a_visual_is_formatted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one of the files that authors write."""
    monkeypatch.delenv("TT_GATE_CACHE", raising=False)
    tiny = write_checkout(tmp_path)
    tiny.edit(VISUAL, "-2.0, 2.0", "-2.0,2.0")

    [finding] = inspect(tiny.course, tiny.course.entries, with_mutants=False).findings

    assert str(finding) == f"{VISUAL}: layout: is not formatted: run `ruff format {VISUAL}`"
