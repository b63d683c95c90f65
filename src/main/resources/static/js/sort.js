// Whole lists are sorted here, by the heads that say data-sort; a list that comes in pages is sorted by the house.
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });

function value(row, column) {
  const cell = row.cells[column];
  return cell?.dataset.value ?? cell?.textContent.trim() ?? "";
}

function sort(head) {
  const table = head.closest("table");
  const body = table.tBodies[0];
  const column = head.cellIndex;
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const rows = [...body.rows].map((row) => ({ row, of: value(row, column) }));
  // What is not said stands last, whichever way one looks.
  rows.sort((a, b) => (a.of === "") - (b.of === "") || (down ? collator.compare(b.of, a.of) : collator.compare(a.of, b.of)));
  body.append(...rows.map((one) => one.row));
}

function offer(head) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort sort--here";
  button.append(...head.childNodes);
  button.addEventListener("click", () => sort(head));
  head.append(button);
}

for (const head of document.querySelectorAll("th[data-sort]")) {
  if (head.closest("table").tBodies[0].rows.length > 1) offer(head);
}
