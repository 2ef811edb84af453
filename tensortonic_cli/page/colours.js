// Colours of roles and of numbers, for light and dark. Told apart by people who see fewer colours:
// roles after Okabe and Ito, scales that change in lightness, never red against green.

const LIGHT = {
  card: "#ffffff",
  ink: "#1b2330",
  muted: "#566173",
  axis: "#98a3b3",
  line: "#e9edf2",
  a: "#0069b4",
  b: "#d1480f",
  c: "#007f5f",
  d: "#a83e8c",
  x: "#b87400",
  y: "#2f93d1",
  grid: "#9db8d9",
  faint: "#d3d9e2",
  good: "#00767f",
  bad: "#c2185b",
};
const DARK = {
  card: "#161a20",
  ink: "#e8ebf0",
  muted: "#9ca7b7",
  axis: "#667183",
  line: "#242a33",
  a: "#5cb3ff",
  b: "#ff9457",
  c: "#3ecfa0",
  d: "#e79bd0",
  x: "#f2b84b",
  y: "#9adcff",
  grid: "#466389",
  faint: "#353e4b",
  good: "#4dd0c8",
  bad: "#ff6f9c",
};
const SCALES = {
  light: {
    one: ["#fbfce6", "#d9efb9", "#9fd8b8", "#57b9c2", "#2b8cbe", "#2159a3", "#152f6f"],
    two: ["#174f8f", "#4d92c9", "#aacfe8", "#f5f5f3", "#f6c694", "#dd7f33", "#98420a"],
  },
  dark: {
    one: ["#10202f", "#163f5c", "#1b6478", "#2c8b80", "#68b36f", "#bfd15b", "#fdf5a0"],
    two: ["#8cc6f7", "#4489c9", "#214a70", "#20242c", "#653f1d", "#b96a27", "#ffb46b"],
  },
};
const CLASSES = ["a", "b", "c", "d"];

/** The colours of "light" or "dark". */
export function themed(name) {
  const roles = name === "dark" ? DARK : LIGHT;
  const scales = SCALES[name === "dark" ? "dark" : "light"];
  const parsed = Object.fromEntries(
    Object.entries(scales).map(([palette, stops]) => [palette, stops.map(parse)]),
  );
  return { name, ...roles, scales: parsed };
}

/** The colour of a role; ink for one that is unknown. */
export function roleColour(theme, role) {
  return theme[role] ?? theme.ink;
}

/** The colour of a number on a palette from lo to hi, as [r, g, b]; null where there is none. */
export function shade(theme, palette, value, lo, hi) {
  if (value === null) return null;
  if (palette === "classes") {
    const place = ((Math.round(value) % 4) + 4) % 4;
    return parse(theme[CLASSES[place]]);
  }
  return onScale(theme.scales[palette] ?? theme.scales.one, (value - lo) / (hi - lo));
}

/** A mixture of roles by their shares. */
export function mixed(theme, roles, shares) {
  const sum = [0, 0, 0];
  shares.forEach((share, i) => {
    parse(roleColour(theme, roles[i])).forEach((v, k) => (sum[k] += share * v));
  });
  return sum;
}

/** A colour between two: all of the first at 0, all of the second at 1. */
export function between(one, other, share) {
  return one.map((v, k) => v + (other[k] - v) * share);
}

/** Black or white, whichever can be read on a colour. */
export function inkOn(rgb) {
  return luminance(rgb) > 0.19 ? "#10151d" : "#ffffff";
}

export function css(rgb) {
  return `rgb(${rgb.map(Math.round).join(",")})`;
}

export function parse(hex) {
  return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
}

function onScale(stops, share) {
  const place = Math.min(Math.max(share, 0), 1) * (stops.length - 1);
  const i = Math.min(Math.floor(place), stops.length - 2);
  return between(stops[i], stops[i + 1], place - i);
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((v) => {
    const share = v / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
