// Keeps what is shown up to date with the text: what is in view first, what was found next, the rest when it is quiet.

import { ask } from "./server.js";

export const PICTURES = ["canvas", "steps", "parties", "roles", "funding", "funnel", "timeline"];
const LOOK = "look";
const QUIET = 60;
const AGAIN = 1000;
const BUSY = 503;

export class Following {
  /** `text` gives the text; `heard` is told of answers (`look`, `picture`) and of a server that is `lost` or `back`. */
  constructor(text, heard, pictures = PICTURES) {
    [this.text, this.heard, this.names] = [text, heard, [...pictures, LOOK]];
    [this.serial, this.inView, this.waiting, this.shown] = [0, pictures[0], new Set(), new Map()];
    [this.busy, this.last, this.edited, this.later] = [false, "", 0, 0];
  }

  /** The text changed: everything is asked anew. */
  changed() {
    this.serial += 1;
    document.body.dataset.serial = this.serial;
    this.edited = performance.now();
    this.waiting = new Set(this.names);
    this.#go();
  }

  /** Somebody looks at this now: a picture, or `look` for what was found. */
  view(name) {
    this.inView = name;
    this.#go();
  }

  async #go() {
    if (this.busy) return;
    this.busy = true;
    for (let names = this.#next(); names.length; names = this.#next()) {
      for (const name of names) this.waiting.delete(name);
      this.last = names[0];
      const answered = await Promise.all(names.map((name) => this.#asked(name)));
      if (answered.every(Boolean)) continue;
      names.filter((_, at) => !answered[at]).forEach((name) => this.waiting.add(name));
      this.#after(AGAIN);
      break;
    }
    this.busy = false;
    if (this.waiting.size && !this.later) this.#after(QUIET);
  }

  /** What is in view and what was found take turns, so that neither waits while somebody types; the rest by two. */
  #next() {
    const first = this.last === this.inView ? [LOOK, this.inView] : [this.inView, LOOK];
    const urgent = first.find((name) => this.waiting.has(name));
    if (urgent) return [urgent];
    return performance.now() - this.edited < QUIET ? [] : [...this.waiting].slice(0, 2);
  }

  #after(time) {
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      this.later = 0;
      this.#go();
    }, time);
  }

  /** False when the server did not answer or has no time; then it is asked again. */
  async #asked(name) {
    const serial = this.serial;
    const question = { text: this.text(), serial, ...(name === LOOK ? {} : { name }) };
    try {
      const answer = await ask(name === LOOK ? LOOK : "picture", question);
      this.heard.back();
      if (answer.superseded || serial <= (this.shown.get(name) ?? 0)) return true;
      if (name === LOOK && serial !== this.serial) return true;
      this.shown.set(name, serial);
      this.heard[name === LOOK ? LOOK : "picture"](name, answer);
      return true;
    } catch (refused) {
      if (refused.status !== BUSY) this.heard.lost(refused);
      return refused.status < BUSY;
    }
  }
}
