// The small part of Markdown that lessons are written in, as elements.

import { make } from "./elements.js";

const INLINE =
  /`([^`]+)`|(?<![\w*])\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)|(?<![\w*])\*(?![\s*])(.+?)(?<![\s*])\*(?![\w*])/g;
const HEADING = /^(#{1,6}) +(.*?)(?: *\{[\w-]+\})? *$/;
const ITEM = /^ {0,3}([-*+]|\d{1,3}[.)]) +(.*)$/;
const KEPT = /^( {4}|\t|\|)/;
const FENCE = /^ {0,3}(```|~~~)/;

/** Return a lesson as elements. */
export function lessonElements(markdown) {
  return blocksOf(unfenced(markdown.replace(/<!--[\s\S]*?-->\n?/g, ""))).map(rendered);
}

/** Return words with their code and emphasis as nodes. */
export function inline(words) {
  const nodes = [];
  let end = 0;
  for (const found of words.matchAll(INLINE)) {
    nodes.push(words.slice(end, found.index));
    const [, code, strong, emphasis] = found;
    if (code !== undefined) nodes.push(make("code", {}, code));
    else nodes.push(make(strong !== undefined ? "strong" : "em", {}, strong ?? emphasis));
    end = found.index + found[0].length;
  }
  return [...nodes, words.slice(end)];
}

/** Return the lines with fenced blocks turned into indented ones. */
function unfenced(markdown) {
  let fenced = false;
  return markdown.split("\n").map((line) => {
    if (FENCE.test(line)) {
      fenced = !fenced;
      return "";
    }
    return fenced ? `    ${line}` : line;
  });
}

/** Return lines that belong together; a blank line ends a block, so does a line of another kind. */
function blocksOf(lines) {
  const blocks = [];
  let block = null;
  for (const line of lines) {
    if (!line.trim()) {
      if (block?.kind === "kept") block.gap = (block.gap ?? 0) + 1;
      else block = null;
    } else if (block && continues(block, line)) {
      block.lines.push(...Array(block.gap ?? 0).fill(""), line);
      block.gap = 0;
    } else {
      block = opened(line);
      blocks.push(block);
    }
  }
  return blocks;
}

function continues(block, line) {
  if (HEADING.test(line) || block.kind === "heading") return false;
  if (block.kind === "kept") return KEPT.test(line);
  return !ITEM.test(line) && !(block.kind === "item" && KEPT.test(line) && !/^ {4,}\S/.test(line));
}

function opened(line) {
  const heading = HEADING.exec(line);
  if (heading) return { kind: "heading", level: heading[1].length, lines: [heading[2]] };
  if (KEPT.test(line)) return { kind: "kept", lines: [line] };
  const item = ITEM.exec(line);
  if (item) return { kind: "item", mark: item[1], lines: [item[2]] };
  return { kind: "paragraph", lines: [line] };
}

function rendered(block) {
  if (block.kind === "kept") {
    const lines = block.lines.map((line) => line.replace(/^( {4}|\t)/, ""));
    return make("pre", { tabIndex: 0, className: lines.length > 1 ? "" : "one" }, lines.join("\n"));
  }
  const nodes = inline(block.lines.map((line) => line.trim()).join(" "));
  if (block.kind === "heading") return make(block.level <= 2 ? "h2" : "h3", {}, ...nodes);
  if (block.kind === "paragraph") return make("p", {}, ...nodes);
  const mark = /\d/.test(block.mark) ? block.mark : "•";
  return make("p", { className: "item" }, make("span", { className: "mark" }, mark), ...nodes);
}
