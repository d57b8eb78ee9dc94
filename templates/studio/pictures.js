// A picture in its panel: as large as one wants, its parts lead to the text, and the same in words below.

import { bare, element, parsed } from "./elements.js";
import { count, say } from "./words.js";

const REGISTER = {
  steps: "steps",
  parties: "parties",
  roles: "roles",
  funding: "funding",
  funnel: "results",
  timeline: "steps",
};
const SIZES = [0, 0.75, 1, 1.5, 2];

export class PictureView {
  /** `goTo` is told a line of the file. */
  constructor(panel, goTo) {
    [this.panel, this.goTo, this.markup, this.size] = [panel, goTo, null, 0];
    [this.holder, this.words, this.places] = ["picture", "words", "places"].map((name) =>
      panel.querySelector(`.${name}`),
    );
    for (const button of panel.querySelectorAll("[data-size]")) {
      button.addEventListener("click", () => this.#sized(Number(button.dataset.size)));
    }
    this.holder.addEventListener("click", (event) => {
      const line = event.target.closest?.("[data-line]")?.dataset.line;
      if (line) goTo(Number(line));
    });
  }

  /** Show a drawing of the server. */
  show({ svg, description }) {
    if (svg === this.markup) return;
    this.markup = svg;
    const [drawing] = parsed(svg, "image/svg+xml");
    this.holder.replaceChildren(drawing);
    this.width = Number(drawing.getAttribute("width"));
    this.words.textContent = description ?? drawing.querySelector("desc")?.textContent ?? "";
    this.#sized(this.size);
    this.lead(this.outline ?? []);
  }

  #sized(step) {
    const at = step === 0 ? 0 : SIZES.indexOf(this.size) + step;
    this.size = SIZES[Math.min(Math.max(at, step === 0 ? 0 : 1), SIZES.length - 1)];
    const drawing = this.holder.querySelector("svg");
    if (!drawing) return;
    drawing.removeAttribute("height");
    drawing.setAttribute("width", this.size ? Math.round(this.width * this.size) : this.width);
    this.holder.classList.toggle("fits", !this.size);
    for (const button of this.panel.querySelectorAll('[data-size="0"]'))
      button.setAttribute("aria-pressed", String(!this.size));
  }

  /** Lead from the parts of the drawing, and from a list, to where they stand in the file. */
  lead(outline) {
    this.outline = outline;
    const register = REGISTER[this.panel.dataset.name];
    const parts = outline.filter((each) => each.title && new RegExp(`^${register}\\[\\d+\\]$`).test(each.path));
    const list = parts.map((part) =>
      element(
        "li",
        {},
        element(
          "button",
          { type: "button", class: "quiet", onclick: () => this.goTo(part.line) },
          part.title,
          element("span", { class: "soft" }, ` ${say("line_short", { line: part.line })}`),
        ),
      ),
    );
    if (!this.places.contains(document.activeElement)) this.places.replaceChildren(...list);
    this.panel.querySelector(".leads").hidden = !parts.length;
    this.panel.querySelector(".leads summary").textContent = count("to_text", parts.length);
    this.#marked(
      parts.map((part) => ({ line: part.line, name: bare(part.title) })).filter((part) => part.name.length > 1),
    );
  }

  #marked(parts) {
    for (const group of this.holder.querySelectorAll("g")) {
      if (!group.querySelector(":scope > text")) continue;
      const told = bare(
        [...group.querySelectorAll(":scope > text, :scope > title")].map((each) => each.textContent).join(" "),
      );
      const found = parts
        .filter((part) => told.includes(part.name))
        .sort((one, two) => two.name.length - one.name.length)[0];
      if (found) group.dataset.line = found.line;
      else delete group.dataset.line;
    }
  }
}
