"""What the page draws: every golden scene, on the canvas and as SVG, wide, small and on a phone."""

import base64
import json
import xml.etree.ElementTree as ET

import pytest

from tensortonic_cli.scene import Arrow, Panel, Path, Scene, Text
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.system.web import PageServer
from tensortonic_cli.system.web.files import read_files
from tests.chromium import running_chromium
from tests.golden_scenes import GOLDEN

# Arrows that nearly meet, with words that XML has its own meaning for.
CROWD = ("a < b", "b & c", "c > d", '"d"', "e", "f")
CROWDED = [Arrow((1.0, 0.9 + i / 100), label=words) for i, words in enumerate(CROWD)]
BEYOND = [Path([(-3, 0.5), (3, 0.5)], label="through"), Text((2.5, 0), "far"), Text((0, 0), "near")]
PICTURES = {
    **GOLDEN,
    "crowded": lower(Scene([Panel(CROWDED, (-2, 2), (-2, 2), equal=True)])),
    "beyond": lower(Scene([Panel(BEYOND, (-1, 1), (-1, 1)), Panel([], (0, 1), (0, 1))])),
}
SVG = "{http://www.w3.org/2000/svg}"
SIZES = {"wide": (1100, 680), "small": (640, 470), "phone": (370, 0)}
HARNESS = """
import { themed } from "./colours.js";
import { CanvasPen, SvgPen } from "./pens.js";
import { heightFor } from "./arrange.js";
import { drawPicture } from "./picture.js";
window.draw = (picture, width, height, theme) => {
  const canvas = document.createElement("canvas");
  const tall = height || Math.round(heightFor(picture, width));
  [canvas.width, canvas.height] = [width, tall];
  const pen = new CanvasPen(canvas.getContext("2d"));
  drawPicture(pen, picture, width, tall, themed(theme));
  const writing = new SvgPen(width, tall, pen);
  drawPicture(writing, picture, width, tall, themed(theme));
  return [canvas.toDataURL(), writing.document()];
};
document.body.dataset.ready = "yes";
"""
DIFFERENCE = """
async ([png, svg]) => {
  const pixels = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const one = await pixels(png);
  const other = await pixels("data:image/svg+xml;utf8," + encodeURIComponent(svg));
  let differ = 0;
  for (let i = 0; i < one.length; i += 4) differ += Math.abs(one[i] - other[i]) > 60;
  return (4 * differ) / one.length;
}
"""
WORDS = """
(svg) => {
  document.body.innerHTML = svg;
  return [...document.querySelectorAll("text")].map((element) => {
    const box = element.getBoundingClientRect();
    const root = document.querySelector("svg").getBoundingClientRect();
    const place = [box.left - root.left, box.top - root.top, box.right - root.left];
    const tilted = element.hasAttribute("transform");
    return [element.textContent, ...place, box.bottom - root.top, tilted];
  });
}
"""


AREAS = """
async ([source, field]) => {
  const { regionAbove } = await import(source);
  const area = (shape) => Math.abs(shape.reduce((sum, [x, y], i) => {
    const [u, v] = shape[(i + 1) % shape.length];
    return sum + (x * v - u * y) / 2;
  }, 0));
  const total = (level) => {
    const { shapes } = regionAbove(field, [0, 1, 2], [0, 1, 2], level);
    return shapes.reduce((sum, shape) => sum + area(shape), 0);
  };
  return { all: total(-Infinity), "above 3": total(3) };
}
"""


@pytest.fixture(scope="module")
def browser():
    """A browser for all tests of this file."""
    with running_chromium() as running:
        yield running


@pytest.fixture(scope="module")
def drawn(browser):
    """Return PNG and SVG of every golden scene by name and size, in light colours."""
    index = b'<!doctype html><link rel="icon" href="icon.svg"><script type="module" src="draw.js">'
    files = {**read_files(), "": ("text/html", index + b"</script>")}
    files["draw.js"] = ("text/javascript", HARNESS.encode())
    server = PageServer(lambda message: None, files)
    page, errors = browser.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text))
    page.goto(server.start())
    page.locator("body[data-ready]").wait_for(state="attached")

    def draw(name, size, theme="light"):
        arguments = [PICTURES[name], *SIZES[size], theme]
        return page.evaluate("words => window.draw(...words)", arguments)

    found = {(name, size): draw(name, size) for name in PICTURES for size in SIZES}
    found |= {(name, "dark"): draw(name, "wide", "dark") for name in PICTURES}
    page.close()
    server.stop()
    assert errors == []
    return found


@pytest.fixture(scope="module")
def blank(browser):
    """An empty page that may load what it likes."""
    page = browser.new_page()
    yield page
    page.close()


def shapes_of(name, *kinds):
    """Return the shapes of a golden scene that are of these kinds."""
    every = (shape for panel in PICTURES[name]["panels"] for shape in panel["shapes"])
    return [shape for shape in every if shape["k"] in kinds]


