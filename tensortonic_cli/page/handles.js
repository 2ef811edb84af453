// Rings on the picture that are dragged, and panels in space that are turned: by mouse, finger, keys.

import { make } from "./elements.js";
import { tidy, worded } from "./words.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const FAST = 5;
const DEGREES_A_PIXEL = 0.5;
const DEGREES_A_KEY = 5;

export class Handles {
  /** `moved` gets name and value of a control that was moved here. */
  constructor(layer, moved) {
    this.layer = layer;
    this.moved = moved;
    this.handles = [];
    this.values = {};
    this.views = [];
  }

  /** Make the rings of these controls. */
  build(controls) {
    this.handles = controls.flatMap((control) => {
      if (control.kind === "Drag") return [this.#ring(control, null)];
      if (control.kind === "Points") return control.value.map((_, i) => this.#ring(control, i));
      return control.kind === "Turn" ? [this.#turner(control)] : [];
    });
    // Turners first: what lies in the same panel must stay within reach above them.
    const order = (handle) => (handle.control.kind === "Turn" ? 0 : 1);
    const sorted = [...this.handles].sort((a, b) => order(a) - order(b));
    this.layer.replaceChildren(...sorted.map((handle) => handle.element));
  }

  /** Put them where their values are. */
  place(views, panels, values, colourOf) {
    this.values = values;
    this.views = views;
    this.panels = panels;
    for (const handle of this.handles) {
      const view = views[handle.control.panel];
      handle.element.hidden = !view;
      if (view && handle.control.kind === "Turn") placeTurner(handle, view, values);
      else if (view) this.#placeRing(handle, view, colourOf);
    }
  }

  #valueOf({ control, index }) {
    const value = this.values[control.name] ?? control.value;
    return index === null ? value : value[index];
  }

  #set({ control, index }, point) {
    const kept = allowed(control, point, this.#valueOf({ control, index }));
    if (index === null) this.moved(control.name, kept);
    else
      this.moved(
        control.name,
        (this.values[control.name] ?? control.value).map((p, i) => (i === index ? kept : p)),
      );
  }

  #ring(control, index) {
    const name = (control.label || control.name) + (index === null ? "" : ` ${index + 1}`);
    const element = make("div", {
      className: "ring",
      tabIndex: 0,
      role: "slider",
      "aria-label": name,
      "aria-roledescription": "point: drag it, or move it with the arrow keys",
    });
    const handle = { element, control, index };
    draggable(
      element,
      (event) => this.#grab(handle, event),
      (event) => this.#drag(handle, event),
    );
    element.addEventListener("keydown", (event) => this.#key(handle, event));
    return handle;
  }

  #grab(handle, event) {
    const box = handle.element.getBoundingClientRect();
    handle.offset = [event.clientX - box.x - box.width / 2, event.clientY - box.y - box.height / 2];
  }

  #drag(handle, event) {
    const layer = this.layer.getBoundingClientRect();
    const [left, top] = [
      event.clientX - layer.x - handle.offset[0],
      event.clientY - layer.y - handle.offset[1],
    ];
    const panel = this.panels[handle.control.panel];
    const view = this.views[handle.control.panel];
    const back = (value, axis) => (panel.log.includes(axis) ? 10 ** value : value);
    this.#set(handle, [back(view.backX(left), "x"), back(view.backY(top), "y")]);
  }

