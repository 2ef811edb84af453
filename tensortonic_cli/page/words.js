// Numbers as people read them.

const RAISED = {
  "-": "⁻",
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
};

/** A number with at most four digits: 0.1235, 1200, 1.2·10⁻⁷. */
export function short(value, digits = 4) {
  if (value === null || !Number.isFinite(value)) return "–";
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) {
    const [factor, exponent] = rounded.toExponential().split("e");
    const power = raised(Number(exponent));
    return factor === "1" ? power : `${factor.replace("-", "−")}·${power}`;
  }
  return String(rounded).replace("-", "−");
}

/** Ten to a whole number: 10⁻³. */
export function raised(exponent) {
  return `10${[...String(exponent)].map((sign) => RAISED[sign]).join("")}`;
}

/** The number without the crumbs of binary fractions: 0.30000000000000004 is 0.3. */
export function tidy(value) {
  return Number(value.toPrecision(9));
}

/** A value of a control in words. */
export function worded(value) {
  if (Array.isArray(value)) return `(${value.map(worded).join(", ")})`;
  if (typeof value === "boolean") return value ? "on" : "off";
  return typeof value === "number" ? short(value) : String(value);
}
