// A whole picture: each of its panels, from its grid to its labels.

import { arrange } from "./arrange.js";
import { drawFrame, drawGrid, viewOf, wordBoxes } from "./axes.js";
import { colouring, drawCells } from "./cells.js";
import { css, roleColour } from "./colours.js";
import { drawGraph } from "./graph.js";
import { Busy, drawLabels } from "./labels.js";
import * as strokes from "./strokes.js";

const MANY = 3; // so many dots of one label are a series, not points with a name

/** Draw a picture; return the view of each panel. `kept` remembers where labels stood. */
export function drawPicture(pen, picture, width, height, theme, kept = []) {
  pen.rect(0, 0, width, height, { fill: theme.card });
  const boxes = arrange(picture, width, height);
  return picture.panels.map((panel, i) => {
    kept[i] ??= new Map();
    return drawPanel(pen, panel, boxes[i], theme, kept[i]);
  });
}

function drawPanel(pen, panel, box, theme, kept) {
  const entries = legendOf(panel);
  const view = viewOf(pen, panel, box, entries);
  const hasField = panel.shapes.some((shape) => shape.k === "cells" && !panel.y_names);
  const over = panel.shapes.some((shape) => ["line", "arrow", "dots"].includes(shape.k));
  const soft = hasField && over;
  if (view.scale) {
    const colour = colouring(view.scale, theme, soft);
    const { lo, hi } = view.scale;
    view.shade = (share) => css(colour(lo + (hi - lo) * share));
  }
  const dots = panel.shapes.filter((shape) => shape.k === "dots").map((shape) => shape.p.length);
  view.dotScale = strokes.dotScale(
    view.plot,
    dots.reduce((sum, count) => sum + count, 0),
  );
  drawGrid(pen, panel, view, theme);
  const busy = new Busy(box);
  const labels = [];
  const own = new Set(panel.shapes.filter((s) => !s.ghost && s.label).map((s) => s.label));
  panel.shapes.forEach((shape, i) => {
    const next = panel.shapes[i + 1];
    const twin = shape.ghost && next?.k === shape.k && !next.ghost ? next : undefined;
    drawShape(pen, shape, view, theme, soft, twin);
    occupy(busy, shape, view);
    const label = labelOf(shape, view, theme);
    if (label && !(shape.ghost && own.has(shape.label))) labels.push(label);
  });
  drawFrame(pen, panel, view, theme);
  drawLegend(pen, entries, view, theme);
  const taken = [...wordBoxes(pen, panel, view), ...textBoxes(pen, panel, view)];
  drawLabels(pen, labels, { busy, taken }, view, theme, kept);
  return view;
}

function drawShape(pen, shape, view, theme, cased, twin) {
  const { plot } = view;
  const at = ([x, y]) => [view.X(x), view.Y(y)];
  const wider = { x: plot.x - 8, y: plot.y - 8, width: plot.width + 16, height: plot.height + 16 };
  const inPlot = (draw) => pen.inside(plot, draw);
  const drawers = {
    line: () => inPlot(() => strokes.lineShape(pen, shape, at, theme, cased)),
    area: () => inPlot(() => strokes.areaShape(pen, shape, at, theme)),
    bars: () => inPlot(() => strokes.barsShape(pen, shape, view, theme, twin)),
    cells: () => inPlot(() => drawCells(pen, shape, view, theme, cased)),
    mesh: () => inPlot(() => strokes.meshShape(pen, shape, at, theme)),
    arrow: () =>
      pen.inside(holds(plot, at(shape.b)) ? wider : plot, () =>
        strokes.arrowShape(pen, shape, at, theme),
      ),
    dots: () =>
      pen.inside(wider, () =>
        strokes.dotsShape(pen, shape, at, theme, cased, twin, view.dotScale),
      ),
    text: () => holds(view.box, at(shape.at)) && strokes.textShape(pen, shape, at, theme),
    graph: () => drawGraph(pen, shape, view, theme),
  };
  drawers[shape.k]?.();
}

