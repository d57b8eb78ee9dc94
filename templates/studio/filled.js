// What the canvas says in one block, taken from the canvas that the server draws.

import { element, parsed } from "./elements.js";
import { say } from "./words.js";

const CODE = /^([BC]\d+)?-?(R\d+)?$/;

/** A canvas whose blocks are asked one by one. */
export class Filled {
  constructor(markup) {
    this.page = element("div", {}, ...parsed(markup));
  }

  /** The signs to which the entries refer; they stand on the page once. */
  get marks() {
    return this.page.querySelector("svg.hidden").cloneNode(true);
  }

  /** The parts of a block in their order: [title of the part, its entries as elements]. */
  parts(code) {
    const [, front, row] = CODE.exec(code);
    if (row && !front) return this.#line(row);
    return front.startsWith("C") ? this.#column(front) : [["", this.#entries(this.#at(code))]];
  }

  /** Where a note about a block can go: [code, title], the first is the block itself. */
  places(code) {
    const [, front, row] = CODE.exec(code);
    if (row && !front)
      return [[code, say("whole_line")], ...this.#columns().map(([column, title]) => [`${column}-${code}`, title])];
    if (!front.startsWith("C")) return [];
    return [
      [code, say("whole_step")],
      ...this.#rows()
        .filter(([each]) => each !== "R0")
        .map(([each, title]) => [`${code}-${each}`, title]),
    ];
  }

  #at(code) {
    return [...this.page.querySelectorAll(".code")].find((each) => each.textContent === code)?.closest(".box, td.cell");
  }

  #columns() {
    const heads = [...this.page.querySelectorAll(".matrix thead th")];
    return heads.map((head, at) => [`C${at + 1}`, textOf(head).replace(/^\d+\s*/, "")]);
  }

  #rows() {
    const found = new Map();
    let title = "";
    for (const row of this.page.querySelectorAll(".matrix tbody tr")) {
      title = textOf(row.querySelector(".row-title")) || title;
      const code = row.querySelector("td.cell .code")?.textContent.split("-")[1];
      if (code) found.set(code, title);
    }
    return [...found];
  }

  #column(code) {
    return this.#rows().map(([row, title]) => [title, this.#entries(this.#at(`${code}-${row}`))]);
  }

  #line(row) {
    const first = this.#at(`C1-${row}`);
    const above = first?.closest("tr").previousElementSibling?.querySelector("td.throughout");
    const shared = above ? [[say("whole_line"), this.#entries(above)]] : [];
    return [
      ...shared,
      ...this.#columns().map(([column, title]) => [title, this.#entries(this.#at(`${column}-${row}`))]),
    ];
  }

  #entries(part) {
    return [...(part?.querySelectorAll(".entries > li") ?? [])].map((each) => each.cloneNode(true));
  }
}

function textOf(part) {
  if (!part) return "";
  const copy = part.cloneNode(true);
  for (const each of copy.querySelectorAll(".hidden, svg")) each.remove();
  return copy.textContent.trim().replace(/\s+/g, " ");
}
