// The frame of a panel: how much room its words need, where its numbers stand, its scales.

import { crowded, stepOf, ticksOf } from "./ticks.js";
import { short } from "./words.js";

export const TICK = { size: 11.5 };
export const SMALL = { size: 12 };
export const TITLE = { size: 13.5, weight: 600 };
const LARGEST_CELL = 92;
const WIDEST_BAR = 130;
const BAR = { width: 10, room: 52 };

/** Return where a panel lies in its box: plot, scales X and Y with inverses, ticks, extras. */
export function viewOf(pen, panel, box, entries) {
  const head = (panel.title ? 30 : 12) + (entries.length ? 22 : 0);
  const top = head + (panel.axes && panel.y_label ? 17 : 0);
  const scale = scaled(panel);
  const right = (panel.axes ? 14 : 8) + (scale ? BAR.room : 0);
  let [bottom, left] = [8, 8];
  let [xTicks, yTicks, tilted] = [[], [], false];
  if (panel.axes) {
    const high = box.height - top - 24 - (panel.x_label ? 17 : 0);
    const [wide, tall] = fitting(panel, box, high);
    // With equal units both sides count in the same steps.
    const most = (pixels, axis) => Math.max(Math.floor(pixels / (axis === 0 ? 54 : 36)), 3);
    const step = panel.equal
      ? Math.max(stepOf(panel.x, most(wide, 0)), stepOf(panel.y, most(tall, 1)))
      : 0;
    yTicks = ticksOf(panel, 1, most(tall, 1), step);
    left = Math.max(...yTicks.map((tick) => pen.width(tick.words, TICK)), 8) + 12;
    const across = fitting(panel, { ...box, width: box.width - left - right }, high)[0];
    xTicks = ticksOf(panel, 0, most(across, 0), step);
    tilted = crowded(pen, xTicks, across / (panel.x[1] - panel.x[0]), TICK);
    const longest = Math.max(0, ...xTicks.map((tick) => pen.width(tick.words, TICK)));
    bottom = (xTicks.length ? (tilted ? 14 + longest * 0.6 : 24) : 10) + (panel.x_label ? 17 : 0);
  }
  const room = { x: box.x + left, y: box.y + top };
  room.width = Math.max(box.width - left - right, 20);
  room.height = Math.max(box.height - top - bottom, 20);
  const plot = plotIn(panel, room);
  return { box, head, plot, xTicks, yTicks, tilted, scale, ...scalesOf(panel, plot) };
}

function scalesOf(panel, plot) {
  const [[x0, x1], [y0, y1]] = [panel.x, panel.y];
  const [unitX, unitY] = [plot.width / (x1 - x0), plot.height / (y1 - y0)];
  return {
    unitX,
    unitY,
    X: (x) => plot.x + (x - x0) * unitX,
    Y: (y) => plot.y + plot.height - (y - y0) * unitY,
    backX: (left) => x0 + (left - plot.x) / unitX,
    backY: (top) => y0 + (plot.y + plot.height - top) / unitY,
  };
}

/** Return the width and height that a panel takes of what there is. */
function fitting(panel, box, high) {
  const plot = plotIn(panel, { x: 0, y: 0, width: box.width, height: high });
  return [plot.width, plot.height];
}

/** With equal units the plot is as large as fits, in the middle; cells do not grow without end. */
function plotIn(panel, room) {
  if (!panel.equal) return isOfBars(panel) ? narrowed(panel, room) : room;
  const [wide, tall] = [panel.x[1] - panel.x[0], panel.y[1] - panel.y[0]];
  let unit = Math.min(room.width / wide, room.height / tall);
  if (panel.y_names) unit = Math.min(unit, LARGEST_CELL);
  const [width, height] = [wide * unit, tall * unit];
  const [x, y] = [room.x + (room.width - width) / 2, room.y + (room.height - height) / 2];
  return { x, y, width, height };
}

/** Whether names stand below a panel and numbers beside it. */
export function isOfBars(panel) {
  return Boolean(panel.x_names && !panel.y_names);
}

/** A few bars are not made as wide as a panel. */
function narrowed(panel, room) {
  const width = Math.min(room.width, (panel.x[1] - panel.x[0]) * WIDEST_BAR);
  return { ...room, x: room.x + (room.width - width) / 2, width };
}

/** Return how wide a panel wants to be at a height; null where any width will do. */
export function naturalWidth(panel, height) {
  const wide = panel.x[1] - panel.x[0];
  if (panel.equal) return ((height - 60) * wide) / (panel.y[1] - panel.y[0]) + 60;
  return isOfBars(panel) ? wide * WIDEST_BAR * 0.8 + 70 : null;
}

/** The first cells that need a scale of colours beside them. */
function scaled(panel) {
  const fits = (shape) => shape.k === "cells" && !shape.numbers && shape.palette !== "classes";
  return panel.axes ? (panel.shapes.find((shape) => fits(shape) && !shape.ghost) ?? null) : null;
}

