// How the window is shared by text and pictures: with the mouse, or with the arrows.

const [LEAST, MOST, STEP, KEPT] = [22, 70, 4, "werkcanvas-share"];

/** Make the bar between them move; the browser keeps where it stood. */
export function sharedBy(bar) {
  const put = (share) => {
    const now = Math.round(Math.min(Math.max(share, LEAST), MOST));
    bar.parentElement.style.setProperty("--share", `${now}%`);
    bar.setAttribute("aria-valuenow", String(now));
    localStorage.setItem(KEPT, String(now));
    return now;
  };
  let share = put(Number(localStorage.getItem(KEPT)) || 40);
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!step) return;
    event.preventDefault();
    share = put(share + step);
  });
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
    bar.focus();
  });
  bar.addEventListener("pointermove", (event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    const { left, width } = bar.parentElement.getBoundingClientRect();
    share = put((100 * (event.clientX - left)) / width);
  });
}
