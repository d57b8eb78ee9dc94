// Talking with the server: always this machine, always the file of this page.

const { root, file } = document.body.dataset;
const self = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/** The server answers that it cannot; `status` and the data say why. */
export class Refusal extends Error {
  constructor(status, data) {
    super(data.problem ?? "");
    this.status = status;
    this.data = data;
  }
}

async function answered(response) {
  const data = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(response.status, data);
  return data;
}

/** Asks for something about the text of this file. */
export async function ask(name, question = {}) {
  const body = JSON.stringify({ file, window: self, ...question });
  const headers = { "Content-Type": "application/json" };
  return answered(await fetch(`${root}api/${name}`, { method: "POST", headers, body }));
}

/** The file as it is on disk now. */
export async function fromDisk() {
  return answered(await fetch(`${root}api/file?file=${encodeURIComponent(file)}`));
}

/**
 * Listens to what happens to the file on disk; the browser comes back by itself when the line breaks. A page that nobody
 * sees hangs up, because a browser has few lines to one place; the first word of a new line tells what was missed.
 */
export function listen(heard) {
  let stream = null;
  const open = () => {
    stream = new EventSource(`${root}api/events?file=${encodeURIComponent(file)}`);
    for (const name of ["now", "changed", "gone"]) {
      stream.addEventListener(name, (event) => heard[name]?.(JSON.parse(event.data || "{}")));
    }
    stream.addEventListener("open", () => heard.open?.());
    stream.addEventListener("error", () => heard.lost?.());
  };
  document.addEventListener("visibilitychange", () => {
    stream.close();
    if (!document.hidden) open();
  });
  open();
}
