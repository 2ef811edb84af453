// What stands beside the picture: values, verdict, trouble, the lesson; and all of it in words.

import { byId, make, say } from "./elements.js";
import { lessonElements } from "./lesson.js";

const HEADINGS = {
  unwritten: "○ Not written yet",
  broken: "✗ Python cannot use the file yet",
  forbidden: "✗ Forbidden here",
  timed_out: "✗ No answer",
  crashed: "✗ Python ended",
};
const PRINTED_LINES = 20;
const QUIET_MS = 700;
let speaking = 0;

export function showExercise(exercise) {
  say(byId("where"), `${exercise.area} › ${exercise.topic_title}`);
  say(byId("title"), exercise.title);
  for (const side of ["before", "after"]) {
    const other = exercise[side];
    const button = byId(side);
    button.hidden = !other;
    if (other) {
      button.textContent = side === "before" ? `← ${other.title}` : `${other.title} →`;
      button.setAttribute(
        "aria-label",
        `${side === "before" ? "Previous" : "Next"}: ${other.title}`,
      );
    }
  }
  const head = make("p", { className: "task" }, exercise.task ? `${exercise.task}.` : "");
  const place = make(
    "p",
    { className: "path" },
    `${exercise.path} · ${exercise.level}, ${exercise.minutes} min`,
  );
  byId("lesson").replaceChildren(head, place, ...lessonElements(exercise.lesson));
}

/** Show numbers by name; what is expected stands beside a number that differs. */
export function showValues(values, isStale) {
  const section = byId("values");
  section.hidden = values.length === 0;
  section.classList.toggle("stale", isStale);
  const differs = values.some(([, , expected]) => expected !== undefined);
  const head = make("tr", {}, make("th", {}, ""), make("th", { scope: "col" }, "yours"));
  if (differs) head.append(make("th", { scope: "col" }, "expected"));
  const rows = values.map(([name, words, expected]) => {
    const isWrong = expected !== undefined;
    const mine = make(
      "td",
      { className: isWrong && words ? "wrong" : "" },
      (isWrong && words ? "✗ " : "") + (words || "–"),
    );
    const row = make("tr", {}, make("th", { scope: "row" }, name), mine);
    if (differs) row.append(make("td", {}, expected ?? ""));
    return row;
  });
  section.replaceChildren(make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
}

/** Show the last verdict: the first check that fails in full, the others a line each. */
export function showVerdict({ report, checking, notice }) {
  const parts = [];
  if (report) parts.push(...reportElements(report));
  else parts.push(make("p", { className: "quiet" }, "No verdict yet."));
  if (checking) parts.push(make("p", { className: "quiet" }, "checking …"));
  if (notice) parts.push(make("p", { className: "notice" }, notice));
  byId("verdict").replaceChildren(...parts);
}

function reportElements(report) {
  const good = report.checks.filter((check) => check.outcome === "passed").length;
  const counted = ["passed", "failed"].includes(report.verdict);
  const sign = report.verdict === "passed" ? "✓" : "✗";
  const words = counted
    ? `${sign} ${good} of ${report.checks.length} checks`
    : HEADINGS[report.verdict];
  const looks = { passed: "good", unwritten: "todo" }[report.verdict] ?? "bad";
  const parts = [make("h2", { className: looks }, words)];
  if (!counted) parts.push(message(report.message));
  const first =
    report.verdict === "unwritten"
      ? -1
      : report.checks.findIndex((check) => check.outcome !== "passed");
  report.checks.forEach((check, i) => {
    if (report.verdict !== "unwritten") parts.push(...checkElements(check, i === first, report));
  });
  const printed = report.printed.trimEnd();
  if (printed) parts.push(make("p", { className: "quiet" }, "Your code printed:"), cut(printed));
  return parts;
}

function checkElements(check, isFirst, report) {
  const isGood = check.outcome === "passed";
  const name = `${isGood ? "✓" : "✗"} ${check.name.replaceAll("_", " ")}`;
  const line = make("p", { className: `check ${isGood ? "good" : "bad"}` }, name);
  if (!isFirst) return [line];
  line.classList.add("first");
  const parts = [line, make("p", { className: "quiet inner" }, check.sentence)];
  if (check.message && check.message !== report.message) parts.push(message(check.message));
  else parts.push(message(report.message));
  if (report.slip) {
    const like = `Your function behaves like one that ${report.slip.name}. `;
    parts.push(make("p", { className: "inner slip" }, like, make("strong", {}, report.slip.says)));
  }
  return parts;
}

/** A message has prose, and rows that keep their columns. */
function message(words) {
  const block = make("div", { className: "inner" });
  let rows = [];
  const flush = () => {
    if (rows.some((row) => row.trim()))
      block.append(make("pre", { tabIndex: 0 }, rows.join("\n").replace(/^\n+|\n+$/g, "")));
    rows = [];
  };
  for (const line of words.split("\n")) {
    if (line.startsWith(" ") || line.slice(0, 8).includes(" | ") || (!line && rows.length))
      rows.push(line);
    else {
      flush();
      if (line) block.append(make("p", {}, line));
    }
  }
  flush();
  return block;
}

function cut(printed) {
  const lines = printed.split("\n");
  const more = lines.length > PRINTED_LINES ? `\n(${lines.length - PRINTED_LINES} lines more)` : "";
  return make("pre", { tabIndex: 0 }, lines.slice(0, PRINTED_LINES).join("\n") + more);
}

/** Say why there is no new picture, and what is special about this one. */
export function showTrouble(frame, hasGhosts) {
  const isNamed = frame.message.toLowerCase().includes(`line ${frame.line}`);
  const where = frame.line && !isNamed ? `line ${frame.line}: ` : "";
  const stale = frame.stale ? " The picture is the last good one, and stale." : "";
  const fault = frame.fault
    ? `This picture cannot be drawn, by a fault of the course: ${frame.fault}`
    : "";
  say(byId("trouble"), fault || (frame.message ? `✗ ${where}${frame.message}${stale}` : ""));
  let note = "";
  if (frame.unwritten) note = "Not written yet: the faint picture is what it will show.";
  else if (hasGhosts && !frame.stale)
    note = "Dashed, faint or marked ✗: there the reference gives something else.";
  say(byId("note"), note);
}

/** Say the picture in words, once it rests, to those who do not see it. */
export function speak(frame) {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    const values = (frame.picture?.values ?? []).map(([name, words, expected]) =>
      expected === undefined
        ? `${name}: ${words}`
        : `${name}: ${words || "nothing"}, expected ${expected}`,
    );
    const parts = [
      byId("trouble").textContent,
      byId("note").textContent,
      ...values,
      frame.picture?.say ?? "",
    ];
    say(byId("live"), parts.filter(Boolean).join(". "));
  }, QUIET_MS);
}
