// The text here and the text on disk: what is not saved yet, saving, and what to do when somebody else wrote too.

import { announce, byId } from "./elements.js";
import { ask, fromDisk, listen, Refusal } from "./server.js";
import { say } from "./words.js";

export class Saving {
  /** `editor` holds the text; `notice` shows a quiet bar with choices; `compare` shows two texts beside each other. */
  constructor(editor, notice, compare) {
    [this.editor, this.notice, this.compare] = [editor, notice, compare];
    [this.base, this.saved, this.busy, this.asking, this.other] = [null, "", null, null, null];
    addEventListener("beforeunload", (event) => this.isUnsaved && event.preventDefault());
    byId("save").addEventListener("click", () => this.save());
  }

  /** Read the file, and listen to it. */
  async begin() {
    const { text, base, writable } = await fromDisk();
    [this.base, this.saved, this.writable] = [base, text, writable];
    this.editor.begin(text);
    this.#tell();
    const heard = ({ base: known }) => this.#changedOnDisk(known);
    listen({
      now: heard,
      changed: heard,
      gone: () => this.#gone(),
      open: () => this.notice.hide("lost"),
      lost: () => this.notice.show("lost", say("lost"), []),
    });
  }

  get isUnsaved() {
    return this.editor.text !== this.saved;
  }

  /** The text changed. */
  changed() {
    this.#tell();
  }

  #tell(words = null) {
    const state = this.isUnsaved ? "unsaved" : "saved";
    const mark = byId("saved");
    mark.dataset.state = state;
    mark.querySelector(".text").textContent = words ?? say(this.writable === false ? "read_only" : state);
    byId("save").setAttribute("aria-disabled", String(!this.isUnsaved));
    const name = document.title.replace(/^\u25cf /, "");
    document.title = this.isUnsaved ? `\u25cf ${name}` : name;
  }

  /** Save; one at a time, and what changed meanwhile stays unsaved. */
  async save() {
    await this.asking; // the dialog is gone as soon as somebody chose, and a moment later the choice is heard
    if (this.busy) return this.busy;
    if (!this.isUnsaved) return announce(say("nothing_to_save"));
    if (this.other) return this.#ask();
    this.busy = this.#saved();
    await this.busy;
    this.busy = null;
  }

  async #saved() {
    const text = this.editor.text;
    try {
      const { base } = await ask("save", { text, base: this.base });
      [this.base, this.saved] = [base, text];
      this.#tell();
      announce(say("saved_now"));
    } catch (refused) {
      if (refused instanceof Refusal && refused.status === 409 && !refused.data.gone) this.#conflict(refused.data);
      else this.notice.show("save", refused.message || say("lost"), [[say("copy_text"), () => this.#copy()]]);
    }
  }

  /** Somebody else wrote. Their text is here at once, or one chooses where something is unsaved; a form waits. */
  async #changedOnDisk(known) {
    await this.busy;
    if (known === this.base) return this.#agreed();
    const open = document.querySelector("dialog[open]");
    if (open) return open.addEventListener("close", () => this.#changedOnDisk(known), { once: true });
    const { text, base } = await fromDisk().catch(() => ({}));
    if (!base) return;
    this.notice.hide("gone");
    if (base === this.base) return;
    if (text === this.editor.text || !this.isUnsaved) this.#take(text, base);
    else this.#conflict({ text, base });
  }

  /** The file on disk is the one from which this text began. */
  #agreed() {
    this.other = null;
    for (const name of ["gone", "conflict"]) this.notice.hide(name);
  }

  #take(text, base) {
    const isNew = text !== this.editor.text;
    [this.base, this.saved, this.other] = [base, text, null];
    this.notice.hide("conflict");
    if (isNew) this.editor.replace(text);
    this.#tell();
    if (isNew) announce(say("came_in"));
  }

  #conflict(other) {
    this.other = other;
    this.notice.show("conflict", say("conflict"), [
      [say("take_theirs"), () => this.#take(other.text, other.base)],
      [say("keep_mine"), () => this.#keep()],
      [say("beside"), () => this.#ask()],
    ]);
  }

  /** The own text stays; saving it then replaces what somebody else wrote, and they were shown. */
  #keep() {
    this.base = this.other.base;
    this.other = null;
    this.notice.hide("conflict");
    announce(say("kept_mine"));
  }

  async #ask() {
    const { other } = this;
    this.asking = this.compare(this.editor.text, other.text);
    const choice = await this.asking;
    this.asking = null;
    if (choice === "theirs") this.#take(other.text, other.base);
    if (choice === "mine") this.#keep();
  }

  #gone() {
    this.notice.show("gone", say("gone"), [[say("copy_text"), () => this.#copy()]]);
  }

  async #copy() {
    await navigator.clipboard.writeText(this.editor.text);
    announce(say("copied"));
  }
}
