// Lines, arrows, areas, dots, bars and patches, as one pen draws them.

import { css, mixed, parse, roleColour, shade } from "./colours.js";

const BIG_DOT = 6.5;
const DOT = 3.8;
export const TEXT = { size: 13, weight: 500 };
const GHOST = { alpha: 0.6, dash: [4, 4] };

/** Draw a path that ends in a head; `look` is that of its stroke. */
export function drawArrow(pen, path, look, head = true) {
  const tip = path.at(-1);
  const long = path
    .slice(1)
    .reduce((sum, p, i) => sum + Math.hypot(p[0] - path[i][0], p[1] - path[i][1]), 0);
  if (path.length < 2 || long < 1.5) {
    if (tip) pen.circle(tip[0], tip[1], look.width, { fill: look.stroke, alpha: look.alpha });
    return;
  }
  const size = Math.min(5 + look.width * 2.6, long * 0.6);
  const neck = backFrom(path, size);
  const [ux, uy] = [(tip[0] - neck[0]) / size, (tip[1] - neck[1]) / size];
  const shaft = head
    ? [
        ...path.filter((p) => Math.hypot(p[0] - tip[0], p[1] - tip[1]) > size * 0.8),
        backFrom(path, size * 0.7),
      ]
    : path;
  pen.paths([shaft], look);
  if (!head) return;
  const wing = size * 0.42;
  const left = [neck[0] - uy * wing, neck[1] + ux * wing];
  const right = [neck[0] + uy * wing, neck[1] - ux * wing];
  const notch = [tip[0] - ux * size * 0.75, tip[1] - uy * size * 0.75];
  pen.paths([[tip, left, notch, right]], { fill: look.stroke, alpha: look.alpha }, true);
}

/** Return the point of a path that lies a distance before its end, as the crow flies. */
function backFrom(path, distance) {
  const tip = path.at(-1);
  for (let i = path.length - 2; i >= 0; i--) {
    const [dx, dy] = [path[i][0] - tip[0], path[i][1] - tip[1]];
    const far = Math.hypot(dx, dy);
    if (far >= distance || i === 0) {
      const share = distance / (far || 1);
      return [tip[0] + dx * share, tip[1] + dy * share];
    }
  }
  return tip;
}

/** Whether two lists of numbers are alike; a ghost of what is right would only be in the way. */
function same(one, other) {
  return other !== undefined && String(one) === String(other);
}

/** Draw the arrow of a shape. */
export function arrowShape(pen, shape, at, theme) {
  const path = [at(shape.a), at(shape.b)];
  const dash = shape.dash ? [7, 5] : [];
  const look = { stroke: roleColour(theme, shape.role), width: 2.6, dash };
  drawArrow(pen, path, shape.ghost ? { ...look, width: 2, ...GHOST } : look, shape.head);
}

/** Draw a line with its dots; with `cased` it keeps apart from colours below it. */
export function lineShape(pen, shape, at, theme, cased) {
  const path = shape.p.map((point) => (point === null ? null : at(point)));
  const stroke = roleColour(theme, shape.role);
  const quiet = shape.role === "faint" || shape.role === "grid";
  const width = shape.thin ? (quiet ? 1 : 1.3) : 2.4;
  const dash = shape.dash ? [7, 5] : [];
  const look = { stroke, width, dash };
  if (shape.ghost)
    Object.assign(look, GHOST, { width: Math.min(width, 2), alpha: quiet ? 0.4 : GHOST.alpha });
  if (cased && !shape.ghost && !quiet) {
    pen.paths([path], { stroke: theme.card, width: width + 2.4, alpha: 0.75 });
  }
  pen.paths([path], look);
  for (const point of shape.dots) {
    const [x, y] = at(point);
    const look = shape.ghost ? { stroke, width: 1.2, alpha: GHOST.alpha } : { fill: stroke };
    pen.circle(x, y, 3.4, cased ? { ...look, stroke: theme.card, width: 1 } : look);
  }
}

export function areaShape(pen, shape, at, theme) {
  const path = shape.p.map(at);
  const colour = roleColour(theme, shape.role);
  if (!shape.ghost) pen.paths([path], { fill: colour, alpha: 0.2 }, true);
  const edge = { stroke: colour, width: 1.4, alpha: 0.75 };
  pen.paths([path], shape.ghost ? { ...edge, ...GHOST } : edge, true);
}

