// Boxes and arrows of a graph, never clipped: boxes shrink and move inward until they fit.

import { css, between, parse, roleColour } from "./colours.js";
import { drawArrow } from "./strokes.js";

const SIZES = [14, 13, 12, 11, 10, 9, 8];
const WORDS = { size: 12, weight: 600 };
const SHARES = [0.45, 0.3, 0.6, 0.2, 0.75]; // of an arrow, where its words can be

export function drawGraph(pen, shape, view, theme) {
  const boxes = fittingBoxes(pen, shape, view);
  const alpha = shape.ghost ? 0.5 : 1;
  const words = [];
  const wrongEdges = new Set(shape.wrong_edges ?? []);
  shape.edges.forEach(([from, to, label, role], i) => {
    const [path, spots] = wayBetween(boxes, from, to);
    const isWrong = wrongEdges.has(i);
    const stroke = isWrong ? theme.bad : roleColour(theme, role);
    drawArrow(pen, path, { stroke, width: 1.8, alpha, dash: shape.ghost ? [5, 4] : [] });
    const fill = isWrong ? theme.bad : theme.muted;
    const said = isWrong ? `✗ ${label}`.trim() : label;
    if (said) words.push({ ...freeSpot(pen, spots, said, [...boxes, ...words]), said, fill });
  });
  const wrong = new Set(shape.wrong ?? []);
  boxes.forEach((box, i) => drawBox(pen, box, shape.nodes[i], theme, alpha, wrong.has(i)));
  for (const { x, y, said, fill } of words) {
    pen.text(x, y, said, { ...WORDS, fill, halo: theme.card, alpha });
  }
}

/** Return a box for each node, of the largest size at which no two overlap. */
function fittingBoxes(pen, shape, view) {
  let boxes = [];
  for (const size of SIZES) {
    boxes = shape.nodes.map((node) => boxOf(pen, node, size, view));
    const free = boxes.every((one, i) => boxes.slice(i + 1).every((other) => !touch(one, other, 8)));
    if (free) break;
  }
  return boxes;
}

function boxOf(pen, node, size, { X, Y, box }) {
  const lines = node.s.split("\n");
  const widest = Math.max(...lines.map((line) => pen.width(line, { size, weight: 600 })));
  const width = Math.max(widest + size * 1.3, size * 2.2);
  const height = lines.length * size * 1.3 + size * 0.7;
  const [lowX, lowY] = [box.x + width / 2 + 4, box.y + height / 2 + 26];
  const x = Math.min(Math.max(X(node.at[0]), lowX), box.x + box.width - width / 2 - 4);
  const y = Math.min(Math.max(Y(node.at[1]), lowY), box.y + box.height - height / 2 - 4);
  return { x, y, width, height, size, lines };
}

function touch(one, other, apart) {
  const [dx, dy] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  const [wide, high] = [(one.width + other.width) / 2, (one.height + other.height) / 2];
  return dx < wide + apart && dy < high + apart;
}

function drawBox(pen, box, node, theme, alpha, isWrong) {
  const { x, y, width, height, size, lines } = box;
  const colour = roleColour(theme, node.role);
  const fill = css(between(parse(theme.card), parse(colour), node.role === "ink" ? 0.04 : 0.16));
  const look = {
    fill,
    stroke: isWrong ? theme.bad : colour,
    width: isWrong ? 2.5 : 1.6,
    alpha,
    round: 7,
  };
  pen.rect(x - width / 2, y - height / 2, width, height, look);
  lines.forEach((line, i) => {
    const top = y + (i - (lines.length - 1) / 2) * size * 1.3;
    const ink = i === 0 ? theme.ink : theme.muted;
    pen.text(x, top, line, { size, weight: i === 0 ? 600 : 500, fill: ink, alpha });
  });
  if (isWrong) {
    const look = { size: 13, weight: 700, fill: theme.bad, halo: theme.card };
    pen.text(x + width / 2 - 4, y - height / 2 - 3, "✗", look);
  }
}

/** Return the box of words at the first spot where they touch nothing, else at the first one. */
function freeSpot(pen, spots, said, taken) {
  const boxes = spots.map(([x, y]) => ({ x, y, width: pen.width(said, WORDS), height: WORDS.size }));
  return boxes.find((box) => !taken.some((other) => touch(box, other, 3))) ?? boxes[0];
}

/** Return a path from one box to the other, around boxes in between, and where its words can be. */
function wayBetween(boxes, from, to) {
  const [a, b] = [boxes[from], boxes[to]];
  if (from === to) return loop(a);
  const others = boxes.filter((_, i) => i !== from && i !== to);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const long = Math.hypot(dx, dy) || 1;
  for (const bend of [0, 0.22, -0.22, 0.4, -0.4, 0.6]) {
    const over = [(a.x + b.x) / 2 - dy * bend, (a.y + b.y) / 2 + dx * bend];
    const path = curve([a.x, a.y], over, [b.x, b.y], bend ? 24 : 12);
    const free = path.filter(([x, y]) => !inside(a, x, y, 2) && !inside(b, x, y, 5));
    if (free.length < 2)
      return [
        [
          [a.x, a.y],
          [b.x, b.y],
        ],
        [[a.x + dx / 2, a.y + dy / 2]],
      ];
    if (bend === 0.6 || !free.some(([x, y]) => others.some((box) => inside(box, x, y, 4)))) {
      const spots = SHARES.map((share) => free[Math.floor(free.length * share)]);
      return [free, spots.map(([x, y]) => [x - (dy / long) * 9, y + (dx / long) * -9])];
    }
  }
  return [[], [[a.x, a.y]]];
}

function curve(a, over, b, count) {
  const points = [];
  for (let i = 0; i <= count * 8; i++) {
    const t = i / (count * 8);
    const mix = (k) => (1 - t) ** 2 * a[k] + 2 * t * (1 - t) * over[k] + t * t * b[k];
    points.push([mix(0), mix(1)]);
  }
  return points;
}

function loop(box) {
  const [x, top] = [box.x, box.y - box.height / 2];
  const path = [];
  for (let i = 0; i <= 16; i++) {
    const turn = Math.PI * (1 - i / 16);
    path.push([x + Math.cos(turn) * 12, top - Math.sin(turn) * 20]);
  }
  return [path, [[x, top - 26]]];
}

function inside(box, x, y, more) {
  return Math.abs(x - box.x) < box.width / 2 + more && Math.abs(y - box.y) < box.height / 2 + more;
}
