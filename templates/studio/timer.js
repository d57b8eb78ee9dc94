// A clock that runs back, for each block its own. It goes on in the red when the time is up; nobody is cut off.

import { announce } from "./elements.js";
import { say } from "./words.js";

const [MINUTE, TICK] = [60, 250];
const TOLD = [
  [MINUTE, "time_minute"],
  [0, "time_up"],
];

export class Timer {
  /** `shown` is told the seconds left and all seconds, each time they change. */
  constructor(shown) {
    [this.shown, this.clocks, this.ticking] = [shown, new Map(), 0];
  }

  /** The clock of a block is the one that is seen; another that ran stands still. */
  take(id, minutes) {
    this.pause();
    this.id = id;
    if (!this.clocks.has(id)) this.clocks.set(id, { whole: minutes * MINUTE, left: minutes * MINUTE });
    this.#show();
  }

  /** New times for all blocks that did not run yet. */
  planned(minutesOf) {
    for (const [id, clock] of this.clocks) if (clock.left === clock.whole) this.clocks.delete(id);
    this.take(this.id, minutesOf(this.id));
  }

  get isRunning() {
    return Boolean(this.ticking);
  }

  toggle() {
    if (this.isRunning) this.pause();
    else this.#start();
    this.#show();
  }

  pause() {
    clearInterval(this.ticking);
    this.ticking = 0;
  }

  #start() {
    const clock = this.clocks.get(this.id);
    let last = performance.now();
    this.ticking = setInterval(() => {
      const [now, before] = [performance.now(), clock.left];
      clock.left -= (now - last) / 1000;
      last = now;
      for (const [second, words] of TOLD) if (before > second && clock.left <= second) announce(say(words));
      this.#show();
    }, TICK);
  }

  /** A minute more. */
  longer() {
    const clock = this.clocks.get(this.id);
    [clock.left, clock.whole] = [clock.left + MINUTE, clock.whole + MINUTE];
    this.#show();
  }

  /** From the begin. */
  again() {
    this.pause();
    const clock = this.clocks.get(this.id);
    clock.left = clock.whole;
    this.#show();
  }

  #show() {
    const { left, whole } = this.clocks.get(this.id);
    this.shown({ left, whole, isRunning: this.isRunning });
  }
}

/** Seconds as people read them: 4:05, and a minus where the time is over. */
export function asClock(seconds) {
  const size = Math.abs(Math.ceil(seconds));
  return `${size && seconds < 0 ? "−" : ""}${Math.floor(size / MINUTE)}:${String(size % MINUTE).padStart(2, "0")}`;
}
