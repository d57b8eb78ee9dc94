// The words of the page, in the language of the page. They come with it as data; nothing is written twice.

const said = JSON.parse(document.getElementById("words").textContent);

/** A word by its name, with its holes filled: say("at", { line: 3, column: 1 }). */
export function say(name, holes = {}) {
  return said[name].replace(/\{(\w+)\}/g, (hole, key) => (key in holes ? String(holes[key]) : hole));
}

/** A word for a number of things: `name_none`, `name_one` or `name_many`, where the first exists. */
export function count(name, number, holes = {}) {
  const form = number === 0 && `${name}_none` in said ? "none" : number === 1 ? "one" : "many";
  return say(`${name}_${form}`, { count: number, ...holes });
}
