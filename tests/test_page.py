"""The page of `tt view --web` in a real browser: every control, saves, hangs, keys, files."""

import itertools
import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tensortonic_cli.core.stub import TODO_TEXT
from tensortonic_cli.scene import Drag, wire
from tests.chromium import running_chromium
from tests.page_course import HANGS, OTHER_STUB, RAISES, RIGHT, STUB, WRONG, make_page_course

PATIENCE_MS = 30_000
CONTROLS = ("size", "rate", "count", "n", "p", "x", "ps", "kind", "name", "on", "A", "view")
NAUGHTY = '<img src="http://evil.example/x" onerror="document.title=1">'


class Viewed:
    """`tt view` in a clone, and a browser that may look at it."""

    def __init__(self, clone, browser):
        self.clone = clone
        self.browser = browser
        self.asked = []
        self.errors = []
        self.stub = (clone / STUB).read_text("utf-8")
        environ = {**os.environ, "PYTHONPATH": str(clone), "COLUMNS": "80"}
        command = [sys.executable, "-m", "tensortonic_cli", "view", "dot-product", "--no-open"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=clone, env=environ, stdout=pipe, text=True)
        self.address = re.search(r"http://\S+", self.process.stdout.readline())[0]

    def save(self, text, path=STUB):
        """Write the learner's file."""
        (self.clone / path).write_text(text, encoding="utf-8")

    def look(self, width=1280, height=800, **looks):
        """Return a page that has drawn a picture."""
        looks = {"viewport": {"width": width, "height": height}, **looks}
        context = self.browser.new_context(accept_downloads=True, **looks)
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text))
        page.goto(self.address)
        page.locator("body[data-drawn]").wait_for()
        return page

    def close(self):
        """End tt as Ctrl-C does."""
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()


@pytest.fixture(scope="module")
def browser():
    """A browser for all tests of this file."""
    with running_chromium() as running:
        yield running


@pytest.fixture(scope="module")
def viewed(browser, tmp_path_factory):
    """The page of a clone with a right answer."""
    clone = make_page_course(tmp_path_factory.mktemp("clone") / "course")
    (clone / STUB).write_text(RIGHT, encoding="utf-8")
    made = Viewed(clone, browser)
    made.stub = (clone / OTHER_STUB).read_text("utf-8")
    yield made
    made.close()


@pytest.fixture
def page(viewed):
    """A page as it is at first, of a right answer; nothing went wrong on it."""
    viewed.save(RIGHT)
    page = viewed.look()
    if page.locator("h1").inner_text() != "Dot product":
        page.click("#before")
    page.locator("#verdict h2.good").wait_for()
    page.locator("#trouble").wait_for(state="hidden")
    page.click("#reset")
    shows(page, "size", "0.5")
    shows(page, "Ap", "(1.5, 1)")
    yield page
    page.context.close()
    errors, viewed.errors = viewed.errors, []
    assert errors == []


def value(page, name):
    """Return the cell with the value of a control, as the picture has it."""
    return page.locator(f'#values tr:has(th:text-is("{name}")) td').first


def shows(page, name, words):
    """Wait until a value is shown."""
    value(page, name).get_by_text(words, exact=True).wait_for()


def ring(page, name):
    """Return the ring of this name."""
    return page.locator(f'.ring[aria-label="{name}"]')


def middle(locator):
    """Return where the middle of an element is."""
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, locator, across, down):
    """Drag an element with the mouse, in steps as a hand does."""
    x, y = middle(locator)
    page.mouse.move(x, y)
    page.mouse.down()
    for share in (0.3, 0.7, 1):
        page.mouse.move(x + across * share, y + down * share)
    page.mouse.up()


def unit(page):
    """Return how many pixels one unit of the plane is: from ps 1 at (-1, 2) to ps 2 at (2, -1)."""
    return (middle(ring(page, "ps 2"))[0] - middle(ring(page, "ps 1"))[0]) / 3


def test_sliders_move_by_keys_and_by_mouse(page):
    """A plain one by hundredths, one of factors by factors, one with steps by its steps."""
    page.get_by_label("size", exact=True).press("ArrowRight")
    shows(page, "size", "0.54")
    page.get_by_label("size", exact=True).press("Home")
    shows(page, "size", "-2")
    page.get_by_label("a rate").press("End")
    shows(page, "rate", "10")
    page.get_by_label("a rate").press("PageDown")
    shows(page, "rate", "3.98")
    page.get_by_label("count").press("ArrowRight")
    shows(page, "count", "5")
    box = page.get_by_label("count").bounding_box()
    page.mouse.click(box["x"] + box["width"] - 2, box["y"] + box["height"] / 2)
    shows(page, "count", "9")