/** Lines behind everything: at the ticks, and stronger at zero. */
export function drawGrid(pen, panel, view, theme) {
  if (!panel.axes) return;
  const { plot, X, Y } = view;
  const upright = (at) => [
    [X(at), plot.y],
    [X(at), plot.y + plot.height],
  ];
  const level = (at) => [
    [plot.x, Y(at)],
    [plot.x + plot.width, Y(at)],
  ];
  const lines = [];
  if (!panel.x_names) lines.push(...view.xTicks.map((tick) => upright(tick.at)));
  if (!panel.y_names) lines.push(...view.yTicks.map((tick) => level(tick.at)));
  pen.paths(lines, { stroke: theme.line, width: 1 });
  const zero = [];
  const crosses = ([lo, hi], axis) => lo < 0 && hi > 0 && !panel.log.includes(axis);
  if (crosses(panel.x, "x") && !panel.x_names) zero.push(upright(0));
  if (crosses(panel.y, "y")) zero.push(level(0));
  pen.paths(zero, { stroke: theme.axis, width: 1 });
}

/** The words around a plot: title, numbers or names along its sides, what they measure. */
export function drawFrame(pen, panel, view, theme) {
  const { box, plot } = view;
  if (panel.title) {
    const [words, size] = fittingTitle(pen, panel.title, box.width - 16);
    pen.text(box.x + 10, box.y + 13, words, { ...TITLE, size, fill: theme.ink, align: "left" });
  }
  if (!panel.axes) return;
  const [left, low] = [plot.x, plot.y + plot.height];
  if (!panel.y_names) {
    const corner = [
      [left, plot.y],
      [left, low],
      [left + plot.width, low],
    ];
    pen.paths([corner], { stroke: theme.axis, width: 1 });
  }
  drawTicks(pen, view, theme);
  const looks = { ...SMALL, fill: theme.muted };
  if (panel.x_label) {
    const y = Math.min(low + (view.tilted ? 1e9 : 33), box.y + box.height - 10);
    pen.text(left + plot.width / 2, y, panel.x_label, looks);
  }
  if (panel.y_label) {
    const x = Math.max(Math.min(left - 30, left), box.x + 10);
    pen.text(x, plot.y - 11, panel.y_label, { ...looks, align: "left" });
  }
  if (view.scale) drawScale(pen, view, theme);
}

/** Return a title that is no wider than its panel, and its size. */
function fittingTitle(pen, title, width) {
  for (const size of [TITLE.size, TITLE.size - 1, TITLE.size - 2]) {
    if (pen.width(title, { ...TITLE, size }) <= width) return [title, size];
  }
  const looks = { ...TITLE, size: TITLE.size - 2 };
  let words = title;
  while (words && pen.width(`${words}…`, looks) > width) words = words.slice(0, -1);
  return [`${words.trimEnd()}…`, looks.size];
}

/** Return the boxes of the words around a plot, which labels keep clear of. */
export function wordBoxes(pen, panel, view) {
  const { box, plot, X, Y } = view;
  const boxes = panel.title ? [{ x: box.x, y: box.y, width: box.width, height: 24 }] : [];
  for (const tick of view.xTicks.filter(({ words }) => words)) {
    const width = pen.width(tick.words, TICK);
    boxes.push({ x: X(tick.at) - width / 2, y: plot.y + plot.height + 5, width, height: 16 });
  }
  for (const tick of view.yTicks.filter(({ words }) => words)) {
    const width = pen.width(tick.words, TICK);
    boxes.push({ x: plot.x - 7 - width, y: Y(tick.at) - 8, width, height: 16 });
  }
  return boxes;
}

function drawTicks(pen, view, theme) {
  const { plot, X, Y, xTicks, yTicks, tilted } = view;
  const low = plot.y + plot.height;
  const looks = { ...TICK, fill: theme.muted };
  for (const tick of xTicks) {
    if (!tick.words || X(tick.at) < plot.x - 1 || X(tick.at) > plot.x + plot.width + 1) continue;
    const tilt = tilted ? { angle: -35, align: "right" } : {};
    pen.text(X(tick.at) + (tilted ? 4 : 0), low + (tilted ? 10 : 13), tick.words, {
      ...looks,
      ...tilt,
    });
  }
  for (const tick of yTicks) {
    if (!tick.words || Y(tick.at) < plot.y - 1 || Y(tick.at) > low + 1) continue;
    pen.text(plot.x - 7, Y(tick.at), tick.words, { ...looks, align: "right" });
  }
}

/** A bar of the colours that stand for numbers, with the lowest and the highest of them. */
function drawScale(pen, view, theme) {
  const { plot, scale } = view;
  const x = plot.x + plot.width + 12;
  const steps = scale.levels || 32;
  const step = plot.height / steps;
  for (let i = 0; i < steps; i++) {
    const fill = view.shade((i + 0.5) / steps);
    const y = plot.y + plot.height - (i + 1) * step;
    pen.rect(x, y - 0.5, BAR.width, step + 0.5, { fill });
  }
  const looks = { ...TICK, fill: theme.muted, align: "left" };
  const words = x + BAR.width + 5;
  pen.text(words, plot.y + 5, short(scale.hi, 2), looks);
  pen.text(words, plot.y + plot.height - 5, short(scale.lo, 2), looks);
  if (scale.palette === "two") pen.text(words, plot.y + plot.height / 2, "0", looks);
}