def test_the_golden_scenes_have_every_kind_of_shape():
    """What is not in them would be tested by nobody."""
    kinds = {shape["k"] for name in PICTURES for shape in shapes_of(name, *ALL)}
    assert kinds == set(ALL)
    assert any(shape.get("wrong") for name in PICTURES for shape in shapes_of(name, "cells"))
    assert any(shape.get("wrong") for name in PICTURES for shape in shapes_of(name, "graph"))
    assert any(shape.get("ghost") for name in PICTURES for shape in shapes_of(name, *ALL))


ALL = ("line", "area", "bars", "cells", "mesh", "text", "arrow", "dots", "graph")


@pytest.mark.parametrize("size", [*SIZES, "dark"])
@pytest.mark.parametrize("name", PICTURES)
def test_both_pens_draw_the_same(drawn, blank, name, size):
    """The SVG is XML without a number missing, and looks as the canvas does."""
    png, svg = drawn[name, size]
    ET.fromstring(svg)
    assert "NaN" not in svg
    assert "undefined" not in svg
    assert blank.evaluate(DIFFERENCE, [png, svg]) < 0.02


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PICTURES)
def test_words_keep_clear_of_each_other(drawn, blank, name, size):
    """No two touch, and none leaves the picture."""
    _, svg = drawn[name, size]
    width, height = (float(ET.fromstring(svg).get(side)) for side in ("width", "height"))
    words = blank.evaluate(WORDS, svg)
    outside = [w for w in words if w[1] < -1 or w[2] < -1 or w[3] > width + 1 or w[4] > height + 1]
    assert outside == []
    touching = [
        (one[0], other[0])
        for i, one in enumerate(words)
        for other in words[i + 1 :]
        if overlap(one[1:5], other[1:5])
        if not (one[5] and other[5])  # the boxes around slanted words say nothing of the words
    ]
    assert touching == []


@pytest.mark.parametrize("name", PICTURES)
def test_every_label_is_there(drawn, name):
    """Of lines, arrows and areas; titles and names of axes; the words of nodes."""
    _, svg = drawn[name, "wide"]
    words = {element.text for element in ET.fromstring(svg).iter(f"{SVG}text")}
    wanted = {shape["label"] for shape in shapes_of(name, "line", "arrow", "bars", "dots")} - {""}
    wanted |= {panel["title"] for panel in PICTURES[name]["panels"]} - {""}
    for shape in shapes_of(name, "graph"):
        wanted |= {line for node in shape["nodes"] for line in node["s"].split("\n")}
        wrong = dict.fromkeys(shape.get("wrong_edges", []), "✗ ")
        edges = enumerate(shape["edges"])
        wanted |= {wrong.get(i, "") + edge[2] for i, edge in edges if edge[2]}
    for panel in PICTURES[name]["panels"]:
        wanted |= {text for _, text in [*(panel["x_names"] or []), *(panel["y_names"] or [])]}
    assert wanted <= words


def test_words_beyond_a_panel_do_not_lie_on_the_next(drawn):
    """A text is drawn in its own panel only."""
    words = [
        element.text for element in ET.fromstring(drawn["beyond", "wide"][1]).iter(f"{SVG}text")
    ]
    assert ("near" in words, "far" in words) == (True, False)


def test_powers_of_ten_stand_along_logarithmic_axes(drawn):
    """And numbers in cells, also one that is missing."""
    words = [
        element.text for element in ET.fromstring(drawn["curves", "wide"][1]).iter(f"{SVG}text")
    ]
    assert {"10⁻⁶", "10⁰"} <= set(words)
    cells = [e.text for e in ET.fromstring(drawn["matrices", "wide"][1]).iter(f"{SVG}text")]
    assert {"0.125", "−1.5", "2.5", "nan"} <= set(cells)


def test_ghosts_are_dashed_and_faint(drawn):
    """An unwritten exercise has no stroke that is neither, but for axes."""
    svg = ET.fromstring(drawn["plane-unwritten", "wide"][1])
    colours = ("#0069b4", "#d1480f", "#a83e8c", "#b87400")
    strokes = [e for e in svg.iter() if e.get("stroke") in colours and e.tag != f"{SVG}text"]
    assert strokes
    assert all(e.get("stroke-dasharray") and float(e.get("opacity")) < 1 for e in strokes)


def test_bands_end_at_the_edge_of_a_slanted_field(blank):
    """A cell with one corner outside of the field is half in it: no staircase."""
    text = read_files()["contour.js"][1].decode()
    source = f"data:text/javascript;base64,{base64.b64encode(text.encode()).decode()}"
    field = [[None, None, 5], [None, 1, 5], [1, 1, 5]]
    areas = blank.evaluate(AREAS, [source, field])
    # Above 3: half of a whole cell, and three quarters of half a cell.
    assert areas == {"all": 2.0, "above 3": 0.875}


def overlap(one, other):
    """Whether two boxes (left, top, right, bottom) share more than a hair."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1.5 and down > 4.5  # boxes of words have room above and below the letters


def test_pictures_are_small(drawn):
    """What goes over the wire is bounded; so is a picture that is kept."""
    assert max(len(json.dumps(picture)) for picture in PICTURES.values()) < 50_000
    assert max(len(svg) for _, svg in drawn.values()) < 400_000