def test_frames_play_and_step(page):
    """Play goes to the end and stops; steps go one by one; play starts again from the end."""
    page.get_by_label("film: one on").click()
    shows(page, "n", "1")
    page.get_by_label("film: play").click()
    shows(page, "n", "12")
    page.get_by_label("film: play").wait_for()
    page.get_by_label("film: one back").click()
    shows(page, "n", "11")
    page.get_by_label("film", exact=True).press("End")
    page.get_by_label("film: play").press("Enter")
    page.get_by_label("film: pause").or_(page.get_by_label("film: play")).wait_for()
    shows(page, "n", "12")


def test_rings_are_dragged_and_stay_where_they_may(page):
    """On their grid, within their corners, along their axis; each of several points by itself."""
    one = unit(page)
    drag(page, ring(page, "p"), 0.9 * one, -1.1 * one)
    shows(page, "p", "(2, 2)")
    drag(page, ring(page, "p"), 5 * one, 0)
    shows(page, "p", "(3, 2)")
    drag(page, ring(page, "x"), one, -one)
    value(page, "x").get_by_text(re.compile(r"^\(-(1|0\.9\d*|1\.0\d*), 0\)$")).wait_for()
    drag(page, ring(page, "ps 2"), -one, 0)
    value(page, "ps").get_by_text(re.compile(r"^\[-1 2; (1|0\.9\d*|1\.0\d*) -")).wait_for()


def test_a_ring_stays_inside_its_rim(page):
    """Where it is held to, the browser and the control say the same."""
    corners = ((0, 0), (2, 0), (0, 2))
    control = Drag((0.5, 0.5), lo=(-3, -3), hi=(3, 3), rim=corners)
    asked = ((0.2, 0.3), (2.0, 1.0), (0.5, -2.0), (-1.0, -1.0), (3.0, 0.0))
    kept = page.evaluate(
        """async ([control, points]) => {
          const { allowed } = await import("./handles.js");
          return points.map((point) => allowed(control, point, point));
        }""",
        [wire.told({"p": control})[0], asked],
    )
    assert [tuple(point) for point in kept] == [control.cleaned(point) for point in asked]


def test_rings_follow_a_finger(viewed, page):
    """A touch on a ring drags it and does not scroll the page."""
    phone = viewed.look(400, 800, has_touch=True, is_mobile=True)
    one = unit(phone)
    x, y = middle(ring(phone, "p"))
    finger = phone.context.new_cdp_session(phone)
    for kind, share in (("touchStart", 0), ("touchMove", 0.5), ("touchMove", 1)):
        point = {"x": x + one * share, "y": y + one * share}
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    shows(phone, "p", "(2, 0)")
    assert phone.evaluate("window.scrollY") == 0
    phone.context.close()
    shows(page, "p", "(2, 0)")  # what one page moves, all others show


def test_rings_and_views_move_by_arrow_keys(page):
    """By their grid, five times as far with shift; a view turns by keys and by dragging."""
    ring(page, "p").press("ArrowRight")
    shows(page, "p", "(1.5, 1)")
    ring(page, "p").press("Shift+ArrowDown")
    shows(page, "p", "(1.5, -1.5)")
    ring(page, "x").press("ArrowUp")
    ring(page, "x").press("ArrowLeft")
    shows(page, "x", "(-2.1, 0)")
    turner = page.locator(".turner")
    turner.press("ArrowRight")
    shows(page, "view", "(40, 25)")
    drag(page, turner, 40, 20)
    shows(page, "view", "(60, 35)")


def test_choices_switches_and_fields(page):
    """Words to choose from, on or off, numbers to type: too much of them becomes the most."""
    page.get_by_text("cross", exact=True).click()
    shows(page, "kind", "cross")
    page.get_by_label("name").select_option("four")
    shows(page, "name", "four")
    page.get_by_text("shown", exact=True).click()
    shows(page, "on", "no")
    entry = page.get_by_label("A, row 1, column 2")
    entry.fill("2.5")
    shows(page, "A", "[1 2.5; 0 1]")
    entry.fill("99")
    shows(page, "A", "[1 3; 0 1]")
    assert entry.input_value() == "99"
    entry.blur()
    assert entry.input_value() == "3"
    page.get_by_label("p, y").fill("-2")
    shows(page, "p", "(1, -2)")
    assert page.get_by_label("x, y").is_disabled()


def test_reset_brings_every_control_back(page):
    """Also those that only the picture shows."""
    before = page.locator("#values").inner_text()
    ring(page, "ps 1").press("ArrowUp")
    page.get_by_label("size", exact=True).press("End")
    page.locator(".turner").press("ArrowUp")
    shows(page, "view", "(35, 30)")
    page.click("#reset")
    shows(page, "view", "(35, 25)")
    assert page.locator("#values").inner_text() == before


