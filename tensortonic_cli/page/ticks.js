// Where an axis is marked, and with what.

import { raised, short, tidy } from "./words.js";

/** Return where an axis is marked, and with what: names where it has them, else numbers. */
export function ticksOf(panel, axis, most, step) {
  const [lo, hi] = axis === 0 ? panel.x : panel.y;
  const names = axis === 0 ? panel.x_names : panel.y_names;
  if (names) return names.map(([at, words]) => ({ at, words }));
  if (panel.log.includes("xy"[axis])) return logTicks(lo, hi, most);
  return plainTicks(lo, hi, step || stepOf([lo, hi], most));
}

/** Return the smallest round step that makes at most so many ticks. */
export function stepOf([lo, hi], most) {
  const rough = (hi - lo) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) * power;
}

function plainTicks(lo, hi, step) {
  const ticks = [];
  for (let i = Math.ceil(lo / step - 1e-9); i * step <= hi + step * 1e-9; i++) {
    ticks.push({ at: tidy(i * step), words: tickWords(i * step, step) });
  }
  return ticks;
}

function tickWords(value, step) {
  if (Math.abs(value) >= 1e6 || step < 1e-4) return short(value, 3);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return value
    .toFixed(decimals)
    .replace(/^-0(\.0*)?$/, "0$1")
    .replace("-", "−");
}

/** Powers of ten; where fewer than two of them are in sight, their doubles and halves too. */
function logTicks(lo, hi, most) {
  const [first, last] = [Math.ceil(lo - 1e-9), Math.floor(hi + 1e-9)];
  const ticks = [];
  if (last - first >= 1) {
    const stride = Math.ceil((last - first + 1) / most);
    for (let power = first; power <= last; power++) {
      if (power % stride === 0) ticks.push({ at: power, words: raised(power) });
    }
    if (stride === 1 && last - first <= 5) ticks.push(...betweenPowers(lo, hi));
    return ticks;
  }
  for (let power = first - 1; power <= last + 1; power++) {
    for (const factor of [1, 2, 5]) {
      const at = power + Math.log10(factor);
      if (at >= lo && at <= hi) ticks.push({ at, words: short(factor * 10 ** power) });
    }
  }
  return ticks;
}

function betweenPowers(lo, hi) {
  const ticks = [];
  for (let power = Math.floor(lo); power <= hi; power++) {
    for (let factor = 2; factor < 10; factor++) {
      const at = power + Math.log10(factor);
      if (at >= lo && at <= hi) ticks.push({ at, words: "" });
    }
  }
  return ticks;
}

/** Whether words beside each other would touch; `unit` pixels are one of the axis. */
export function crowded(pen, ticks, unit, looks) {
  const named = ticks.filter((tick) => tick.words).sort((a, b) => a.at - b.at);
  return named.some((tick, i) => {
    if (i === 0) return false;
    const before = named[i - 1];
    const words = (pen.width(tick.words, looks) + pen.width(before.words, looks)) / 2 + 6;
    return (tick.at - before.at) * unit < words;
  });
}
