// What keys do in the text area beyond what the browser does: indents, comments, and a way out for the keyboard.

import { announce, byId } from "./elements.js";
import { say } from "./words.js";

const STEP = "  ";
let leaving = false;

/** A key in the text area. Escape, and Tab leaves it; else Tab indents. */
export function typed(event, editor) {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "Escape" && plain) return leave(true);
  if (event.key === "Tab" && plain) {
    if (leaving) return;
    event.preventDefault();
    indent(editor, event.shiftKey ? outdented : indented);
  } else if (event.key === "Enter" && plain && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    editor.insert(`\n${marginAfter(editor.text, editor.area.selectionStart)}`);
  } else if (event.key === "/" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    indent(editor, (lines) => (lines.every(isComment) ? lines.map(uncommented) : commented(lines)));
  }
  if (event.key !== "Shift") leave(false);
}

function leave(now) {
  if (now && !leaving) announce(say("tab_leaves"));
  leaving = now;
  byId("tab-leaves").hidden = !now;
}

const indented = (lines) => lines.map((line) => (line ? STEP + line : line));
const outdented = (lines) => lines.map((line) => line.replace(/^ {1,2}/, ""));
const isComment = (line) => !line.trim() || /^\s*#/.test(line);
const uncommented = (line) => line.replace(/^(\s*)# ?/, "$1");

function commented(lines) {
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => (line.trim() ? `${line.slice(0, depth)}# ${line.slice(depth)}` : line));
}

/** Change the whole lines that are chosen, and keep them chosen; without a choice Tab is two spaces. */
function indent({ area, insert, text }, change) {
  const [from, to] = [area.selectionStart, area.selectionEnd];
  if (from === to && change === indented) return insert(STEP);
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const last = to > from && text[to - 1] === "\n" ? to - 1 : to;
  const end = text.indexOf("\n", last) === -1 ? text.length : text.indexOf("\n", last);
  const before = text.slice(start, end);
  const after = change(before.split("\n")).join("\n");
  if (after === before) return;
  area.setSelectionRange(start, end);
  insert(after);
  const shift = after.length - before.length;
  if (from === to) area.setSelectionRange(Math.max(start, from + shift), Math.max(start, from + shift));
  else area.setSelectionRange(start, end + shift);
}

/** The margin of a new line: that of this one; two deeper behind a key that opens, and beside the dash of a list. */
function marginAfter(text, place) {
  const line = text.slice(text.lastIndexOf("\n", place - 1) + 1, place);
  const [, margin, dash] = /^( *)((?:- +)?)/.exec(line);
  const opens = /:\s*(#.*)?$/.test(line) && !/^\s*#/.test(line) && line.trim();
  return margin + " ".repeat(dash.length) + (opens ? STEP : "");
}
