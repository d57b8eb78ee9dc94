// A quiet bar over the page: one sentence and what one can do about it. It never takes the focus.

import { element } from "./elements.js";

export class Notice {
  constructor(holder) {
    [this.holder, this.shown] = [holder, new Map()];
  }

  /** Show a sentence under a name, with buttons: [words, what they do]. */
  show(name, sentence, choices) {
    const old = this.shown.get(name);
    const made = element(
      "div",
      { class: "notice", "data-notice": name },
      element("p", {}, sentence),
      element(
        "div",
        { class: "buttons" },
        choices.map(([words, does]) => element("button", { type: "button", onclick: does }, words)),
      ),
    );
    this.shown.set(name, made);
    if (old) old.replaceWith(made);
    else this.holder.append(made);
  }

  hide(name) {
    this.shown.get(name)?.remove();
    this.shown.delete(name);
  }
}