def test_everything_is_reached_by_keyboard(page):
    """Tab goes through all there is, and what has the focus says what it is."""
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        told = "e => e.getAttribute('aria-label') ?? e.closest('label')?.innerText ?? e.innerText"
        reached.add(page.evaluate(f"({told})(document.activeElement)").strip())
    wanted = {"size", "a rate", "count", "film", "film: play", "film: one on", "p", "x", "ps 1"}
    wanted |= {"ps 2", "dot", "name", "shown", "A, row 2, column 2", "view", "Reset", "PNG", "SVG"}
    wanted |= {"Next: Cosine similarity", "Light or dark", "p, x", "To the controls"}
    assert wanted <= reached


def test_a_save_changes_picture_values_and_verdict(viewed, page):
    """What differs from the reference is said beside it; the checks' verdict comes too."""
    viewed.save(WRONG)
    page.locator('#values tr:has(th:text-is("Ap")) td.wrong').wait_for()
    row = page.locator('#values tr:has(th:text-is("Ap")) td').all_inner_texts()
    assert row == ["✗ (3.5, 3)", "(1.5, 1)"]
    assert "reference gives something else" in page.locator("#note").inner_text()
    page.locator("#verdict h2.bad").wait_for()
    assert re.search(r"\d of 10 checks", page.locator("#verdict").inner_text())
    page.locator("#verdict .slip, #verdict .check.first").first.wait_for()
    viewed.save(RIGHT)
    page.locator("#verdict h2.good").wait_for()
    page.locator("#note").wait_for(state="hidden")
    assert page.title().startswith("✓")


def test_a_hang_keeps_the_last_picture_until_it_is_repaired(viewed, page):
    """It says why and where; controls still move; the next text is drawn with their values."""
    viewed.save(HANGS)
    said = re.compile(r"^✗ No answer within 1 s\. It was at line [45], in dot_product")
    page.locator("#trouble").get_by_text(said).wait_for()
    page.locator("#stage.stale").wait_for()
    page.get_by_label("size", exact=True).press("End")
    page.locator("#verdict").get_by_text("No answer within 5 s", exact=False).wait_for()
    assert page.locator("#controls output").first.inner_text() == "2"
    viewed.save(RIGHT)
    shows(page, "size", "2")
    page.locator("#trouble").wait_for(state="hidden")
    page.locator("#stage:not(.stale)").wait_for()


def test_what_raises_names_its_line(viewed, page):
    """The error is in words, with the line, and the picture is marked as stale."""
    viewed.save(RAISES)
    page.locator("#stage.stale").wait_for()
    told = page.locator("#trouble").inner_text()
    assert re.search(r"[Ll]ine 4\b.*no_such_thing", told)
    assert len(re.findall(r"\b[Ll]ine 4\b", told)) == 1


def test_unwritten_code_shows_what_will_be(viewed, page):
    """The picture is the reference's, all of it faint."""
    viewed.save(f"def dot_product(x, y):\n    raise NotImplementedError({TODO_TEXT!r})\n")
    page.locator("#note").get_by_text("Not written yet: the faint picture is what").wait_for()
    assert value(page, "Ap").inner_text() == "–"


def test_learners_words_are_never_markup(viewed, page):
    """Neither in an error nor in what the code prints nor in a value."""
    viewed.save(
        f"def dot_product(x, y):\n    print({NAUGHTY!r})\n    raise ValueError({NAUGHTY!r})\n"
    )
    page.locator("#trouble").get_by_text("<img", exact=False).wait_for()
    page.locator("#verdict").get_by_text("<img", exact=False).first.wait_for()
    assert page.locator("img").count() == 0


def test_twenty_saves_while_a_slider_moves(viewed, page):
    """The last text and the last value win, whatever was cut short before."""
    slider = page.get_by_label("size", exact=True)
    slider.press("Home")
    for number in range(20):
        viewed.save(RIGHT.replace("float(", f"{number} + float("))
        for _ in range(3):
            slider.press("ArrowRight")
    shows(page, "size", "0.4")
    shows(page, "Ap", "✗ (20.5, 20)")
    page.locator("#verdict h2.bad").wait_for()
    assert page.locator("#controls output").first.inner_text() == "0.4"


