// The notes of a workshop: each goes into the file at its block or cell, or to the open questions.

import { announce, byId, element } from "./elements.js";
import { ask } from "./server.js";
import { say } from "./words.js";

export class Notes {
  /** `editor` holds the text; `notice` tells what cannot be done; `left` is what to do when somebody leaves a field. */
  constructor(editor, notice, left) {
    [this.editor, this.notice, this.left, this.last] = [editor, notice, left, Promise.resolve()];
  }

  /** Make a form stick what is typed in its field; `cell` gives the code of the place, "" for the parking lot. */
  from(form, cell) {
    const field = form.querySelector("textarea");
    const stick = (event) => {
      event.preventDefault();
      this.last = this.last.then(() => this.#stick(field, cell()));
    };
    form.addEventListener("submit", stick);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) stick(event);
      else if (event.key === "Escape") this.left();
    });
  }

  async #stick(field, cell) {
    const note = field.value.trim();
    if (!note) return field.focus();
    const before = this.editor.text;
    try {
      const { text: after, told = "" } = await ask("note", { text: before, cell, note });
      if (this.editor.text !== before) return this.#told(say("text_changed"));
      if (field.value.trim() === note) field.value = "";
      this.notice.hide("told");
      this.editor.replace(after);
      this.#show({ note, cell, told, before, after, field });
      announce(say("stuck_at", { told: told || note }));
    } catch (refused) {
      this.#told(refused.message || say("lost"));
    }
  }

  #told(sentence) {
    this.notice.show("told", sentence, [[say("close"), () => this.notice.hide("told")]]);
  }

  /** The newest stands first; that one can be taken away again while nothing else changed. */
  #show({ note, cell, told, before, after, field }) {
    const list = byId("stuck");
    list.querySelector("button")?.remove();
    const away = element("button", { type: "button", class: "quiet small" }, say("take_away"));
    const chip = element("span", { class: "chip" }, cell || "?");
    const item = element("li", {}, chip, " ", note, told && element("p", { class: "soft" }, told), away);
    away.addEventListener("click", () => {
      if (this.editor.text !== after) return away.remove();
      item.remove();
      this.editor.replace(before);
      field.value = note;
      field.focus();
    });
    list.prepend(item);
  }
}
