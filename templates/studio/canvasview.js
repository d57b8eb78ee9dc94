// The canvas in a page: each block and cell leads to its place in the text, or to its form where it is empty.

import { element, parsed } from "./elements.js";
import { say } from "./words.js";

const [MOST, LONG] = [5, 60];
const PART = ".box, td.cell";
const STATES = ["filled", "partial", "empty", "not-applicable"];

/** Put the fragment of the server into its place; what had the focus has it again. */
export function showCanvas(holder, markup) {
  const was = holder.contains(document.activeElement) ? document.activeElement.dataset.code : null;
  holder.replaceChildren(...parsed(markup));
  for (const code of holder.querySelectorAll(".code")) madeButton(code);
  for (const part of holder.querySelectorAll("td.cell > .entries, td.throughout > .entries, .box > .entries"))
    shortened(part);
  if (was) holder.querySelector(`button[data-code="${CSS.escape(was)}"]`)?.focus({ preventScroll: true });
}

function madeButton(code) {
  const part = code.closest(PART);
  const state = STATES.find((each) => part.classList.contains(each));
  const open = state === "empty" || state === "partial";
  const label = `${code.textContent}: ${say(open ? "cell_fill" : "cell_go")}`;
  const name = code.textContent;
  code.replaceWith(
    element(
      "button",
      { type: "button", class: "code", "data-code": name, title: label, "aria-label": label },
      name,
      open && element("span", { class: "plus", "aria-hidden": "true" }, "+"),
    ),
  );
  part.classList.add("goes");
}

/** The first few entries, each in three lines; the rest stands in the text, to which the cell leads. */
function shortened(list) {
  const left = [...list.children].slice(MOST);
  if (left.length > 1) {
    for (const entry of left) entry.remove();
    list.append(element("li", { class: "more" }, say("more", { count: left.length })));
  }
  for (const entry of list.children) if (entry.textContent.length > LONG) entry.title = entry.textContent;
}

/** Clicks in a canvas: `chosen` gets the code, and whether its form is asked for rather than its place in the text. */
export function clickable(holder, chosen) {
  holder.addEventListener("click", (event) => {
    const button = event.target.closest("button.code");
    const part = event.target.closest(PART);
    if (!part || event.target.closest("a") || String(getSelection())) return;
    const code = part.querySelector("button.code").dataset.code;
    const state = STATES.find((each) => part.classList.contains(each));
    chosen(code, state === "empty" || (state === "partial" && Boolean(button)));
  });
}
