// The keyboard at the desk. What a key does stands in the page as aria-keyshortcuts; arrows move in what says data-list.
const typing = (target) =>
  target.closest("textarea, select, [contenteditable]") || (target.matches?.("input") && !/^(checkbox|radio|button|submit)$/.test(target.type));

// In a date letters mean nothing, so keys work there too.
const takesLetters = (target) => typing(target) && target.type !== "date";

const seen = (element) => element.checkVisibility({ visibilityProperty: true });

function holders() {
  return [...document.querySelectorAll("[aria-keyshortcuts]")];
}

const firstOf = (element) => [...document.querySelectorAll(element.dataset.first)].find(seen);

function press(element) {
  const first = element.dataset.first && firstOf(element);
  if (first) {
    first.focus();
  } else if (element.matches("input")) {
    element.focus();
    element.select();
  } else {
    element.click();
  }
}

// A skip link leads to the first thing one does there, not only to where it stands.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-first]");
  const first = link && firstOf(link);
  if (!first) return;
  event.preventDefault();
  first.focus();
});

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (takesLetters(event.target) || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  const held = holders().filter((element) => element.getAttribute("aria-keyshortcuts").toLowerCase() === key);
  // The help stands in a closed menu and may be called all the same.
  const element = held.find(seen) ?? held.find((one) => one.dataset.opens);
  if (!element) return;
  event.preventDefault();
  press(element);
});

// From anywhere in a form, the control key and Enter do what its main button does.
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || document.querySelector("dialog[open]")) return;
  const form = event.target.closest?.("form") ?? document.querySelector("main form:has(.button--primary)");
  const button = form?.querySelector(".button--primary[type=submit]");
  if (!button) return;
  event.preventDefault();
  // What is being typed counts as said.
  event.target.blur?.();
  button.click();
});

const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

addEventListener("keydown", (event) => {
  const list = event.target.closest?.("[data-list]");
  const way = step[event.key];
  if (!list || !way || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const stops = [...list.querySelectorAll("[data-item] a[href], [data-item] summary")].filter(seen);
  const firsts = stops.filter((stop, i) => stop.closest("[data-item]") !== stops[i - 1]?.closest("[data-item]"));
  const here = firsts.findIndex((stop) => stop.closest("[data-item]").contains(event.target));
  const next = firsts[here + way];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

// From a search of the page, down leads into the first list of the page; the one that stands above every page leads nowhere.
addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" || event.target.type !== "search" || !event.target.closest("main")) return;
  const first = document.querySelector("main [data-list] [data-item] a[href]");
  if (!first) return;
  event.preventDefault();
  first.focus();
});

// Where one is chosen of those found, Enter takes the first, once the list answers what was typed.
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.target.type !== "search") return;
  const first = document.querySelector(`${event.target.getAttribute("hx-target") ?? "no-list"} [data-enter] [data-item] a[href]`);
  if (!first || new URLSearchParams(location.search).get(event.target.name) !== event.target.value) return;
  event.preventDefault();
  first.click();
});

function saysWhat(element) {
  const own = element.getAttribute("aria-label") ?? element.getAttribute("placeholder");
  return own ?? [...element.childNodes].filter((node) => node.nodeName !== "KBD").map((node) => node.textContent).join("").trim();
}

const help = document.getElementById("keys");
// Before it opens, so that nobody sees it without its rows.
help?.addEventListener("beforetoggle", (event) => {
  if (event.newState !== "open") return;
  const list = help.querySelector("dl");
  for (const told of list.querySelectorAll("[data-key]")) told.remove();
  const rows = new Map(holders().filter((one) => seen(one) || one.dataset.opens || "told" in one.dataset).map((one) => [one.getAttribute("aria-keyshortcuts").toUpperCase(), saysWhat(one)]));
  // What holds on every page stands in the list already.
  for (const cap of list.querySelectorAll("kbd")) rows.delete(cap.textContent);
  for (const [key, what] of [...rows].reverse()) {
    const term = document.createElement("dt");
    const told = document.createElement("dd");
    const cap = document.createElement("kbd");
    term.textContent = what;
    cap.textContent = key;
    told.append(cap);
    term.dataset.key = told.dataset.key = key;
    list.prepend(term, told);
  }
});
