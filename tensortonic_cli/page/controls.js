// The controls below or beside the picture, made from what the visual says of them.

import { make } from "./elements.js";
import { MAKERS } from "./makers.js";

export class Controls {
  /** `changed` gets name and value of a control that was changed here. */
  constructor(host, changed) {
    this.host = host;
    this.changed = changed;
    this.rows = new Map();
    this.player = null;
  }

  /** Make the controls anew. */
  build(controls) {
    this.stop();
    this.controls = controls;
    this.rows = new Map(
      controls.map((control) => [control.name, MAKERS[control.kind](control, this)]),
    );
    const parts = [...this.rows.values()].map((row) => row.element);
    if (parts.length) {
      const reset = make("button", { type: "button", id: "reset" }, "Reset");
      reset.addEventListener("click", () => this.#reset());
      parts.push(reset);
    }
    this.host.replaceChildren(...parts);
  }

  /** Show these values; what is being typed stays. */
  show(values) {
    this.values = values;
    for (const [name, row] of this.rows) if (values[name] !== undefined) row.show(values[name]);
  }

  /** Play a control of frames until its end, or until it is stopped. */
  play(control) {
    const isPlaying = this.player?.name === control.name;
    this.stop();
    if (isPlaying) return;
    const before = this.values[control.name];
    const first = before >= control.n ? 0 : before;
    const begun = performance.now();
    const step = (now) => {
      const frame = Math.min(first + Math.floor(((now - begun) * control.fps) / 1000), control.n);
      if (frame >= first && frame !== this.values[control.name]) this.changed(control.name, frame);
      if (frame >= control.n) this.stop();
      else this.player.request = requestAnimationFrame(step);
    };
    this.player = { name: control.name, request: 0 };
    this.rows.get(control.name).playing(true);
    step(begun);
  }

  stop() {
    if (!this.player) return;
    cancelAnimationFrame(this.player.request);
    this.rows.get(this.player.name).playing(false);
    this.player = null;
  }

  #reset() {
    this.stop();
    for (const control of this.controls) this.changed(control.name, control.value);
  }
}
