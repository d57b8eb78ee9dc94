// The file as text: a text area of the browser itself, with its own undo, on a paper that shows what it cannot.

import { Paper } from "./paper.js";
import { changed, moved, placeOf, whereIs } from "./text.js";
import { typed } from "./typing.js";

export class Editor {
  /** `heard`: what to do when the text changed, when the cursor moved, and when a sign in the margin was clicked. */
  constructor(area, scroller, heard, letters) {
    [this.area, this.scroller, this.heard] = [area, scroller, heard];
    this.paper = new Paper(area.previousElementSibling, letters, heard.chosen);
    area.addEventListener("input", () => this.#changed());
    area.addEventListener("keydown", (event) => typed(event, this));
    document.addEventListener("selectionchange", () => document.activeElement === area && this.#here());
    this.lastLine = 0;
    this.paper.show(area.value);
  }

  get text() {
    return this.area.value;
  }

  /** Begin with this text; there is nothing to undo. */
  begin(text) {
    this.area.value = text;
    this.area.setSelectionRange(0, 0);
    this.#changed();
  }

  /**
   * Make it this text by the smallest change, so that undo knows it and the cursor stays where it was; with a `cursor`
   * ({line, column}) it goes there.
   */
  replace(after, cursor = null) {
    const change = changed(this.text, after);
    const [start, end] = [this.area.selectionStart, this.area.selectionEnd];
    const [top, was] = [this.scroller.scrollTop, document.activeElement];
    if (change.start !== change.end || change.text) this.#typed(change, after);
    if (cursor) return this.goTo(cursor.line, cursor.column);
    this.area.setSelectionRange(moved(start, change), moved(end, change));
    this.scroller.scrollTop = top;
    if (was !== this.area) was?.focus({ preventScroll: true });
  }

  /** Typed by the browser, which is what undo remembers. */
  #typed(change, after) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(change.start, change.end);
    if (document.activeElement === this.area)
      document.execCommand(change.text ? "insertText" : "delete", false, change.text);
    if (this.text === after) return;
    this.area.value = after;
    this.#changed();
  }

  /** Put text in the place of what is chosen. */
  insert(text) {
    document.execCommand("insertText", false, text);
  }

  /** Put the cursor at a place, both from 1, and show it. */
  goTo(line, column = 1, { focus = true } = {}) {
    const place = placeOf(this.text.split("\n"), line, column);
    if (focus) this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(place, place);
    const row = this.paper.row(line);
    const [above, height] = [row.offsetTop, this.scroller.clientHeight];
    const inside =
      above > this.scroller.scrollTop + 24 && above + row.offsetHeight < this.scroller.scrollTop + height - 24;
    if (!inside) this.scroller.scrollTop = above - height / 3;
    row.classList.remove("arrived");
    requestAnimationFrame(() => row.classList.add("arrived"));
    this.#here();
  }

  /** Where the cursor is: line and column from 1. */
  get cursor() {
    return whereIs(this.text, this.area.selectionStart);
  }

  #here() {
    const at = this.cursor;
    this.paper.here(at.line);
    this.heard.moved(at);
  }

  #changed() {
    this.paper.show(this.text);
    this.heard.changed();
    this.#here();
  }
}
