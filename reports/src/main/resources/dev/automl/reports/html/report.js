// Makes tables sortable and filterable, and shows one class at a time. The report can be read without it.
"use strict";

for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort !== undefined ? Number(cell.dataset.sort) : cell.textContent;
  };
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
  const empty = (cell) => cell === "" || cell === "-";
  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    header.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = header.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((one, two) => {
        const a = value(one, column);
        const b = value(two, column);
        // What is not known stays at the end.
        if (empty(a) || empty(b)) return empty(a) - empty(b);
        return down ? compare(b, a) : compare(a, b);
      });
      body.append(...rows);
    });
  });
}

for (const input of document.querySelectorAll(".filter input")) {
  input.parentElement.hidden = false;
  const status = input.parentElement.querySelector("[role=status]");
  const rows = Array.from(document.getElementById(input.dataset.table).tBodies[0].rows);
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !texts.get(row).includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    status.textContent = wanted === "" ? "" : shown + " of " + rows.length;
  });
}

for (const choice of document.querySelectorAll(".choice")) {
  const options = Array.from(choice.querySelectorAll(":scope > .option"));
  if (options.length < 2) continue;
  const label = document.createElement("label");
  const select = document.createElement("select");
  label.textContent = choice.dataset.label + " ";
  label.append(select);
  for (const option of options) select.append(new Option(option.dataset.name));
  const show = () => options.forEach((option, i) => { option.hidden = i !== select.selectedIndex; });
  select.addEventListener("change", show);
  choice.prepend(label);
  show();
}

// On paper nothing can be unfolded.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
});
