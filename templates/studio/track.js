// The page of one track: the file left, what it says right, and the ways between them.

import { clickable, showCanvas } from "./canvasview.js";
import { compared } from "./comparing.js";
import { Editor } from "./editor.js";
import { announce, byId } from "./elements.js";
import { FindingsView } from "./findings.js";
import { Following, PICTURES } from "./following.js";
import { Forms } from "./forms.js";
import { Notice } from "./notice.js";
import { PictureView } from "./pictures.js";
import { Saving } from "./saving.js";
import { ask } from "./server.js";
import { sharedBy } from "./splitting.js";
import { tabbed } from "./tabs.js";
import { count, say } from "./words.js";

const LETTERS = { error: "!!", warning: "!", info: "i" };
const notice = new Notice(byId("notices"));
let [cells, findings, outline, readable, wanted] = [new Map(), [], [], true, null];

const editor = new Editor(byId("text"), byId("scroller"), { changed, moved, chosen }, LETTERS);
const saving = new Saving(editor, notice, compared);
const forms = new Forms(editor, told);
const following = new Following(() => editor.text, { look, picture, lost, back: () => notice.hide("lost") });
const goTo = (line, column) => {
  narrowTo("text");
  editor.goTo(line, column);
};
const does = { goTo: toFinding, fill, fix, accept };
const list = new FindingsView(byId("findings"), does, LETTERS);
const pictures = new Map(PICTURES.slice(1).map((name) => [name, new PictureView(byId(`panel-${name}`), goTo)]));
const show = tabbed(byId("tabs"), (name) => following.view(name));

function changed() {
  if (saving.base === null) return;
  saving.changed();
  following.changed();
}

/** A sentence of the server, or of a line that broke. */
function told(refused) {
  notice.show("told", refused.message || say("lost"), [[say("close"), () => notice.hide("told")]]);
}

function lost(refused) {
  notice.show("lost", refused.data?.problem || say("lost"), []);
}

function look(_, answer) {
  ({ findings } = answer);
  const wasReadable = readable;
  readable = answer.readable;
  if (readable) {
    cells = new Map(answer.cells.map((cell) => [cell.code, cell]));
    ({ outline } = answer);
    byId("title").textContent = answer.title || byId("title").textContent;
    byId("stage").textContent = answer.stage_label ?? "";
    const { filled, total } = answer.coverage;
    byId("cover").hidden = false;
    byId("covered").textContent = say("covered", { filled, total });
    byId("meter").style.setProperty("--part", `${(100 * filled) / total}%`);
    for (const view of pictures.values()) view.lead(outline);
    if (wanted) part(wanted, false);
    wanted = null;
  }
  if (wasReadable && !readable) announce(say("unreadable"));
  editor.paper.mark(findings);
  list.show(findings);
  byId("count").textContent = String(findings.length);
  byId("count-words").textContent = count("points", findings.length);
  document.body.dataset.looked = answer.serial;
  moved(editor.cursor);
}

function picture(name, answer) {
  const panel = byId(`panel-${name}`);
  const words = panel.querySelector(".stale-words");
  panel.classList.toggle("stale", Boolean(answer.stale));
  words.hidden = !answer.stale;
  if (answer.stale && !panel.dataset.good) words.textContent = words.dataset.none;
  else if (!answer.stale && !panel.dataset.good)
    [words.textContent, panel.dataset.good] = [say("stale"), answer.serial];
  if (!answer.stale && name === "canvas") showCanvas(panel.querySelector(".canvas"), answer.html);
  else if (!answer.stale) pictures.get(name).show(answer);
  panel.dataset.serial = answer.serial;
}

/** What is said about the line of the cursor stands under the text. */
function moved({ line, column }) {
  byId("at").textContent = say("at", { line, column });
  const here = findings.find((each) => each.line === line);
  const about = byId("about");
  about.className = here ? `about ${here.severity}` : "about";
  about.querySelector(".severity").textContent = here ? LETTERS[here.severity] : "";
  about.querySelector(".severity").className = here ? `severity ${here.severity}` : "severity";
  about.querySelector(".text").textContent = here ? here.message : readable ? "" : say("unreadable");
}

