// Tabs as everybody knows them: one in the order of Tab, arrows to the others.

/** Make a list of tabs work; `chosen` is told the panel that is shown. Gives a function that shows a panel by name. */
export function tabbed(list, chosen) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const show = (name, focus = false) => {
    for (const tab of tabs) {
      const is = tab.dataset.panel === name;
      tab.setAttribute("aria-selected", String(is));
      tab.tabIndex = is ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !is;
      if (is && focus) tab.focus();
      if (is) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    chosen(name);
  };
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement);
    const ends = { Home: 0, End: tabs.length - 1 };
    const to =
      event.key in ends
        ? ends[event.key]
        : event.key in steps
          ? (at + steps[event.key] + tabs.length) % tabs.length
          : -1;
    if (at === -1 || to === -1) return;
    event.preventDefault();
    show(tabs[to].dataset.panel, true);
  });
  list.addEventListener("click", (event) => {
    const tab = event.target.closest('[role="tab"]');
    if (tab) show(tab.dataset.panel);
  });
  return show;
}
