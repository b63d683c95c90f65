// The search above every page: results while one types, arrows choose, Enter opens, Ctrl-Enter lets in or out who comes or goes today, Escape closes.
const box = document.querySelector("[data-find]");
const input = box?.querySelector("input");
const list = box?.querySelector(".find-list");
const patience = 60;
let chosen = 0;
let opensFirst = false;
let awaited = false;
let asking = new AbortController();
let waiting = 0;

const typed = () => input.value.trim();
const rows = () => [...list.querySelectorAll("[role=option][href]")];
const answers = (text) => list.firstElementChild?.dataset.found === text;

function choose(index) {
  const all = rows();
  chosen = all.length ? (index + all.length) % all.length : 0;
  all.forEach((row, i) => {
    row.id = `found-${i}`;
    row.setAttribute("aria-selected", String(i === chosen));
  });
  if (all.length) input.setAttribute("aria-activedescendant", `found-${chosen}`);
  else input.removeAttribute("aria-activedescendant");
  all[chosen]?.scrollIntoView({ block: "nearest" });
}

function show(open) {
  list.hidden = !open;
  input.setAttribute("aria-expanded", String(open));
  if (!open) input.removeAttribute("aria-activedescendant");
}

function openChosen() {
  opensFirst = false;
  const row = rows()[chosen];
  if (row) location.assign(row.href);
  else input.form.submit();
}

// Afterwards one is where one was, unless something has to be asked of who came in.
function doChosen(row) {
  const form = document.getElementById("find-deed");
  const here = location.pathname + location.search;
  form.action = row.dataset.deed;
  form.elements.back.value = here;
  form.elements.ask.value = row.dataset.asks;
  form.elements.to.value = here;
  form.requestSubmit();
}

// A page says why there is no answer, the list only that there is none.
async function ask() {
  const text = typed();
  asking.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(`/search/list?q=${encodeURIComponent(text)}`, { signal: asking.signal });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    list.innerHTML = await answer.text();
  } catch (failure) {
    if (failure.name === "AbortError") return;
    awaited = false;
    list.replaceChildren();
    show(false);
    if (opensFirst) input.form.submit();
    return;
  }
  if (text !== typed()) return;
  awaited = false;
  show(document.activeElement === input);
  choose(0);
  if (opensFirst) openChosen();
}

if (box) {
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (document.querySelector("dialog[open]") || !input.checkVisibility()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  input.addEventListener("input", () => {
    opensFirst = false;
    clearTimeout(waiting);
    awaited = Boolean(typed());
    if (awaited) waiting = setTimeout(ask, patience);
    else {
      asking.abort();
      show(false);
    }
  });

  input.addEventListener("focus", () => {
    if (typed() && answers(typed())) show(true);
  });

  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const row = !awaited && !list.hidden && answers(typed()) ? rows()[chosen] : undefined;
      if (row?.dataset.deed) doChosen(row);
    } else if (event.key === "Enter" && typed()) {
      event.preventDefault();
      if (awaited) opensFirst = true;
      else if (!list.hidden && answers(typed())) openChosen();
      else input.form.submit();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    }
  });

  list.addEventListener("click", (event) => {
    const deed = event.target.closest(".found-deed");
    if (!deed) return;
    event.preventDefault();
    doChosen(deed.closest("[data-deed]"));
  });

  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) show(false);
  });
}