def test_before_and_after_lead_through_the_topic(viewed, page):
    """Another exercise comes with its own controls, lesson and verdict; saves of it are seen."""
    page.click("#after")
    page.get_by_role("heading", name="Cosine similarity").first.wait_for()
    page.locator('.ring[aria-label="a"]').wait_for()
    assert page.locator("#controls input[type=range]").count() == 1
    page.locator("#verdict h2.todo").wait_for()
    viewed.save("def cosine_similarity(a, b):\n    return 7.5\n", OTHER_STUB)
    shows(page, "cos", "✗ 7.5")
    page.locator("#verdict h2.bad").wait_for()
    viewed.save(viewed.stub, OTHER_STUB)
    page.click("#before")
    page.get_by_role("heading", name="Dot product").first.wait_for()
    page.locator("#verdict h2.good").wait_for()


def test_the_picture_can_be_had_as_png_and_svg(page, tmp_path):
    """Twice as large as on the screen; and as text that any program can read."""
    with page.expect_download() as png:
        page.click("#png")
    with page.expect_download() as svg:
        page.click("#svg")
    names = png.value.suggested_filename, svg.value.suggested_filename
    assert names == ("dot-product.png", "dot-product.svg")
    content = Path(png.value.path()).read_bytes()
    box = page.locator("#stage").bounding_box()
    assert struct.unpack(">II", content[16:24]) == (2 * int(box["width"]), 2 * int(box["height"]))
    root = ET.fromstring(Path(svg.value.path()).read_bytes())
    words = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"plane", "bars", "Ap", "p", "−4", "one"} <= words
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg", "rect", "path", "circle", "text", "g", "clipPath",
    }  # fmt: skip


def test_light_and_dark(viewed, page):
    """As the system is set, or as the button says."""
    dark = viewed.look(color_scheme="dark")
    paper = "() => getComputedStyle(document.querySelector('#show')).backgroundColor"
    corner = (
        "() => [...document.querySelector('canvas').getContext('2d').getImageData(0,0,1,1).data]"
    )
    assert dark.evaluate(paper) == "rgb(22, 26, 32)"
    assert dark.evaluate(corner)[:3] == [22, 26, 32]
    dark.click("#theme")
    assert dark.evaluate(paper) == page.evaluate(paper) == "rgb(255, 255, 255)"
    dark.context.close()


def test_a_phone_shows_all_of_it(viewed, page):
    """At 400 pixels nothing is wider than the screen, and the controls stay in reach."""
    phone = viewed.look(400, 800, has_touch=True, is_mobile=True, device_scale_factor=3)
    assert phone.evaluate("document.documentElement.scrollWidth") == 400
    assert phone.evaluate("document.querySelector('canvas').width") > 1000
    box = phone.locator("#controls").bounding_box()
    assert box["y"] + box["height"] <= 800
    every = "[...document.querySelectorAll('body *')].filter(e => !e.closest('pre, .skip'))"
    wide = f"{every}.filter(e => e.getBoundingClientRect().right > 401).map(e => e.outerHTML)"
    assert phone.evaluate(wide) == []
    phone.context.close()


def test_the_picture_is_told_in_words(viewed, page):
    """To those who hear it: values, what is expected of them, and what to look for."""
    viewed.save(WRONG)
    live = page.locator("#live")
    live.get_by_text("Ap: (3.5, 3), expected (1.5, 1)", exact=False).wait_for(state="attached")
    assert live.inner_text().endswith("Move whatever moves.")
    assert page.locator("canvas").get_attribute("aria-label") == "Every control there is"
    assert ring(page, "p").get_attribute("aria-valuetext") == "(1, 1)"


def test_a_page_that_is_opened_late_or_anew_shows_the_same(page):
    """What was said before is kept for whoever comes."""
    page.get_by_label("size", exact=True).press("End")
    shows(page, "size", "2")
    before = page.locator("main").inner_text()
    page.reload()
    page.locator("body[data-drawn]").wait_for()
    page.locator("#verdict h2.good").wait_for()
    assert page.locator("main").inner_text() == before


def test_no_request_leaves_this_machine(viewed, page):
    """Of all that the pages of these tests ever asked for, everything has the page's address."""
    assert page.locator("h1").inner_text() == "Dot product"
    strange = [url for url in viewed.asked if not url.startswith(viewed.address)]
    own = [url for url in strange if url.startswith(viewed.address.replace("http", "ws", 1))]
    blobs = [url for url in strange if url.startswith(f"blob:{viewed.address.split('/', 3)[0]}")]
    assert sorted(strange) == sorted(itertools.chain(own, blobs))


def test_a_page_says_that_tt_has_ended(browser, tmp_path):
    """It stands still, and says so."""
    made = Viewed(make_page_course(tmp_path / "course"), browser)
    page = made.look()
    made.close()
    page.get_by_text("tt has ended", exact=False).wait_for()
    page.context.close()
