// What was found, as questions: the heaviest first, each with its place, its form and the ways to close it.

import { element } from "./elements.js";
import { count, say } from "./words.js";

const SEVERITIES = ["error", "warning", "info"];

export class FindingsView {
  /** `does`: what the buttons do: `goTo`, `fill`, `fix` and `accept`, each with the finding. */
  constructor(holder, does, letters) {
    [this.holder, this.does, this.letters, this.kept] = [holder, does, letters, new Map()];
  }

  /** Show these; what was there already stays the same element, with its focus. */
  show(findings) {
    const kept = new Map();
    const seen = new Map();
    const groups = SEVERITIES.map((severity) => [severity, findings.filter((each) => each.severity === severity)]);
    const parts = groups
      .filter(([, inside]) => inside.length)
      .map(([severity, inside]) => {
        const items = inside.map((finding) => {
          const nth = seen.get(finding.fingerprint) ?? 0;
          seen.set(finding.fingerprint, nth + 1);
          const key = `${finding.fingerprint}-${nth}`;
          const told = JSON.stringify(finding);
          const old = this.kept.get(key);
          const item = old?.told === told ? old.item : this.#item(finding, key);
          kept.set(key, { item, told, finding });
          return item;
        });
        return this.#group(severity, items);
      });
    const at = this.#focus();
    this.holder.replaceChildren(...(parts.length ? parts : [element("p", { class: "none" }, say("no_findings"))]));
    this.kept = kept;
    if (at)
      this.holder
        .querySelector(`[data-key="${CSS.escape(at.key)}"] [data-does="${at.does}"]`)
        ?.focus({ preventScroll: true });
  }

  #focus() {
    const now = this.holder.contains(document.activeElement) ? document.activeElement : null;
    return now?.dataset.does ? { key: now.closest("[data-key]").dataset.key, does: now.dataset.does } : null;
  }

  #group(severity, items) {
    const id = `group-${severity}`;
    return element(
      "section",
      { class: "group", "aria-labelledby": id },
      element("h3", { id }, this.#letter(severity), ` ${count(severity, items.length)}`),
      element("ul", {}, items),
    );
  }

  #letter(severity) {
    return element("span", { class: `severity ${severity}`, "aria-hidden": "true" }, this.letters[severity]);
  }

  #item(finding, key) {
    const id = `finding-${key}`;
    const button = (name, words, quiet = true) =>
      element(
        "button",
        {
          type: "button",
          class: quiet ? "quiet" : "",
          "data-does": name,
          "aria-describedby": id,
          onclick: () => this.does[name](finding),
        },
        words,
      );
    return element(
      "li",
      { class: `finding ${finding.severity}`, "data-key": key, "data-code": finding.code, "data-path": finding.path },
      element("h4", { id }, finding.question || finding.message),
      finding.question && finding.question !== finding.message && element("p", { class: "said" }, finding.message),
      finding.help && element("p", { class: "help" }, finding.help),
      element(
        "div",
        { class: "buttons" },
        finding.has_form && button("fill", say("fill"), false),
        finding.fixable && button("fix", say("fix"), finding.has_form),
        button("goTo", say("to_line", { line: finding.line })),
        finding.acceptable && button("accept", say("accept")),
      ),
      finding.why && element("details", {}, element("summary", {}, say("why")), element("p", {}, finding.why)),
    );
  }

  /** Bring one of them into view. */
  reveal(finding) {
    for (const { item, finding: each } of this.kept.values()) {
      if (each.fingerprint !== finding.fingerprint) continue;
      item.scrollIntoView({ block: "nearest" });
      item.classList.remove("arrived");
      requestAnimationFrame(() => item.classList.add("arrived"));
      return;
    }
  }
}
