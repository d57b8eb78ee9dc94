// What lies under the text area: the same lines with their numbers, their colours and the marks of what was found.
// It has the same letter and the same width as the text area, so lines break at the same place in both.

import { element } from "./elements.js";
import { indexOf } from "./text.js";

const KEY = /^(\s*(?:- +)*)((?:"[^"]*"|'[^']*'|[^\s#"'{}[\],:][^:#]*?)\s*:)(?=\s|$)/;
const SCALAR = /(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#.*)?$/;
const SEVERITIES = ["error", "warning", "info"];
const MANY = 20;

export class Paper {
  /** `letters`: the letter of each severity. `chosen` is told which finding was clicked in the margin. */
  constructor(holder, letters, chosen) {
    [this.holder, this.letters, this.chosen] = [holder, letters, chosen];
    [this.lines, this.rows, this.found, this.now] = [[], [], new Map(), null];
  }

  /** Show this text. Only lines that changed are made anew; the others keep their marks and move along. */
  show(text) {
    const lines = text.split("\n");
    const most = Math.min(lines.length, this.lines.length);
    let head = 0;
    while (head < most && lines[head] === this.lines[head]) head += 1;
    let tail = 0;
    while (tail < most - head && lines[lines.length - 1 - tail] === this.lines[this.lines.length - 1 - tail]) tail += 1;
    const made = lines
      .slice(head, lines.length - tail)
      .map((line, at) => this.#row(line, at === 0 && head < this.rows.length - tail ? this.rows[head] : null));
    const old = this.rows.splice(head, this.rows.length - tail - head, ...made);
    const before = this.rows[head + made.length] ?? null;
    for (const row of old) if (!made.includes(row)) row.remove();
    for (const row of made) this.holder.insertBefore(row, before);
    this.lines = lines;
    this.#tellProse();
  }

  /** A line that changed keeps the row at its place, and with it the sign until the next answer. */
  #row(line, old) {
    const row = old ?? element("div", { class: "line" });
    const flag = row.querySelector(".flag");
    row.replaceChildren(...pieces(line, []));
    if (flag) row.prepend(flag);
    return row;
  }

  /** Text behind `|` or `>` is prose, whatever it looks like. */
  #tellProse() {
    let depth = null;
    for (const [at, line] of this.lines.entries()) {
      const indent = line.search(/\S/);
      const inside = depth !== null && (indent === -1 || indent > depth);
      if (this.rows[at].classList.contains("prose") !== inside) this.rows[at].classList.toggle("prose", inside);
      if (!inside) depth = SCALAR.test(line) && line[indent] !== "#" ? indent : null;
    }
  }

  /** Show these findings: a sign in the margin and a line under the place. */
  mark(findings) {
    const found = new Map();
    for (const finding of findings) {
      const at = Math.min(finding.line, this.lines.length);
      found.set(at, [...(found.get(at) ?? []), finding]);
    }
    for (const line of new Set([...this.found.keys(), ...found.keys()])) {
      const row = this.rows[line - 1];
      if (row) this.#signs(row, this.lines[line - 1], found.get(line) ?? []);
    }
    for (const row of this.holder.querySelectorAll(".line > .flag")) {
      if (!found.has(this.rows.indexOf(row.parentElement) + 1)) row.remove();
    }
    this.found = found;
  }

  #signs(row, line, findings) {
    const spans = findings
      .filter((each) => each.end_line === each.line && each.end_column > each.column)
      .map((each) => ({
        start: indexOf(line, each.column),
        end: indexOf(line, each.end_column),
        severity: each.severity,
      }));
    row.replaceChildren(...pieces(line, spans.slice(0, MANY)));
    const worst = SEVERITIES.find((severity) => findings.some((each) => each.severity === severity));
    if (!worst) return;
    const sign = element("span", {
      class: `flag severity ${worst}`,
      title: findings.map((each) => each.message).join("\n"),
    });
    sign.dataset.letter = this.letters[worst];
    sign.addEventListener("mousedown", (event) => event.preventDefault());
    sign.addEventListener("click", () => this.chosen(findings.find((each) => each.severity === worst)));
    row.prepend(sign);
  }

  /** Tell in which line the cursor is. */
  here(line) {
    const row = this.rows[line - 1];
    if (row === this.now) return;
    this.now?.classList.remove("now");
    row?.classList.add("now");
    this.now = row;
  }

  /** The row of a line, counted from 1. */
  row(line) {
    return this.rows[Math.min(Math.max(line, 1), this.rows.length) - 1];
  }
}

/** A line in pieces: each with the colour of what it is, and a wave where something was found. */
function pieces(line, spans) {
  const tokens = tokensOf(line);
  const edges = [
    0,
    line.length,
    ...[...tokens, ...spans].flatMap((each) => [each.start, Math.min(each.end, line.length)]),
  ];
  const places = [...new Set(edges)].sort((one, two) => one - two);
  return places.slice(0, -1).map((start, at) => {
    const covers = (each) => each.start <= start && places[at + 1] <= each.end;
    const span = spans.find(covers);
    const names = [tokens.find(covers)?.name, span && `wave ${span.severity}`].filter(Boolean).join(" ");
    const text = line.slice(start, places[at + 1]);
    return names ? element("span", { class: names }, text) : text;
  });
}

function tokensOf(line) {
  const comment = commentOf(line);
  const found = comment === -1 ? [] : [{ name: "comment", start: comment, end: line.length }];
  const key = KEY.exec(comment === -1 ? line : line.slice(0, comment));
  if (key) found.push({ name: "key", start: key[1].length, end: key[0].length });
  return found;
}

/** Where a comment begins: at `#` after a space or at the begin, outside quotes; -1 without one. */
function commentOf(line) {
  let quote = "";
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (quote) quote = sign === quote ? "" : quote;
    else if ((sign === '"' || sign === "'") && /^$|[\s[{,:]$/.test(line.slice(0, at))) quote = sign;
    else if (sign === "#" && (at === 0 || /\s/.test(line[at - 1]))) return at;
  }
  return -1;
}