function toFinding(finding) {
  goTo(finding.line, finding.column);
}

function chosen(finding) {
  show("look");
  narrowTo("panels");
  list.reveal(finding);
  editor.goTo(finding.line, finding.column);
}

/** The next finding behind the cursor, or the one before; round the ends. */
function step(back) {
  if (!findings.length) return announce(say("no_findings"));
  const at = editor.cursor;
  const after = (one, two) => one.line - two.line || one.column - two.column;
  const sorted = [...findings].sort(after);
  const next = back
    ? (sorted.findLast((each) => after(each, at) < 0) ?? sorted.at(-1))
    : (sorted.find((each) => after(each, at) > 0) ?? sorted[0]);
  toFinding(next);
  list.reveal(next);
  announce(`${say(next.severity)}. ${next.message}`);
}

async function written(name, question) {
  const text = editor.text;
  try {
    const { text: after, cursor } = await ask(name, { text, ...question });
    if (editor.text !== text) return told({ message: say("text_changed") });
    editor.replace(after, cursor);
    announce(say("written"));
  } catch (refused) {
    told(refused);
  }
}

function fill(finding) {
  forms.open(finding.path, finding);
}

function fix({ code, path }) {
  written("fix", { code, path });
}

function accept({ code, path, message }) {
  const dialog = byId("accept");
  dialog.querySelector(".said").textContent = message;
  dialog.querySelector("textarea").value = "";
  dialog.returnValue = "";
  dialog.showModal();
  dialog.addEventListener(
    "close",
    () => {
      const reason = dialog.querySelector("textarea").value.trim();
      if (dialog.returnValue === "yes" && reason) written("accept", { code, path, reason });
    },
    { once: true },
  );
}

/** A part of the canvas: its form, or its place in the text. Where the parts are comes a moment after the picture. */
function part(code, isOpen) {
  const cell = cells.get(code);
  if (isOpen || (cell && !cell.is_written)) forms.open(code, { line: cell?.is_written ? cell.line : 0 });
  else if (cell) goTo(cell.line);
  else wanted = code;
}
clickable(byId("panel-canvas").querySelector(".canvas"), part);

/** The form for the line of the cursor: for what was found there, else for the part that stands there. */
function formHere() {
  const { line } = editor.cursor;
  const found = findings.find((each) => each.line === line && each.has_form);
  if (found) return fill(found);
  const parts = outline.filter((each) => each.line <= line && line <= each.end_line);
  const here = parts.sort((one, two) => one.end_line - one.line - (two.end_line - two.line))[0];
  if (here) forms.open(here.path, { line });
  else announce(say("no_form_here"));
}

/** On a narrow window one side is there at a time. */
function narrowTo(side) {
  document.body.dataset.side = side;
  for (const button of document.querySelectorAll("[data-to-side]"))
    button.setAttribute("aria-pressed", String(button.dataset.toSide === side));
}
for (const button of document.querySelectorAll("[data-to-side]"))
  button.addEventListener("click", () => narrowTo(button.dataset.toSide));

const keys = {
  F8: (event) => step(event.shiftKey),
  F6: () =>
    byId("right").contains(document.activeElement) ? goTo(editor.cursor.line, editor.cursor.column) : toPanels(),
  F1: () => byId("keys").showModal(),
};
function toPanels() {
  narrowTo("panels");
  byId("tabs").querySelector('[tabindex="0"]').focus();
}
addEventListener("keydown", (event) => {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === "s") {
    event.preventDefault();
    if (!document.querySelector("dialog[open]")) saving.save();
  } else if (document.querySelector("dialog[open]")) return;
  else if (control && event.key === "Enter") {
    event.preventDefault();
    formHere();
  } else if (keys[event.key] && !control && !event.altKey) {
    event.preventDefault();
    keys[event.key](event);
  }
});
byId("show-keys").addEventListener("click", () => byId("keys").showModal());
byId("form-here").addEventListener("click", formHere);

sharedBy(byId("splitter"));
narrowTo("text");
await saving.begin();
saving.changed();
following.changed();
document.body.dataset.ready = "";
