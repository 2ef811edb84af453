// Two pens with the same few strokes: one draws on a canvas, one writes SVG.
//
// A path is a list of points [x, y]; null is a gap. A style has `stroke`, `width`, `dash`, `fill`,
// `alpha`; text also `size`, `weight`, `italic`, `serif`, `align`, `halo`, `angle` in degrees.

const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";
const SERIF = "'STIX Two Text', 'Cambria Math', Cambria, 'Latin Modern Math', Georgia, serif";
const ANCHORS = { left: "start", center: "middle", right: "end" };
const HALO = 3.5;
const widths = new Map();

function font(style) {
  const slant = style.italic ? "italic " : "";
  return `${slant}${style.weight ?? 400} ${style.size}px ${style.serif ? SERIF : SANS}`;
}

/** Draws on a 2d context whose unit is a CSS pixel. */
export class CanvasPen {
  constructor(context) {
    this.g = context;
    context.lineJoin = context.lineCap = "round";
    context.textBaseline = "middle";
  }

  /** Draw paths together, so that what overlaps within them is not drawn twice. */
  paths(paths, style, closed = false) {
    this.g.beginPath();
    for (const path of paths) this.#trace(path, closed);
    this.#paint(style);
  }

  circle(x, y, radius, style) {
    this.g.beginPath();
    this.g.arc(x, y, radius, 0, 2 * Math.PI);
    this.#paint(style);
  }

  rect(x, y, width, height, style) {
    this.g.beginPath();
    if (style.round) this.g.roundRect(x, y, width, height, style.round);
    else this.g.rect(x, y, width, height);
    this.#paint(style);
  }

  text(x, y, words, style) {
    const g = this.g;
    g.save();
    g.translate(x, y);
    if (style.angle) g.rotate((style.angle * Math.PI) / 180);
    g.font = font(style);
    g.textAlign = style.align ?? "center";
    g.globalAlpha = style.alpha ?? 1;
    if (style.halo) {
      g.lineWidth = HALO;
      g.strokeStyle = style.halo;
      g.strokeText(words, 0, 0);
    }
    g.fillStyle = style.fill;
    g.fillText(words, 0, 0);
    g.restore();
  }

  width(words, style) {
    const face = font(style);
    const key = `${face} ${words}`;
    if (!widths.has(key)) {
      if (widths.size > 5000) widths.clear();
      this.g.font = face;
      widths.set(key, this.g.measureText(words).width);
    }
    return widths.get(key);
  }

  /** Draw nothing outside of a box while `draw` runs. */
  inside(box, draw) {
    this.g.save();
    this.g.beginPath();
    this.g.rect(box.x, box.y, box.width, box.height);
    this.g.clip();
    draw();
    this.g.restore();
  }

  #trace(path, closed) {
    let begun = false;
    for (const point of path) {
      if (point === null) begun = false;
      else if (begun) this.g.lineTo(point[0], point[1]);
      else {
        this.g.moveTo(point[0], point[1]);
        begun = true;
      }
    }
    if (closed) this.g.closePath();
  }

  #paint(style) {
    const g = this.g;
    g.globalAlpha = style.alpha ?? 1;
    if (style.fill) {
      g.fillStyle = style.fill;
      g.fill();
    }
    if (style.stroke) {
      g.strokeStyle = style.stroke;
      g.lineWidth = style.width ?? 1;
      g.setLineDash(style.dash ?? []);
      g.stroke();
    }
    g.globalAlpha = 1;
  }
}

/** Writes the same strokes as an SVG document; asks another pen how wide words are. */
export class SvgPen {
  constructor(width, height, measuring) {
    this.size = [width, height];
    this.measuring = measuring;
    this.parts = [];
    this.clips = 0;
  }

  paths(paths, style, closed = false) {
    const steps = paths.map((path) => traced(path, closed)).join("");
    if (steps) this.#add(`<path d="${steps}" ${painted(style)}/>`);
  }

  circle(x, y, radius, style) {
    this.#add(`<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" ${painted(style)}/>`);
  }

  rect(x, y, width, height, style) {
    const round = style.round ? `rx="${style.round}" ` : "";
    const place = `x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"`;
    this.#add(`<rect ${place} ${round}${painted(style)}/>`);
  }

  text(x, y, words, style) {
    const turn = style.angle ? ` transform="rotate(${style.angle} ${at(x)} ${at(y)})"` : "";
    const halo = style.halo
      ? ` stroke="${style.halo}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`
      : "";
    const looks = [
      `font-family="${style.serif ? SERIF : SANS}" font-size="${style.size}"`,
      `font-weight="${style.weight ?? 400}"${style.italic ? ' font-style="italic"' : ""}`,
      `text-anchor="${ANCHORS[style.align ?? "center"]}" dominant-baseline="central"`,
      `fill="${style.fill}" opacity="${style.alpha ?? 1}"${halo}`,
    ].join(" ");
    this.#add(`<text x="${at(x)}" y="${at(y)}" ${looks}${turn}>${escaped(words)}</text>`);
  }

  width(words, style) {
    return this.measuring.width(words, style);
  }

  inside(box, draw) {
    const name = `clip${++this.clips}`;
    const place = `x="${at(box.x)}" y="${at(box.y)}" width="${at(box.width)}" height="${at(box.height)}"`;
    this.#add(`<clipPath id="${name}"><rect ${place}/></clipPath><g clip-path="url(#${name})">`);
    draw();
    this.#add("</g>");
  }

  /** The whole document. */
  document() {
    const [width, height] = this.size;
    const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
    return `${open} viewBox="0 0 ${width} ${height}">\n${this.parts.join("\n")}\n</svg>\n`;
  }

  #add(part) {
    this.parts.push(part);
  }
}

function traced(path, closed) {
  let begun = false;
  let steps = "";
  for (const point of path) {
    if (point !== null) steps += `${begun ? "L" : "M"}${at(point[0])} ${at(point[1])}`;
    begun = point !== null;
  }
  return closed && steps ? `${steps}Z` : steps;
}

function painted(style) {
  const parts = [`fill="${style.fill ?? "none"}"`];
  if (style.stroke) {
    parts.push(`stroke="${style.stroke}" stroke-width="${style.width ?? 1}"`);
    parts.push('stroke-linejoin="round" stroke-linecap="round"');
    if (style.dash?.length) parts.push(`stroke-dasharray="${style.dash.join(" ")}"`);
  }
  if ((style.alpha ?? 1) < 1) parts.push(`opacity="${style.alpha}"`);
  return parts.join(" ");
}

function at(value) {
  return Math.round(value * 100) / 100;
}

function escaped(words) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // XML has no other control characters than these three.
  return words
    .replace(/[&<>"]/g, (sign) => names[sign])
    .replace(/[^\t\n\r\u0020-\uffff]/gu, (s) => (s.codePointAt(0) > 0xffff ? s : ""));
}
