// About texts: what changed between two of them, and where a place is. Nothing here knows the page.

const HIGH = /[\uD800-\uDBFF]/;

/** The one range in which two texts differ: put `text` in the place of [start, end) of the first. */
export function changed(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (start > 0 && HIGH.test(before[start - 1])) start -= 1;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  if (same > 0 && HIGH.test(before[before.length - same - 1] ?? "")) same -= 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Where a place is after a change. */
export function moved(place, change) {
  if (place <= change.start) return place;
  return place >= change.end
    ? place + change.text.length - (change.end - change.start)
    : change.start + change.text.length;
}

/** The index in a line of a column that the server counts: from 1, and a sign beyond 16 bits is one. */
export function indexOf(line, column) {
  let index = 0;
  for (const sign of line) {
    if (column <= 1) break;
    index += sign.length;
    column -= 1;
  }
  return index;
}

/** The place in a text of a line and a column, both from 1. */
export function placeOf(lines, line, column) {
  const last = Math.min(Math.max(line, 1), lines.length);
  let place = 0;
  for (let each = 0; each < last - 1; each += 1) place += lines[each].length + 1;
  return place + indexOf(lines[last - 1], last === line ? column : Infinity);
}

/** The line (from 1) and the column (from 1, in signs) of a place. */
export function whereIs(text, place) {
  const before = text.slice(0, place);
  const start = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line += 1;
  return { line, column: [...before.slice(start)].length + 1, start };
}

const MANY = 2_000_000;

/** The lines of two texts beside each other: rows of [left, right], null where the other has a line more. */
export function beside(left, right) {
  const [one, two] = [left.split("\n"), right.split("\n")];
  let head = 0;
  while (head < one.length && head < two.length && one[head] === two[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, two.length) - head && one[one.length - 1 - tail] === two[two.length - 1 - tail])
    tail += 1;
  const same = (lines) => lines.map((line) => [line, line]);
  const middle = aligned(one.slice(head, one.length - tail), two.slice(head, two.length - tail));
  return [...same(one.slice(0, head)), ...middle, ...same(tail ? one.slice(-tail) : [])];
}

function aligned(one, two) {
  const [rows, columns] = [one.length, two.length];
  if (rows * columns > MANY) return paired(one, two);
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      longest[i][j] = one[i] === two[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const found = [];
  let [gone, come] = [[], []];
  for (let i = 0, j = 0; i < rows || j < columns;) {
    if (i < rows && j < columns && one[i] === two[j]) {
      found.push(...paired(gone, come), [one[i], two[j]]);
      [gone, come] = [[], []];
      [i, j] = [i + 1, j + 1];
    } else if (j >= columns || (i < rows && longest[i + 1][j] >= longest[i][j + 1])) gone.push(one[i++]);
    else come.push(two[j++]);
  }
  return [...found, ...paired(gone, come)];
}

const paired = (one, two) =>
  Array.from({ length: Math.max(one.length, two.length) }, (_, at) => [one[at] ?? null, two[at] ?? null]);
