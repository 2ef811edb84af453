// The canvas: the newest picture at the size and in the colours of now, and as files.

import { heightFor, isNarrow } from "./arrange.js";
import { roleColour, themed } from "./colours.js";
import { byId } from "./elements.js";
import { CanvasPen, SvgPen } from "./pens.js";
import { drawPicture } from "./picture.js";

const FILE_SCALE = 2;
const LEAST_HEIGHT = 240;

export class Stage {
  /** `drawn` is called after each drawing with the views of the panels. */
  constructor(drawn) {
    this.box = byId("stage");
    this.canvas = byId("canvas");
    this.drawn = drawn;
    this.picture = null;
    this.kept = [];
    this.asked = false;
    this.theme = themed("light");
    new ResizeObserver(() => this.ask()).observe(this.box);
  }

  /** Show a picture, null for none, at the next moment that the screen is drawn. */
  show(picture) {
    this.picture = picture;
    this.ask();
  }

  colour(name) {
    this.theme = themed(name);
    this.ask();
  }

  colourOf(role) {
    return roleColour(this.theme, role);
  }

  ask() {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.#draw();
    });
  }

  #draw() {
    if (!this.picture) return;
    const width = this.box.clientWidth;
    const narrow = isNarrow(width);
    const wanted = narrow ? `${Math.round(heightFor(this.picture, width))}px` : "";
    if (this.box.style.height !== wanted) this.box.style.height = wanted;
    const height = Math.max(this.box.clientHeight, LEAST_HEIGHT);
    const pen = penFor(this.canvas, width, height, window.devicePixelRatio);
    const views = drawPicture(pen, this.picture, width, height, this.theme, this.kept);
    this.size = [width, height];
    this.drawn(views);
  }

  /** Return the picture as a PNG, twice as large as on the screen. */
  png() {
    const canvas = document.createElement("canvas");
    const [width, height] = this.size;
    drawPicture(penFor(canvas, width, height, FILE_SCALE), this.picture, width, height, this.theme);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  }

  /** Return the picture as SVG. */
  async svg() {
    const [width, height] = this.size;
    const measuring = penFor(document.createElement("canvas"), 1, 1, 1);
    const pen = new SvgPen(width, height, measuring);
    drawPicture(pen, this.picture, width, height, this.theme);
    return new Blob([pen.document()], { type: "image/svg+xml" });
  }
}

/** Return a pen on a canvas that has `scale` pixels for each of CSS. */
function penFor(canvas, width, height, scale) {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== across || canvas.height !== down)
    [canvas.width, canvas.height] = [across, down];
  const context = canvas.getContext("2d");
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return new CanvasPen(context);
}
