// The form for an empty place: the guiding question, a few fields, and the answer goes into the text as YAML.

import { announce, byId, element } from "./elements.js";
import { ask } from "./server.js";
import { say } from "./words.js";

const FEW = 6;

export class Forms {
  /** `editor` gets the text; `told` shows a sentence when something cannot be done. */
  constructor(editor, told) {
    [this.editor, this.told, this.dialog] = [editor, told, byId("form")];
    this.dialog.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer();
    });
    this.dialog.querySelector(".to-text").addEventListener("click", () => {
      this.dialog.close();
      this.editor.area.focus({ preventScroll: true });
    });
    for (const button of this.dialog.querySelectorAll("[data-close]"))
      button.addEventListener("click", () => this.dialog.close());
    this.dialog.querySelector("form").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#answer();
    });
  }

  /** Ask for the form of a cell, a block, a path, or of a finding (with its code and help), and show it with its line. */
  async open(path, { code = null, line = 0, help = "" } = {}) {
    const text = this.editor.text;
    if (line) this.editor.goTo(line, 1, { focus: false });
    try {
      const form = await ask("form", { text, path, ...(code ? { code } : {}) });
      this.#show({ ...form, line, help, asked: { path, ...(code ? { code } : {}) } });
    } catch (refused) {
      this.told(refused);
    }
  }

  #show(form) {
    this.form = form;
    const part = (name) => this.dialog.querySelector(`.${name}`);
    part("about").textContent = form.title ?? "";
    part("question").textContent = form.question;
    part("said").textContent = form.said ?? "";
    part("help").textContent = form.help;
    part("why").hidden = !form.why;
    part("why").querySelector("p").textContent = form.why ?? "";
    part("examples").hidden = !form.examples?.length;
    part("examples")
      .querySelector("ul")
      .replaceChildren(...(form.examples ?? []).map((each) => element("li", {}, each)));
    part("source").textContent = form.source ? say("source", { source: form.source }) : "";
    part("problem").textContent = "";
    part("to-text").hidden = !form.line;
    part("fields").replaceChildren(...form.fields.map((field, at) => fieldOf(field, at, some(form.fields))));
    this.dialog.showModal();
    this.dialog.querySelector(".fields :is(input, textarea, select)")?.focus();
  }

  async #answer() {
    const { form, editor } = this;
    const text = editor.text;
    const values = Object.fromEntries(form.fields.map((field, at) => [field.name, valueOf(this.dialog, field, at)]));
    try {
      const { text: after, cursor, place } = await ask("answer", { text, ...form.asked, values });
      if (editor.text !== text) return this.#problems({ problem: say("text_changed"), problems: [] });
      this.dialog.close();
      editor.replace(after, cursor);
      announce(say("filled_in", { place: place ?? "" }).trim());
    } catch (refused) {
      if (refused.data) this.#problems(refused.data);
      else this.told(refused);
    }
  }

  #problems({ problem = "", problems = [] }) {
    for (const field of this.dialog.querySelectorAll("[data-field]")) {
      const found = problems.find((each) => each.field === field.dataset.field);
      const message = field.querySelector(".wrong");
      message.textContent = found?.message ?? "";
      for (const input of field.querySelectorAll("input, textarea, select")) {
        if (found) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
    }
    const loose = problems.every((each) => !this.form.fields.some((field) => field.name === each.field));
    this.dialog.querySelector(".problem").textContent =
      loose || !problems.length ? problem || problems[0]?.message || "" : "";
    (
      this.dialog.querySelector("[aria-invalid]") ?? this.dialog.querySelector(".fields :is(input, textarea, select)")
    )?.focus();
  }
}

/** The word for a field that may stay empty, where others may not. */
const some = (fields) => (fields.some((field) => field.required) ? say("optional") : "");

function fieldOf(field, at, optional) {
  const id = `field-${at}`;
  const told = [field.hint && `${id}-hint`, `${id}-wrong`].filter(Boolean).join(" ");
  const shared = { id, name: field.name, "aria-describedby": told, "aria-required": field.required ? "true" : null };
  const boxes = field.kind === "choice" && (field.several || field.choices.length <= FEW);
  const input = boxes ? choicesOf(field, id) : inputOf(field, shared);
  const hint = field.hint && element("p", { class: "hint", id: `${id}-hint` }, field.hint);
  const wrong = element("p", { class: "wrong", id: `${id}-wrong` });
  if (!boxes)
    return element(
      "div",
      { class: "field", "data-field": field.name },
      headOf(field, id, input, optional),
      hint,
      input,
      wrong,
    );
  return element(
    "fieldset",
    { class: "field", "data-field": field.name, "aria-describedby": told },
    element("legend", {}, field.label, !field.required && optional && soft(` ${optional}`)),
    hint,
    input,
    wrong,
  );
}

/** The name of a field, and beside it the two answers that are answers too. */
function headOf(field, id, input, optional) {
  const open = ["unknown", "not_applicable"].map((name) =>
    element(
      "button",
      {
        type: "button",
        class: "quiet small",
        "aria-label": `${field.label}: ${say(name)}`,
        onclick: () => put(input, say(`${name}_value`), field),
      },
      say(name),
    ),
  );
  return element(
    "div",
    { class: "head" },
    element("label", { for: id }, field.label, !field.required && optional && soft(` ${optional}`)),
    element("div", { class: "open" }, open),
  );
}

const soft = (words) => element("span", { class: "soft" }, words);

function put(input, words, field) {
  if (field.kind === "choice" && ![...input.options].some((each) => each.value === words))
    input.append(new Option(words, words));
  input.value = words;
  input.focus();
}

function inputOf(field, shared) {
  if (field.kind === "choice") {
    return element(
      "select",
      shared,
      element("option", { value: "" }, say("choose")),
      field.choices.map((each) =>
        element("option", { value: each.value, selected: each.value === field.value }, each.label || each.value),
      ),
    );
  }
  const long = field.kind === "text" || field.several;
  const value = Array.isArray(field.value) ? field.value.join("\n") : (field.value ?? "");
  const made = long
    ? element("textarea", { ...shared, rows: 3 })
    : element("input", { ...shared, type: "text", autocomplete: "off" });
  made.value = value;
  return made;
}

function choicesOf(field, id) {
  const chosen = [field.value ?? []].flat();
  return element(
    "div",
    { class: "choices" },
    field.choices.map((each, at) =>
      element(
        "label",
        { for: `${id}-${at}` },
        element("input", {
          type: field.several ? "checkbox" : "radio",
          name: `${id}-choice`,
          id: `${id}-${at}`,
          value: each.value,
          checked: chosen.includes(each.value),
        }),
        " ",
        each.label || each.value,
      ),
    ),
  );
}

function valueOf(dialog, field, at) {
  const holder = dialog.querySelectorAll("[data-field]")[at];
  const input = holder.querySelector("select, textarea, input[type=text]");
  if (!input) {
    const chosen = [...holder.querySelectorAll("input:checked")].map((each) => each.value);
    return field.several ? chosen : (chosen[0] ?? "");
  }
  return field.several
    ? input.value
        .split("\n")
        .map((each) => each.trim())
        .filter(Boolean)
    : input.value.trim();
}
