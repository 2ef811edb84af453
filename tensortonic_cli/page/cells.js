// Numbers as colours: matrices with their entries, fields, and their bands.

import { between, css, inkOn, parse, shade } from "./colours.js";
import { regionAbove } from "./contour.js";
import { short } from "./words.js";

const FAINT = 0.4;

/** Draw one shape of cells; `soft` lets what lies over them stand out. */
export function drawCells(pen, shape, view, theme, soft) {
  const colour = colouring(shape, theme, soft);
  const alpha = shape.ghost ? FAINT : 1;
  if (shape.levels > 0) drawBands(pen, shape, view, theme, colour, alpha);
  else drawGridOf(pen, shape, view, theme, colour, alpha);
  const wrong = shape.wrong ?? [];
  const many = wrong.length > 0.3 * shape.z.length * shape.z[0].length;
  for (const [i, j] of wrong) markWrong(pen, cellBox(shape, view, i, j), theme, shape, many);
  for (const [i, j] of shape.lit) light(pen, cellBox(shape, view, i, j), theme);
}

/** Return the function from a number to its colour, [r, g, b]. */
export function colouring(shape, theme, soft) {
  const card = parse(theme.card);
  return (value) => {
    const rgb = shade(theme, shape.palette, value, shape.lo, shape.hi);
    return rgb && soft ? between(rgb, card, 0.38) : rgb;
  };
}

function drawGridOf(pen, shape, view, theme, colour, alpha) {
  const apart = cellBox(shape, view, 0, 0).width > 14 ? 1 : 0;
  const odd = new Map(shape.odd.map(([i, j, words]) => [`${i} ${j}`, words]));
  shape.z.forEach((row, i) =>
    row.forEach((value, j) => {
      const box = cellBox(shape, view, i, j);
      const rgb = colour(value);
      const [width, height] = [box.width - apart, box.height - apart];
      const fill = rgb ? css(rgb) : theme.line;
      pen.rect(box.x, box.y, width, height, { fill, alpha, round: apart * 2 });
      if (!rgb && !shape.numbers && i * row.length + j < shape.done)
        pen.paths(
          [
            [
              [box.x, box.y + height],
              [box.x + width, box.y],
            ],
          ],
          { stroke: theme.axis },
        );
      if (!shape.numbers) return;
      const words = value === null ? [odd.get(`${i} ${j}`) ?? ""] : numberWords(value);
      drawNumber(pen, box, words, rgb, theme, alpha);
    }),
  );
}

function numberWords(value) {
  return [4, 3, 2].map((digits) => short(value, digits));
}

/** Write the longest of several ways to say a number that its cell has room for. */
function drawNumber(pen, box, choices, rgb, theme, alpha) {
  const size = Math.min(15, box.height * 0.5);
  const fits = (words, s) => pen.width(words, { size: s }) <= box.width - 5;
  for (const s of [size, size * 0.85, size * 0.7]) {
    const words = choices.find((one) => fits(one, s));
    if (words !== undefined && s >= 7.5) {
      const fill = rgb && alpha === 1 ? inkOn(rgb) : theme.ink;
      pen.text(box.x + box.width / 2, box.y + box.height / 2, words, {
        size: s,
        fill,
        weight: 500,
      });
      return;
    }
  }
}

function drawBands(pen, shape, view, theme, colour, alpha) {
  const { z, levels, lo, hi } = shape;
  const [xs, ys] = samples(shape, view);
  const borders = [];
  for (let k = 0; k < levels; k++) {
    const from = k === 0 ? -Infinity : lo + ((hi - lo) * k) / levels;
    const { shapes, lines } = regionAbove(z, xs, ys, from);
    const rgb = colour(lo + ((hi - lo) * (k + 0.5)) / levels);
    // Under its own edge lies a stroke of the same colour, or the band below shines through.
    pen.paths(shapes, { fill: css(rgb), alpha }, true);
    if (k > 0) borders.push(...lines);
  }
  pen.paths(borders, { stroke: theme.ink, width: 0.8, alpha: 0.3 });
}

/** Return where the samples of a field lie: columns from the left, rows from the top. */
function samples(shape, view) {
  const [x0, x1] = shape.x;
  const [y0, y1] = shape.y;
  const [rows, columns] = [shape.z.length, shape.z[0].length];
  const xs = shape.z[0].map((_, j) => view.X(x0 + ((x1 - x0) * j) / Math.max(columns - 1, 1)));
  const ys = shape.z.map((_, i) => view.Y(y1 - ((y1 - y0) * i) / Math.max(rows - 1, 1)));
  return [xs, ys];
}

/** Return the box of a cell on whole pixels, so that no gap shines between two. */
function cellBox(shape, view, i, j) {
  const [rows, columns] = [shape.z.length, shape.z[0].length];
  const x = (k) => Math.round(view.X(shape.x[0] + ((shape.x[1] - shape.x[0]) * k) / columns));
  const y = (k) => Math.round(view.Y(shape.y[1] - ((shape.y[1] - shape.y[0]) * k) / rows));
  return { x: x(j), y: y(i), width: x(j + 1) - x(j), height: y(i + 1) - y(i) };
}

/** A frame and a cross where there is room; a stroke through cells that are small or many. */
function markWrong(pen, box, theme, shape, many) {
  const { x, y, width, height } = box;
  const look = { stroke: theme.bad, alpha: many ? 0.45 : 0.9 };
  if (shape.levels > 0 || Math.min(width, height) < 12) {
    pen.paths(
      [
        [
          [x + 1, y + height - 1],
          [x + width - 1, y + 1],
        ],
      ],
      { ...look, width: 1 },
    );
    return;
  }
  pen.rect(x + 1.5, y + 1.5, width - 4, height - 4, { ...look, width: many ? 1.2 : 2, round: 2 });
  const [cx, cy, arm] = [x + width - 9, y + 7, 3];
  if (many || Math.min(width, height) < 26) return;
  pen.circle(cx, cy, 6, { fill: theme.card });
  const cross = [
    [
      [cx - arm, cy - arm],
      [cx + arm, cy + arm],
    ],
    [
      [cx - arm, cy + arm],
      [cx + arm, cy - arm],
    ],
  ];
  pen.paths(cross, { ...look, width: 2 });
}

function light(pen, box, theme) {
  const { x, y, width, height } = box;
  pen.rect(x, y, width - 1, height - 1, { stroke: theme.card, width: 5, round: 2 });
  pen.rect(x, y, width - 1, height - 1, { stroke: theme.ink, width: 2.5, round: 2 });
}
