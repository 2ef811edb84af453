// One kind of control each: its element, how it shows a value, what happens when it is moved.

import { make } from "./elements.js";
import { numberFields } from "./fields.js";
import { allowed } from "./handles.js";
import { short, tidy, worded } from "./words.js";

const STEPS = 1000; // places on a slider without steps of its own
const SMALL_STEP = STEPS / 100;
const FEW = 4; // so many options stand side by side

function titleOf(control) {
  return control.label || control.name;
}

/** A line with a name, what it is now, and the thing to move. */
function row(control, output, ...things) {
  const head = make(
    "span",
    { className: "head" },
    make("span", { className: "name" }, titleOf(control)),
    output,
  );
  return make("div", { className: "control" }, head, ...things);
}

function slider(control, owner) {
  const input = make("input", {
    type: "range",
    min: 0,
    max: stepsOf(control),
    step: 1,
    "aria-label": titleOf(control),
  });
  const output = make("output", {});
  input.addEventListener("input", () =>
    owner.changed(control.name, valueAt(control, Number(input.value))),
  );
  input.addEventListener("keydown", (event) => {
    // Without steps of its own a key would move it by a thousandth.
    const far = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      PageUp: 10,
      PageDown: -10,
    }[event.key];
    if (!far || control.step) return;
    event.preventDefault();
    const place = Math.min(Math.max(Number(input.value) + far * SMALL_STEP, 0), STEPS);
    owner.changed(control.name, valueAt(control, place));
  });
  const show = (value) => {
    input.value = placeOf(control, value);
    output.textContent = short(value);
    input.setAttribute("aria-valuetext", short(value));
  };
  return { element: row(control, output, input), show };
}

function stepsOf(control) {
  return control.step ? Math.max(Math.round((control.hi - control.lo) / control.step), 1) : STEPS;
}

function valueAt(control, place) {
  const share = place / stepsOf(control);
  if (control.step) return tidy(Math.min(control.lo + place * control.step, control.hi));
  if (control.log) return Number((control.lo * (control.hi / control.lo) ** share).toPrecision(3));
  const digits = Math.ceil(-Math.log10((control.hi - control.lo) / STEPS));
  return Number(
    (control.lo + (control.hi - control.lo) * share).toFixed(Math.min(Math.max(digits, 0), 12)),
  );
}

function placeOf(control, value) {
  if (control.log && !control.step) {
    return (Math.log(value / control.lo) / Math.log(control.hi / control.lo)) * STEPS;
  }
  return ((value - control.lo) / (control.hi - control.lo)) * stepsOf(control);
}

function frames(control, owner) {
  const input = make("input", {
    type: "range",
    min: 0,
    max: control.n,
    step: 1,
    "aria-label": titleOf(control),
  });
  const output = make("output", {});
  const play = make("button", { type: "button", className: "play" }, "▶");
  const back = make(
    "button",
    { type: "button", "aria-label": `${titleOf(control)}: one back` },
    "‹",
  );
  const on = make("button", { type: "button", "aria-label": `${titleOf(control)}: one on` }, "›");
  const to = (frame) => {
    owner.stop();
    owner.changed(control.name, Math.min(Math.max(frame, 0), control.n));
  };
  input.addEventListener("input", () => to(Number(input.value)));
  back.addEventListener("click", () => to(Number(input.value) - 1));
  on.addEventListener("click", () => to(Number(input.value) + 1));
  play.addEventListener("click", () => owner.play(control));
  const playing = (does) => {
    play.textContent = does ? "❚❚" : "▶";
    play.setAttribute("aria-label", `${titleOf(control)}: ${does ? "pause" : "play"}`);
  };
  const show = (value) => {
    input.value = value;
    output.textContent = `${value} of ${control.n}`;
  };
  playing(false);
  const strip = make("div", { className: "strip" }, back, play, on, input);
  return { element: row(control, output, strip), show, playing };
}

function choice(control, owner) {
  const pick = (value) => owner.changed(control.name, value);
  if (control.options.length > FEW) {
    const options = control.options.map((option) => make("option", { value: option }, option));
    const select = make("select", { "aria-label": titleOf(control) }, ...options);
    select.addEventListener("change", () => pick(select.value));
    return { element: row(control, "", select), show: (value) => (select.value = value) };
  }
  const inputs = control.options.map((option) =>
    make("input", { type: "radio", name: control.name, value: option }),
  );
  const labels = inputs.map((input) => make("label", {}, input, make("span", {}, input.value)));
  inputs.forEach((input) => input.addEventListener("change", () => pick(input.value)));
  const group = make(
    "div",
    { className: "options", role: "radiogroup", "aria-label": titleOf(control) },
    ...labels,
  );
  const show = (value) => inputs.forEach((input) => (input.checked = input.value === value));
  return { element: row(control, "", group), show };
}

function toggle(control, owner) {
  const input = make("input", { type: "checkbox" });
  input.addEventListener("change", () => owner.changed(control.name, input.checked));
  const label = make("label", { className: "toggle" }, input, titleOf(control));
  return {
    element: make("div", { className: "control" }, label),
    show: (value) => (input.checked = value),
  };
}

function matrix(control, owner) {
  const looks = {
    nameOf: (i, j) => `${titleOf(control)}, row ${i + 1}, column ${j + 1}`,
    limitsOf: () => [control.lo, control.hi],
    step: control.step || "any",
  };
  const changed = (value) => owner.changed(control.name, value);
  const grid = numberFields(control.value, looks, changed, () => owner.show(owner.values));
  grid.element.classList.add("matrix");
  return { element: row(control, "", grid.element), show: grid.show };
}

function drag(control, owner) {
  const looks = {
    nameOf: (_, j) => `${titleOf(control)}, ${"xy"[j]}`,
    limitsOf: (_, j) => [control.lo[j], control.hi[j]],
    step: control.snap || "any",
  };
  const changed = ([point]) => owner.changed(control.name, allowed(control, point, point));
  const pair = numberFields([control.value], looks, changed, () => owner.show(owner.values));
  pair.inputs[0].forEach((input, j) => {
    input.disabled = Boolean(control.along) && control.along !== "xy"[j];
  });
  const hint = make("span", { className: "hint" }, "drag its ring");
  const element = row(control, hint, pair.element);
  element.classList.add("inline");
  return { element, show: (value) => pair.show([value]) };
}

function onPicture(words) {
  return (control) => {
    const output = make("output", {});
    const hint = make("p", { className: "hint" }, words);
    return {
      element: row(control, output, hint),
      show: (value) => (output.textContent = wordedShort(value)),
    };
  };
}

function wordedShort(value) {
  return Array.isArray(value[0])
    ? `${value.length} points`
    : `${worded(value[0])}°, ${worded(value[1])}°`;
}

/** By kind; `owner` is the Controls that the control belongs to. */
export const MAKERS = {
  Slider: slider,
  Frames: frames,
  Choice: choice,
  Toggle: toggle,
  MatrixEdit: matrix,
  Drag: drag,
  Points: onPicture("Drag the rings, or move one with the arrow keys."),
  Turn: onPicture("Drag the panel, or turn it with the arrow keys."),
};