/** Return by how much dots are smaller than usual where so many of them share a plot. */
export function dotScale({ width, height }, count) {
  const apart = Math.sqrt((width * height) / Math.max(count, 1));
  return Math.min(1, (0.55 * apart) / BIG_DOT);
}

export function dotsShape(pen, shape, at, theme, cased, twin, scale = 1) {
  const radius = (shape.big ? BIG_DOT : DOT) * scale;
  const colour = roleColour(theme, shape.role);
  shape.p.forEach((point, i) => {
    if (same(point, twin?.p[i]) && same(shape.mix?.[i], twin.mix?.[i])) return;
    const [x, y] = at(point);
    if (shape.ghost) {
      pen.circle(x, y, radius, { stroke: colour, width: 1.3, alpha: GHOST.alpha, dash: [3, 2.5] });
    } else if (shape.mix) {
      pie(pen, x, y, radius, shape.roles, shape.mix[i] ?? [], theme);
    } else if (shape.hollow) {
      pen.circle(x, y, radius, { fill: theme.card, stroke: colour, width: 2 });
    } else {
      pen.circle(x, y, radius, {
        fill: colour,
        stroke: theme.card,
        width: cased || shape.big ? 1.2 : 0.6,
      });
    }
  });
}

/** A dot that belongs to several: a slice for each where it is large, else one mixed colour. */
function pie(pen, x, y, radius, roles, shares, theme) {
  if (radius < 5) {
    pen.circle(x, y, radius, {
      fill: css(mixed(theme, roles, shares)),
      stroke: theme.card,
      width: 0.6,
    });
    return;
  }
  let turn = -Math.PI / 2;
  shares.forEach((share, i) => {
    if (share <= 0.004) return;
    const steps = Math.max(2, Math.ceil(share * 24));
    const slice = [[x, y]];
    for (let k = 0; k <= steps; k++) {
      const angle = turn + (2 * Math.PI * share * k) / steps;
      slice.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    }
    turn += 2 * Math.PI * share;
    pen.paths([slice], { fill: roleColour(theme, roles[i]) }, true);
  });
  pen.circle(x, y, radius, { stroke: theme.ink, width: 0.8, alpha: 0.55 });
}

export function barsShape(pen, shape, view, theme, twin) {
  shape.boxes.forEach((box, i) => {
    const [x0, x1, y0, y1] = box;
    if (box.includes(null) || same(box, twin?.boxes[i])) return;
    const colour = roleColour(theme, shape.roles[i]);
    const [x, y] = [view.X(x0), view.Y(y1)];
    const [width, height] = [view.X(x1) - x, view.Y(y0) - y];
    const thin = width < 6;
    if (shape.ghost) pen.rect(x, y, width, height, { stroke: colour, width: 1.4, ...GHOST });
    else if (shape.outline) pen.rect(x, y, width, height, { stroke: colour, width: 2 });
    else
      pen.rect(x, y, width, height, {
        fill: colour,
        alpha: 0.88,
        ...(thin ? {} : { stroke: theme.card, width: 1 }),
      });
  });
}

/** The patches of a surface, the farthest first. */
export function meshShape(pen, shape, at, theme) {
  for (const quad of shape.quads) {
    const rgb = shade(theme, "one", quad[8], 0, 1);
    const path = [0, 2, 4, 6].map((k) => at([quad[k], quad[k + 1]]));
    const alpha = shape.ghost ? 0.35 : 0.94;
    const edge = css(rgb.map((v, k) => v + (parse(theme.ink)[k] - v) * 0.25));
    pen.paths([path], { fill: css(rgb), stroke: edge, width: 0.6, alpha }, true);
  }
}

export function textShape(pen, shape, at, theme) {
  const [x, y] = at(shape.at);
  const sides = { left: ["right", -4], right: ["left", 4], middle: ["center", 0] };
  const [align, shift] = sides[shape.align] ?? sides.middle;
  const alpha = shape.ghost ? GHOST.alpha : 1;
  const look = {
    ...TEXT,
    fill: roleColour(theme, shape.role),
    halo: theme.card,
    align,
    alpha,
  };
  pen.text(x + shift, y, shape.s, look);
}
