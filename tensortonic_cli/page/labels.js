// Labels that keep clear of each other, of the strokes and of the border.

const CELL = 6;
const SIZE = 14;
const RING = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
  [0, 1],
];

/** Remembers which parts of a panel are drawn on, in squares of a few pixels. */
export class Busy {
  constructor(box) {
    this.box = box;
    this.columns = Math.ceil(box.width / CELL) + 1;
    this.rows = Math.ceil(box.height / CELL) + 1;
    this.marked = new Uint8Array(this.columns * this.rows);
  }

  /** Mark the places that a path goes through. */
  path(path) {
    let before = null;
    for (const point of path) {
      if (point && before) this.#segment(before, point);
      else if (point) this.spot(point[0], point[1]);
      before = point;
    }
  }

  spot(x, y) {
    const [i, j] = this.#cell(x, y);
    if (i >= 0 && j >= 0 && i < this.rows && j < this.columns) {
      this.marked[i * this.columns + j] = 1;
    }
  }

  /** Return how many squares of a box are drawn on. */
  within({ x, y, width, height }) {
    const [top, left] = this.#cell(x, y);
    const [low, right] = this.#cell(x + width, y + height);
    let count = 0;
    for (let i = Math.max(top, 0); i <= Math.min(low, this.rows - 1); i++) {
      for (let j = Math.max(left, 0); j <= Math.min(right, this.columns - 1); j++) {
        count += this.marked[i * this.columns + j];
      }
    }
    return count;
  }

  #cell(x, y) {
    return [Math.floor((y - this.box.y) / CELL), Math.floor((x - this.box.x) / CELL)];
  }

  #segment(a, b) {
    const steps = Math.min(Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / CELL), 400);
    for (let i = 0; i <= steps; i++) {
      const share = i / Math.max(steps, 1);
      this.spot(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share);
    }
  }
}

/**
 * Draw labels `{x, y, words, colour, toward, alpha}`, each where it disturbs least: toward is the
 * direction that it prefers. `taken` are boxes of other words. `kept` remembers where they stood, so that they do not flicker.
 */
export function drawLabels(pen, labels, { busy, taken }, view, theme, kept) {
  const placed = [...taken];
  labels.forEach((label, number) => {
    const looks = looksOf(label, theme);
    const width = pen.width(label.words, looks);
    const key = `${number} ${label.words}`;
    const choices = choicesFor(label, width, looks.size * 1.2);
    let [best, least] = [0, Infinity];
    choices.forEach((box, i) => {
      const bonus = kept.get(key) === i ? -4 : 0;
      const cost = costOf(box, i, placed, busy, view) + bonus;
      if (cost < least) [best, least] = [i, cost];
    });
    kept.set(key, best);
    const box = choices[best];
    placed.push(box);
    pen.text(box.x + width / 2, box.y + box.height / 2, label.words, looks);
  });
}

/** Symbols are set as in a book, words as words. */
export function looksOf(label, theme) {
  const isSymbol = isFormula(label.words);
  const face = isSymbol ? { serif: true, italic: true, size: SIZE + 3 } : { size: SIZE - 1 };
  const looks = { ...face, fill: label.colour, alpha: label.alpha ?? 1, halo: theme.card };
  return { weight: isSymbol ? 500 : 600, ...looks };
}

function isFormula(words) {
  const isShort = [...words].length <= 3 && !/\s|^[\d.+−-]/.test(words);
  return isShort || (words.length <= 14 && /[\u0370-\u03ff\u2070-\u209c∇∂‖ᵀ′·]/.test(words));
}

function choicesFor(label, width, height) {
  const around = [];
  for (const distance of [12, 19, 30, 46]) {
    for (const [dx, dy] of directions(label.toward)) {
      const x = label.x + dx * distance + (dx > 0.3 ? 0 : dx < -0.3 ? -width : -width / 2);
      const y = label.y + dy * distance + (dy > 0.3 ? 0 : dy < -0.3 ? -height : -height / 2);
      around.push({ x, y: y + (dy > 0.3 ? -4 : dy < -0.3 ? 4 : 0), width, height });
    }
  }
  return around;
}

function directions(toward) {
  if (!toward) return RING;
  const along = ([x, y]) => -(x * toward[0] + y * toward[1]) / Math.hypot(x, y);
  return [toward, ...[...RING].sort((one, other) => along(one) - along(other))];
}

function costOf(box, order, placed, busy, { box: room, plot }) {
  const out =
    Math.max(room.x + 2 - box.x, 0) +
    Math.max(box.x + box.width - room.x - room.width + 2, 0) +
    Math.max(room.y + 2 - box.y, 0) +
    Math.max(box.y + box.height - room.y - room.height + 2, 0);
  // Beside the numbers of an axis it would read as one of them.
  const onAxis =
    Math.max(plot.x - box.x, 0) + Math.max(box.y + box.height - plot.y - plot.height, 0);
  const hits = placed.filter((other) => overlap(box, other)).length;
  return busy.within(box) + hits * 60 + out * 20 + onAxis + order * 0.35;
}

function overlap(one, other) {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