  #key(handle, event) {
    const direction = KEYS[event.key];
    if (!direction) return;
    event.preventDefault();
    const panel = this.panels[handle.control.panel];
    const far = event.shiftKey ? FAST : 1;
    const value = this.#valueOf(handle);
    const point = value.map((v, axis) => {
      const range = axis === 0 ? panel.x : panel.y;
      if (panel.log.includes("xy"[axis]))
        return v * 10 ** (((range[1] - range[0]) / 80) * direction[axis] * far);
      const step = handle.control.snap || roundStep((range[1] - range[0]) / 80);
      return v + step * direction[axis] * far;
    });
    this.#set(handle, point);
  }

  #placeRing(handle, view, colourOf) {
    const { element, control } = handle;
    const panel = this.panels[control.panel];
    const [x, y] = this.#valueOf(handle);
    const on = (value, axis) => (panel.log.includes(axis) ? Math.log10(value) : value);
    element.style.left = `${view.X(on(x, "x"))}px`;
    element.style.top = `${view.Y(on(y, "y"))}px`;
    element.style.setProperty("--ring", colourOf(control.role));
    const across = control.along !== "y";
    element.setAttribute("aria-valuenow", across ? x : y);
    element.setAttribute("aria-valuemin", control.lo[across ? 0 : 1]);
    element.setAttribute("aria-valuemax", control.hi[across ? 0 : 1]);
    element.setAttribute("aria-valuetext", worded([x, y]));
  }

  #turner(control) {
    const element = make("div", {
      className: "turner",
      tabIndex: 0,
      role: "slider",
      "aria-label": control.label || control.name,
      "aria-roledescription": "view: drag to turn it, or use the arrow keys",
    });
    const handle = { element, control, index: null };
    const turn = (across, up) => {
      const [azimuth, elevation] = this.#valueOf(handle);
      const tilted = Math.min(Math.max(elevation + up, 0), 90);
      this.moved(control.name, [tidy((((azimuth + across) % 360) + 360) % 360), tidy(tilted)]);
    };
    let last = null;
    draggable(
      element,
      (event) => (last = event),
      (event) => {
        const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
        last = event;
        turn(dx * DEGREES_A_PIXEL, dy * DEGREES_A_PIXEL);
      },
    );
    element.addEventListener("keydown", (event) => {
      const direction = KEYS[event.key];
      if (!direction) return;
      event.preventDefault();
      turn(direction[0] * DEGREES_A_KEY, direction[1] * DEGREES_A_KEY);
    });
    return handle;
  }
}

function placeTurner({ element, control }, { box }, values) {
  const [azimuth, elevation] = values[control.name] ?? control.value;
  Object.assign(element.style, {
    left: `${box.x}px`,
    top: `${box.y}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
  element.setAttribute("aria-valuenow", azimuth);
  element.setAttribute("aria-valuemin", 0);
  element.setAttribute("aria-valuemax", 360);
  element.setAttribute("aria-valuetext", `azimuth ${azimuth}°, elevation ${elevation}°`);
}

/** Let a pointer of any kind hold an element until it is lifted. */
function draggable(element, begin, move) {
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    element.classList.add("held");
    begin(event);
  });
  element.addEventListener("pointermove", (event) => {
    if (element.classList.contains("held")) move(event);
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    element.addEventListener(end, () => element.classList.remove("held"));
  }
}

/** Return the nearest point that a control may have. */
export function allowed(control, point, before) {
  const placed = point.map((value, axis) => {
    if (control.along && control.along !== "xy"[axis]) return before[axis];
    const snapped = control.snap
      ? Math.round(value / control.snap) * control.snap
      : Number(value.toPrecision(4));
    return tidy(Math.min(Math.max(snapped, control.lo[axis]), control.hi[axis]));
  });
  return control.rim?.length ? inside(control.rim, placed) : placed;
}

/** Return the point of a convex polygon that is nearest to a point. */
function inside(rim, point) {
  const sides = rim.map((a, i) => {
    const b = rim[(i + 1) % rim.length];
    const [side, way] = [
      [b[0] - a[0], b[1] - a[1]],
      [point[0] - a[0], point[1] - a[1]],
    ];
    const along = (way[0] * side[0] + way[1] * side[1]) / (side[0] ** 2 + side[1] ** 2);
    const share = Math.min(Math.max(along, 0), 1);
    const nearest = [0, 1].map((axis) => tidy(a[axis] + share * side[axis]));
    return { turn: side[0] * way[1] - side[1] * way[0], nearest };
  });
  const turns = sides.map(({ turn }) => turn);
  if (Math.min(...turns) >= 0 || Math.max(...turns) <= 0) return point;
  const far = ({ nearest }) => Math.hypot(nearest[0] - point[0], nearest[1] - point[1]);
  return sides.reduce((one, other) => (far(other) < far(one) ? other : one)).nearest;
}

/** Return the next smaller round number: 0.1 for 0.13. */
function roundStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [5, 2, 1].find((factor) => factor * power <= rough) * power;
}
