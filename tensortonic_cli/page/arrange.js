// Where the panels of a picture lie: beside each other where there is room, else one above the other.

import { naturalWidth } from "./axes.js";

const NARROW = 620;
const GAP = 14;

/** Return the height that a picture needs where its panels stand one above the other. */
export function heightFor(picture, width) {
  const sum = picture.panels.reduce((total, panel) => total + stackedHeight(panel, width) + GAP, 0);
  return sum - GAP;
}

function stackedHeight(panel, width) {
  const tall = (panel.y[1] - panel.y[0]) / (panel.x[1] - panel.x[0]);
  const nodes = panel.shapes.find((shape) => shape.k === "graph")?.nodes.length ?? 0;
  if (nodes) return Math.max(width * 0.62, Math.min(60 + nodes * 32, width * 1.15));
  if (panel.equal) return Math.min(Math.max((width - 50) * tall + 60, 150), width * 1.15);
  return Math.max(width * 0.62, 190);
}

/** Whether panels stand one above the other at this width. */
export function isNarrow(width) {
  return width < NARROW;
}

/** Return a box for each panel, the first one largest. */
export function arrange(picture, width, height) {
  const panels = picture.panels;
  if (isNarrow(width)) {
    const room = height - GAP * (panels.length - 1);
    const wanted = panels.map((panel) => stackedHeight(panel, width));
    const scale = room / wanted.reduce((a, b) => a + b, 0);
    return inColumn(
      wanted.map((h) => h * scale),
      0,
      0,
      width,
    );
  }
  if (panels.length === 1) return [{ x: 0, y: 0, width, height }];
  if (panels.length === 4) {
    const [w, h] = [(width - GAP) / 2, (height - GAP) / 2];
    return [0, 1, 2, 3].map((i) => ({
      x: (i % 2) * (w + GAP),
      y: Math.floor(i / 2) * (h + GAP),
      width: w,
      height: h,
    }));
  }
  const first = firstWidth(panels, width, height);
  const rest = (height - GAP * (panels.length - 2)) / (panels.length - 1);
  const others = panels.slice(1).map(() => rest);
  return [
    { x: 0, y: 0, width: first, height },
    ...inColumn(others, first + GAP, 0, width - first - GAP),
  ];
}

/** Return the width of the first panel beside the others, which share what is left. */
function firstWidth(panels, width, height) {
  const room = width - GAP;
  const within = (wanted, low, high) => Math.min(Math.max(wanted, room * low), room * high);
  const hasGraph = panels
    .slice(1)
    .some((panel) => panel.shapes.some((shape) => shape.k === "graph"));
  const most = hasGraph ? 0.52 : 0.66;
  const own = naturalWidth(panels[0], height);
  if (panels.length > 2) return within(own ?? room * 0.58, 0.4, Math.min(most, 0.6));
  const other = naturalWidth(panels[1], height);
  if (own === null && other === null) return within(room * 0.54, 0, most);
  if (own === null) return within(room - other, 0.4, 0.72);
  if (other === null) return within(own, 0.34, most);
  if (own + other > room) return (room * own * 1.2) / (own * 1.2 + other);
  return within(own + (room - own - other) / 2, 0.3, 0.75);
}

function inColumn(heights, x, top, width) {
  let y = top;
  return heights.map((height) => {
    const box = { x, y, width, height };
    y += height + GAP;
    return box;
  });
}
