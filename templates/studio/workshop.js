// The view for a workshop: one block at a time, read from the back of the room, with its clock and its notes.

import { compared } from "./comparing.js";
import { byId, element } from "./elements.js";
import { Filled } from "./filled.js";
import { Following } from "./following.js";
import { Notes } from "./notes.js";
import { Notice } from "./notice.js";
import { Saving } from "./saving.js";
import { asClock, Timer } from "./timer.js";
import { say } from "./words.js";

const { blocks, sessions } = JSON.parse(byId("deck").textContent);
const [DARK, PLAN, SINGLE] = ["werkcanvas-dark", "werkcanvas-plan", "werkcanvas-single-keys"];
const OTHERWISE = 5;
const notice = new Notice(byId("notices"));
let [at, filled, states, placed] = [0, null, new Map(), -1];

/** The text, without a field to type in: what goes in goes in as notes. */
const editor = {
  text: "",
  begin(text) {
    this.text = text;
  },
  replace(text) {
    this.text = text;
    saving.changed();
    following.changed();
  },
};
const saving = new Saving(editor, notice, compared);
const following = new Following(
  () => editor.text,
  { look, picture, lost: () => notice.show("lost", say("lost"), []), back: () => notice.hide("lost") },
  ["canvas"],
);
const timer = new Timer(({ left, whole, isRunning }) => {
  byId("clock").textContent = asClock(left);
  document.querySelector(".timer").classList.toggle("up", left <= 0 && whole > 0);
  byId("time").style.width = `${whole ? Math.max(0, Math.min(100, (100 * left) / whole)) : 0}%`;
  byId("run").textContent = say(isRunning ? "pause" : "start");
});

function minutesOf(id) {
  const session = sessions[Number(byId("plan").value)];
  return session?.blocks.find((each) => each.id === id)?.minutes ?? OTHERWISE;
}

function look(_, answer) {
  if (!answer.readable) return;
  states = new Map(answer.cells.map((cell) => [cell.code, cell.state]));
  byId("title").textContent = answer.title;
  showDeck();
}

function picture(_, answer) {
  byId("stale").hidden = !(answer.stale && filled);
  if (!answer.stale) {
    filled = new Filled(answer.html);
    byId("marks").replaceChildren(filled.marks);
  }
  showFilled();
  document.body.dataset.shown = answer.serial;
}

function showDeck() {
  const steps = blocks.map((block, nth) => {
    const state = states.get(block.code) ?? "empty";
    return element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: `step ${state}`,
          "aria-current": nth === at ? "step" : null,
          title: `${block.title}: ${say(`state_${state}`)}`,
          onclick: () => show(nth),
        },
        element("span", { "aria-hidden": "true" }, block.code),
        element("span", { class: "hidden" }, `${block.code} ${block.title}: ${say(`state_${state}`)}`),
      ),
    );
  });
  const had = byId("steps").contains(document.activeElement);
  byId("steps").replaceChildren(...steps);
  if (had) byId("steps").querySelector('[aria-current="step"]').focus();
}

/** Show a block; its clock waits for somebody to start it. */
function show(nth, { focus = false } = {}) {
  at = Math.min(Math.max(nth, 0), blocks.length - 1);
  const block = blocks[at];
  byId("block-code").textContent = block.code;
  byId("block-number").textContent = say("block_of", { number: at + 1, total: blocks.length });
  byId("block-title").textContent = block.title;
  byId("questions").replaceChildren(...block.questions.map((each) => element("li", {}, each)));
  byId("example").replaceChildren(element("b", {}, `${byId("example").dataset.words} `), block.example);
  byId("previous").disabled = at === 0;
  byId("next").disabled = at === blocks.length - 1;
  timer.take(block.id, minutesOf(block.id));
  showDeck();
  showFilled();
  byId("block").scrollTop = 0;
  if (focus) byId("block").focus({ preventScroll: true });
  history.replaceState(null, "", `#${block.code}`);
}

function showFilled() {
  if (!filled) return;
  const { code } = blocks[at];
  const parts = filled.parts(code).filter(([, entries]) => entries.length);
  byId("filled").replaceChildren(
    ...(parts.length
      ? parts.map(([title, entries]) =>
          element("section", {}, title && element("h3", {}, title), element("ul", { class: "entries" }, entries)),
        )
      : [element("p", { class: "nothing" }, byId("filled").dataset.words)]),
  );
  byId("example").hidden = Boolean(parts.length);
  if (placed !== at) showPlaces(filled.places(code));
  placed = at;
}

function showPlaces(places) {
  byId("where").hidden = !places.length;
  byId("where")
    .querySelector(".chips")
    .replaceChildren(
      ...places.map(([code, title], nth) =>
        element(
          "label",
          {},
          element("input", { type: "radio", name: "cell", value: code, checked: nth === 0 }),
          element("span", {}, title),
        ),
      ),
    );
}

const notes = new Notes(editor, notice, () => byId("block").focus());
notes.from(byId("note"), () => document.querySelector('input[name="cell"]:checked')?.value ?? blocks[at].code);
notes.from(byId("park"), () => "");

function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
}

function dark(isDark = !document.body.classList.contains("dark")) {
  document.body.classList.toggle("dark", isDark);
  byId("dark").setAttribute("aria-pressed", String(isDark));
  localStorage.setItem(DARK, String(isDark));
}

const keys = {
  ArrowRight: () => show(at + 1, { focus: true }),
  PageDown: () => show(at + 1, { focus: true }),
  ArrowLeft: () => show(at - 1, { focus: true }),
  PageUp: () => show(at - 1, { focus: true }),
};
const letters = {
  n: () => byId("note-text").focus(),
  p: () => byId("park-text").focus(),
  t: () => timer.toggle(),
  "+": () => timer.longer(),
  "=": () => timer.longer(),
  0: () => timer.again(),
  f: full,
  d: () => dark(),
  "?": () => byId("keys").showModal(),
};
addEventListener("keydown", (event) => {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === "s") {
    event.preventDefault();
    if (!document.querySelector("dialog[open]")) saving.save();
    return;
  }
  if (
    control ||
    event.altKey ||
    document.querySelector("dialog[open]") ||
    event.target.closest("textarea, select, input")
  )
    return;
  const does = keys[event.key] ?? (byId("single").checked ? letters[event.key.toLowerCase()] : null);
  if (!does) return;
  event.preventDefault();
  does();
});

const buttons = {
  previous: keys.ArrowLeft,
  next: keys.ArrowRight,
  run: letters.t,
  longer: letters["+"],
  again: letters[0],
  full,
  dark: () => dark(),
  "show-keys": letters["?"],
};
for (const [id, does] of Object.entries(buttons)) byId(id).addEventListener("click", () => does());
byId("single").checked = localStorage.getItem(SINGLE) !== "false";
byId("single").addEventListener("change", (event) => localStorage.setItem(SINGLE, String(event.target.checked)));
byId("plan").append(...sessions.map((each, nth) => new Option(each.title, String(nth))));
byId("plan").value = localStorage.getItem(PLAN) ?? String(Math.min(1, sessions.length - 1));
byId("plan").addEventListener("change", (event) => {
  localStorage.setItem(PLAN, event.target.value);
  timer.planned(minutesOf);
});
dark(localStorage.getItem(DARK) === "true");

const start = blocks.findIndex((block) => block.code === location.hash.slice(1));
show(Math.max(start, 0));
await saving.begin();
saving.changed();
following.changed();
document.body.dataset.ready = "";
