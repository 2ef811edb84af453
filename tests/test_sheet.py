"""`tt dev sheet`: every visual on one page that needs no other file."""

import base64
import json
import re
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tensortonic_cli.dev import dev_app
from tensortonic_cli.gate.sheet import Shown, sheet_html
from tests.chromium import SWITCHES, find_chromium
from tests.tiny_checkout import VISUAL, Tiny, write_checkout


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    """A checkout in order, with the current folder in it."""
    monkeypatch.chdir(tmp_path)
    return write_checkout(tmp_path)


def drawn(html: str) -> list[dict]:
    """What a page has to draw."""
    return json.loads(re.search(r'id="drawn">(.*?)</script>', html, re.DOTALL)[1])


def scripts(html: str) -> dict[str, str]:
    """The scripts of a page by the names that its import map has for them."""
    table = json.loads(re.search(r'type="importmap">(.*?)</script>', html)[1])["imports"]
    return {name: base64.b64decode(url.split(",")[1]).decode() for name, url in table.items()}


def test_a_page_with_the_visuals_that_are_named(tiny: Tiny) -> None:
    """It says where it is; in it are words and the picture of the solution at the default."""
    result = CliRunner().invoke(dev_app, ["sheet", "numbers", "-o", "all.html"])

    [one] = drawn((tiny.root / "all.html").read_text("utf-8"))
    assert (result.exit_code, result.stdout) == (0, "all.html: 1 visual\n")
    assert (one["slug"], one["place"]) == ("total-sum", "numbers › sums")
    assert (one["title"], one["fault"]) == ("Two numbers and their sum", "")
    assert one["picture"]["values"] == [["sum", "0.5"]]
    assert not any("ghost" in s for panel in one["picture"]["panels"] for s in panel["shapes"])


def test_a_visual_that_cannot_be_drawn(tiny: Tiny) -> None:
    """The page says why, as does the command, which ends with 1."""
    tiny.edit(VISUAL, "total = learner", "1 / 0\n    total = learner")

    result = CliRunner().invoke(dev_app, ["sheet"])

    why = "total_sum/visual.py:12: ZeroDivisionError: division by zero"
    [one] = drawn((tiny.root / "sheet.html").read_text("utf-8"))
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [f"total-sum: {why}", "sheet.html: 1 visual"]
    assert (one["picture"], one["fault"]) == (None, why)


def test_the_scripts_are_those_of_the_browser_view() -> None:
    """All that they import comes with them, under names that the page itself explains."""
    found = scripts(sheet_html([]))

    imported = {name for text in found.values() for name in re.findall(r'from "(.*?)"', text)}
    assert {"page/picture.js", "page/pens.js", "page/colours.js"} <= found.keys()
    assert imported <= found.keys()


def test_scripts_follow_their_imports(tmp_path: Path) -> None:
    """Also those of what is imported, each once, and nothing else of the page."""
    texts = {
        "picture.js": 'import { a } from "./one.js";\nimport * as b from "./two.js";\n',
        "one.js": 'import { c } from "./two.js";\nexport const a = c;\n',
        "two.js": "export const c = 1;\n",
        "pens.js": "",
        "colours.js": "",
        "main.js": 'import "./picture.js";\n',
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")

    found = scripts(sheet_html([], tmp_path))

    assert sorted(found) == [f"page/{name}" for name in sorted(texts) if name != "main.js"]
    assert found["page/one.js"].startswith('import { c } from "page/two.js";')


def test_the_page_asks_for_nothing() -> None:
    """No address of a file or a server is in it."""
    html = sheet_html([])

    assert re.findall(r'(?:src|href)="(?!#)', html) == []
    assert "http:" not in html
    assert "https:" not in html


def test_words_cannot_end_the_data() -> None:
    """What an author writes is data, whatever it looks like; also what looks like a gap to fill."""
    shown = Shown("a-b", "a › b", "</script><b>@drawn@ @imports@")

    html = sheet_html([shown])

    assert html.count("</script>") == 3
    assert drawn(html)[0]["title"] == shown.title


def test_a_browser_draws_it(tiny: Tiny) -> None:
    """Two canvases for the one visual, without an error on the way."""
    browser = find_chromium()
    if browser is None:
        pytest.skip("no Chromium and no Chrome is installed here")
    CliRunner().invoke(dev_app, ["sheet"])
    switches = [*SWITCHES, f"--user-data-dir={tiny.root / 'profile'}", "--virtual-time-budget=5000"]

    command = [browser, *switches, "--dump-dom", (tiny.root / "sheet.html").as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)

    assert 'data-drawn="2"' in done.stdout
    assert done.stdout.count("<canvas") == 2
    assert "Pull y up: the sum follows." in done.stdout