/** Return the boxes of the words that stand where their author put them. */
function textBoxes(pen, panel, view) {
  const at = ([x, y]) => [view.X(x), view.Y(y)];
  const isShown = (shape) => shape.k === "text" && holds(view.box, at(shape.at));
  const texts = panel.shapes.filter(isShown);
  return texts.map((shape) => {
    const width = pen.width(shape.s, strokes.TEXT);
    const shift = { left: -width - 4, right: 4 }[shape.align] ?? -width / 2;
    const [x, y] = at(shape.at);
    return { x: x + shift, y: y - 8, width, height: 16 };
  });
}

/** Mark where a shape is drawn, so that labels keep clear of it. */
function occupy(busy, shape, view) {
  const at = (point) => (point === null ? null : [view.X(point[0]), view.Y(point[1])]);
  if (shape.k === "line") busy.path(shape.p.map(at));
  if (shape.k === "arrow") busy.path([at(shape.a), at(shape.b)]);
  if (shape.k === "dots") shape.p.forEach((point) => busy.spot(...at(point)));
}

/** Return where a shape's label wants to stand, null if it has none. */
function labelOf(shape, view, theme) {
  if (!shape.label || (shape.k === "dots" && shape.p.length > MANY) || shape.k === "bars")
    return null;
  const spot = spotOf(shape, view);
  if (spot === null) return null;
  const [x, y, toward] = spot;
  const colour = roleColour(
    theme,
    shape.role === "faint" || shape.role === "grid" ? "muted" : shape.role,
  );
  return { x, y, toward, words: shape.label, colour, alpha: shape.ghost ? 0.65 : 1 };
}

function spotOf(shape, view) {
  const at = ([x, y]) => [view.X(x), view.Y(y)];
  const { plot } = view;
  const shown = (point) => holds(plot, point);
  if (shape.k === "arrow") {
    const [a, b] = [at(shape.a), at(shape.b)];
    const long = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const toward = [(b[0] - a[0]) / long, (b[1] - a[1]) / long];
    return shown(b) ? [...b, toward] : [...lastShown([a, b], plot), null];
  }
  if (shape.k === "area") {
    const corners = shape.p.map(at);
    const middle = [0, 1].map((k) => corners.reduce((sum, p) => sum + p[k], 0) / corners.length);
    return shown(middle) ? [...middle, [0, 0]] : null;
  }
  const points = (shape.p ?? []).map((point) => (point === null ? null : at(point)));
  const last = points.findLast((point) => point !== null && shown(point));
  if (last) return [...last, null];
  // Its corners are outside, but some of it may be inside.
  for (let i = points.length - 1; i > 0; i--) {
    const inside = points[i] && points[i - 1] && lastShown([points[i - 1], points[i]], plot);
    if (inside && shown(inside)) return [...inside, null];
  }
  return null;
}

function holds(plot, [x, y]) {
  const [right, low] = [plot.x + plot.width, plot.y + plot.height];
  return x >= plot.x - 1 && x <= right + 1 && y >= plot.y - 1 && y <= low + 1;
}

/** Return the last point inside the plot on the way from a to b. */
function lastShown([a, b], plot) {
  for (let share = 1; share > 0; share -= 0.02) {
    const [x, y] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    const inX = x > plot.x + 8 && x < plot.x + plot.width - 8;
    if (inX && y > plot.y + 8 && y < plot.y + plot.height - 8) return [x, y];
  }
  return a;
}

/** Return what needs a word above the plot: series of bars and of dots. */
function legendOf(panel) {
  const entries = new Map();
  for (const shape of panel.shapes) {
    const isSeries = shape.k === "bars" || (shape.k === "dots" && shape.p.length > MANY);
    if (shape.label && isSeries && !(shape.ghost && entries.has(shape.label))) {
      entries.set(shape.label, shape);
    }
  }
  return [...entries.values()];
}

function drawLegend(pen, entries, view, theme) {
  let x = view.box.x + 12;
  const y = view.box.y + view.head - 15;
  for (const shape of entries) {
    const colour = roleColour(theme, shape.role);
    const look =
      shape.outline || shape.hollow || shape.ghost
        ? { stroke: colour, width: 2 }
        : { fill: colour };
    if (shape.k === "bars") pen.rect(x, y - 5, 10, 10, { ...look, round: 2 });
    else pen.circle(x + 5, y, 4.5, look);
    pen.text(x + 15, y, shape.label, { size: 12, fill: theme.ink, align: "left" });
    x += 30 + pen.width(shape.label, { size: 12 });
  }
}
