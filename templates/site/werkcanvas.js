// Sorting and filtering of tables that compare. Without this script they read just as well.
(function () {
  "use strict";

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) made.textContent = text;
    return made;
  }

  function field(label, control) {
    var around = element("label");
    around.append(element("span", {}, label), control);
    return around;
  }

  function sortable(table, said) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    var collator = new Intl.Collator(document.documentElement.lang || "nl", { sensitivity: "base", numeric: true });
    Array.from(table.tHead.rows[0].cells).forEach(function (cell, column) {
      var words = cell.textContent;
      var button = element("button", { type: "button", title: said.sort.replace("{column}", words) }, words);
      cell.textContent = "";
      cell.append(button);
      button.addEventListener("click", function () {
        var down = cell.getAttribute("aria-sort") === "ascending";
        table.querySelectorAll("[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
        cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        rows.sort(function (one, other) { return compare(one.cells[column], other.cells[column], collator, down); });
        rows.forEach(function (row) { body.append(row); });
      });
    });
  }

  // What is not known stands last, whichever way is sorted.
  function compare(one, other, collator, down) {
    var sign = down ? -1 : 1;
    if (one.classList.contains("none") || other.classList.contains("none")) {
      return one.classList.contains("none") - other.classList.contains("none");
    }
    var first = one.dataset.sort, second = other.dataset.sort;
    if (first === undefined || second === undefined) return sign * collator.compare(one.textContent, other.textContent);
    if (first === "" || second === "") return (first === "") - (second === "");
    return sign * (Number(first) - Number(second));
  }

  function filterable(table, chooser) {
    var said = chooser.dataset;
    var rows = Array.from(table.tBodies[0].rows);
    var texts = new Map(rows.map(function (row) { return [row, row.textContent.toLowerCase()]; }));
    var form = element("form", { class: "chooser-form", role: "search", "aria-label": said.label });
    var words = element("input", { type: "search", autocomplete: "off" });
    var status = element("p", { role: "status" });
    var selects = Array.from(chooser.querySelectorAll("datalist")).map(function (list) {
      var select = element("select", { "data-name": list.dataset.name });
      select.append(element("option", { value: "" }, said.all));
      Array.from(list.options).forEach(function (each) { select.append(element("option", { value: each.value }, each.textContent)); });
      form.append(field(list.dataset.label, select));
      return select;
    });
    form.prepend(field(said.search, words));
    form.append(element("button", { type: "reset" }, said.clear));
    function show() {
      var wanted = words.value.trim().toLowerCase();
      var shown = 0;
      rows.forEach(function (row) {
        var fits = texts.get(row).includes(wanted) && selects.every(function (select) {
          return !select.value || row.dataset[select.dataset.name].split(" ").includes(select.value);
        });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      status.textContent = said.shown.replace("{shown}", shown).replace("{all}", rows.length);
    }
    form.addEventListener("input", show);
    form.addEventListener("reset", function () { setTimeout(show); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    chooser.replaceChildren(form, status);
    show();
  }

  // On a narrow screen each row is a card: there the first are enough until somebody asks for the others.
  function foldable(table) {
    var button = element("button", { type: "button", class: "unfold", "aria-expanded": "false" }, table.dataset.unfold);
    function show(all) {
      table.classList.toggle("few", !all);
      button.setAttribute("aria-expanded", String(all));
      button.textContent = all ? table.dataset.fold : table.dataset.unfold;
    }
    button.addEventListener("click", function () { show(table.classList.contains("few")); });
    table.after(button);
    show(false);
    return show;
  }

  function start() {
    var head = document.querySelector(".wc > .head");
    if (head) document.documentElement.lang = head.parentElement.lang;
    // the theme that comes with MkDocs says of its bar not what it is
    document.querySelectorAll("body > .navbar:not([role])").forEach(function (bar) { bar.setAttribute("role", "banner"); });
    document.querySelectorAll("table.compare").forEach(function (table) {
      var chooser = table.parentElement.parentElement.querySelector(":scope > .chooser");
      sortable(table, (chooser || table).dataset);
      if (chooser) filterable(table, chooser);
      if (!table.dataset.unfold) return;
      var show = foldable(table);
      // who looks for a row is shown all that fit
      if (chooser) chooser.addEventListener("input", function () { show(true); });
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
