// Fields for numbers: the entries of a matrix, the two of a point.

import { make } from "./elements.js";

const DIGITS = 4; // more than can be pointed at, and all that a field has room for

/**
 * Return a field for each number of `rows`. `changed` gets all of them when one was typed,
 * `settled` is called when a field is left: what was typed may be more than is allowed.
 */
export function numberFields(rows, { nameOf, limitsOf, step }, changed, settled) {
  const inputs = rows.map((row, i) =>
    row.map((_, j) => {
      const [min, max] = limitsOf(i, j);
      return make("input", { type: "number", min, max, step, "aria-label": nameOf(i, j) });
    }),
  );
  const isNumber = (input) => input.value !== "" && Number.isFinite(Number(input.value));
  for (const input of inputs.flat()) {
    input.addEventListener("input", () => {
      if (isNumber(input)) changed(inputs.map((row) => row.map((one) => Number(one.value))));
    });
    input.addEventListener("blur", settled);
  }
  const show = (value) =>
    inputs.forEach((row, i) =>
      row.forEach((input, j) => {
        const isTyped = input === document.activeElement && Number(input.value) !== value[i][j];
        if (!isTyped) input.value = Number(value[i][j].toPrecision(DIGITS));
      }),
    );
  const lines = inputs.map((row) => make("div", { className: "line" }, ...row));
  return { element: make("div", { className: "fields" }, ...lines), inputs, show };
}
