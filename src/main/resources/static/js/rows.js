// Further rows of a form: "add" copies the list's template under the next number, "remove" empties a row, and an empty row does not count.
for (const list of document.querySelectorAll("[data-rows]")) {
  const template = list.querySelector("template");
  const foot = list.querySelector("[data-add-row]");
  let next = list.querySelectorAll("[data-row]").length;
  const ready = (root) => root.querySelectorAll("[data-remove-row]").forEach((button) => (button.hidden = false));
  foot.hidden = false;
  ready(list);
  list.addEventListener("click", (event) => {
    if (event.target.closest("[data-add-row] button")) {
      const holder = document.createElement("template");
      holder.innerHTML = template.innerHTML.replaceAll("__", String(next++));
      const row = holder.content.querySelector("[data-row]");
      ready(row);
      foot.before(row);
      row.querySelector("input:not([type=hidden])").focus();
    }
    const row = event.target.closest("[data-remove-row]")?.closest("[data-row]");
    if (!row) return;
    for (const input of row.querySelectorAll("input")) {
      if (input.type === "checkbox") input.checked = false;
      else input.value = "";
    }
    row.hidden = true;
    row.dispatchEvent(new Event("input", { bubbles: true }));
    foot.querySelector("button").focus();
  });
}
