// Two texts beside each other: what only one of them has is marked, what they share is folded.

import { byId, element } from "./elements.js";
import { beside } from "./text.js";
import { count, say } from "./words.js";

const AROUND = 2;

/** Show mine and theirs; gives "mine", "theirs", or "" when somebody decides later. */
export function compared(mine, theirs) {
  const dialog = byId("compare");
  dialog.querySelector("tbody").replaceChildren(...rowsOf(beside(mine, theirs)));
  dialog.returnValue = "";
  dialog.showModal();
  dialog.querySelector(".two").scrollTop = 0;
  return new Promise((chosen) => dialog.addEventListener("close", () => chosen(dialog.returnValue), { once: true }));
}

function rowsOf(rows) {
  const differs = rows.map(([one, two]) => one !== two);
  const near = rows.map((_, at) => differs.slice(Math.max(at - AROUND, 0), at + AROUND + 1).some(Boolean));
  const made = [];
  let [left, right, folded] = [0, 0, 0];
  const fold = () => {
    if (folded)
      made.push(element("tr", { class: "folded" }, element("td", { colspan: 4 }, count("same_lines", folded))));
    folded = 0;
  };
  rows.forEach(([one, two], at) => {
    if (one !== null) left += 1;
    if (two !== null) right += 1;
    if (!near[at]) {
      folded += 1;
      return;
    }
    fold();
    made.push(
      element(
        "tr",
        { class: differs[at] ? "differs" : null },
        ...side(one, left, differs[at], say("only_mine")),
        ...side(two, right, differs[at], say("only_theirs")),
      ),
    );
  });
  fold();
  return made;
}

function side(line, number, differs, words) {
  const marked = differs && line !== null;
  return [
    element("td", { class: "at-line" }, line === null ? "" : String(number)),
    element(
      "td",
      { class: marked ? "only" : null },
      marked && element("span", { class: "hidden" }, `${words}: `),
      line ?? "",
    ),
  ];
}
