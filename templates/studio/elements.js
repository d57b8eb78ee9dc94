// Small helpers for making parts of a page. Text always lands as text, never as markup.

/** An element with attributes, listeners (`onclick`) and children; what is null or false is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** The content of a drawing or a fragment from the server, ready to be put into the page. */
export function parsed(markup, type = "text/html") {
  const made = new DOMParser().parseFromString(markup, type);
  return type === "text/html" ? [...made.body.childNodes] : [document.importNode(made.documentElement, true)];
}

let speaking = 0;

/** Tells people who listen, once: the same sentence again is read again. */
export function announce(sentence) {
  const live = byId("live");
  clearTimeout(speaking);
  live.textContent = "";
  speaking = setTimeout(() => (live.textContent = sentence), 60);
}

/** Letters and digits alone: two texts that differ by spaces, hyphens or breaks are the same. */
export const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
