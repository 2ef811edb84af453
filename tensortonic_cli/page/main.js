// The page: what tt tells goes to its parts, what is moved goes to tt.

import * as beside from "./beside.js";
import { Controls } from "./controls.js";
import { byId, make, say } from "./elements.js";
import { Handles } from "./handles.js";
import { Link } from "./link.js";
import { Stage } from "./stage.js";

const GONE = "tt has ended, so this page stands still. Start it again: tt view --web";
const ME = crypto.randomUUID();

let exercise = { slug: null, title: "tt" };
let frame = null;
let values = {};
let built = ""; // the controls as they are on the page
let sent = 0; // how often this page told values, and the last of them that was answered
let answered = 0;

const stage = new Stage((views) => {
  handles.place(views, stage.picture.panels, values, (role) => stage.colourOf(role));
  document.body.dataset.drawn = Number(document.body.dataset.drawn ?? 0) + 1;
});
const controls = new Controls(byId("controls"), set);
const handles = new Handles(byId("handles"), set);
const link = new Link(hear, (isThere) => say(byId("gone"), isThere ? "" : GONE));

function hear(message) {
  const takers = { exercise: takeExercise, frame: takeFrame, verdict: takeVerdict };
  if (message.topic === "exercise" || message.slug === exercise.slug)
    takers[message.topic]?.(message);
}

function takeExercise(message) {
  if (message.slug !== exercise.slug) {
    frame = null;
    built = "";
    stage.kept = [];
    beside.showVerdict({ report: null, checking: false, notice: "" });
  }
  exercise = message;
  document.title = `${exercise.title} – tt`;
  beside.showExercise(exercise);
}

function takeFrame(message) {
  frame = message;
  answered = frame.answers[ME] ?? answered;
  const told = JSON.stringify(frame.controls);
  if (told !== built) {
    built = told;
    controls.build(frame.controls);
    handles.build(frame.controls);
    values = { ...frame.values };
    controls.show(values);
  } else if (answered >= sent && frame.values && !frame.message) {
    values = { ...frame.values };
    controls.show(values);
  }
  const picture = frame.picture;
  stage.box.classList.toggle("stale", frame.stale);
  say(byId("caption"), frame.title);
  beside.showTrouble(frame, picture !== null && hasGhosts(picture));
  beside.showValues(picture?.values ?? [], frame.stale);
  say(byId("say"), picture?.say ?? "");
  stage.canvas.setAttribute("aria-label", frame.title || exercise.title);
  if (picture) stage.show(picture);
  beside.speak(frame);
}

function takeVerdict(message) {
  beside.showVerdict(message);
  const sign = { passed: "✓ ", failed: "✗ " }[message.report?.verdict] ?? "";
  document.title = `${sign}${exercise.title} – tt`;
}

function hasGhosts(picture) {
  return picture.panels.some((panel) =>
    panel.shapes.some((shape) => shape.ghost || shape.wrong?.length),
  );
}

/** Take the value of a control that was moved on the page, and ask for its picture. */
function set(name, value) {
  values = { ...values, [name]: value };
  controls.show(values);
  if (link.tell({ slug: exercise.slug, values, by: ME, n: sent + 1 })) sent += 1;
  stage.ask();
}

function go(side) {
  const other = exercise[side];
  if (other) link.tell({ go: other.slug });
}

async function download(kind) {
  if (!stage.picture) return;
  const address = URL.createObjectURL(await stage[kind]());
  make("a", { href: address, download: `${exercise.slug}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function colour(name) {
  document.documentElement.dataset.theme = name;
  stage.colour(name);
}

byId("before").addEventListener("click", () => go("before"));
byId("after").addEventListener("click", () => go("after"));
byId("png").addEventListener("click", () => download("png"));
byId("svg").addEventListener("click", () => download("svg"));
byId("theme").addEventListener("click", () =>
  colour(document.documentElement.dataset.theme === "dark" ? "light" : "dark"),
);
prefersDark.addEventListener("change", () => colour(prefersDark.matches ? "dark" : "light"));
colour(prefersDark.matches ? "dark" : "light");
