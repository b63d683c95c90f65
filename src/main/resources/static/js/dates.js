// Two dates of one stay: the departure follows the arrival and the nights are counted beside them.
const DAY = 86_400_000;

// While a date is typed it passes through days nobody means, and the browser calls each of them a change. The change is told when the field is left, with
// Enter, or when nothing more is typed for a moment; a day picked from the calendar is told at once.
const PAUSE = 800;
let pausing;
const isDate = (target) => target.matches?.('input[type="date"]');
const typed = new WeakMap();

addEventListener(
  "keydown",
  (event) => {
    if (!isDate(event.target)) return;
    if (event.key === "Enter") tell(event.target);
    else if (event.key !== "Tab" && !typed.has(event.target)) typed.set(event.target, false);
  },
  true,
);

addEventListener(
  "change",
  (event) => {
    if (!isDate(event.target) || !typed.has(event.target)) return;
    typed.set(event.target, true);
    event.stopImmediatePropagation();
    clearTimeout(pausing);
    pausing = setTimeout(() => event.target.value >= "2000" && typed.has(event.target) && tell(event.target), PAUSE);
  },
  true,
);

function tell(input) {
  const changed = typed.get(input);
  typed.delete(input);
  if (changed) input.dispatchEvent(new Event("change", { bubbles: true }));
}

// A new limit from the server would throw away what is half typed.
addEventListener("htmx:before:morph:attr", (event) => {
  if (isDate(event.target) && event.target === document.activeElement) event.preventDefault();
});

addEventListener("focusout", (event) => isDate(event.target) && tell(event.target), true);

const parse = (input) => (input.value ? Date.parse(input.value + "T00:00:00Z") : NaN);
const iso = (time) => new Date(time).toISOString().slice(0, 10);

function count(range) {
  const [from, to] = range.querySelectorAll('input[type="date"]');
  const told = range.querySelector("output");
  const nights = Math.round((parse(to) - parse(from)) / DAY);
  if (!Number.isNaN(parse(from))) to.min = iso(parse(from) + Number(range.dataset.least ?? 1) * DAY);
  told.textContent = nights >= 0 ? (nights === 1 ? told.dataset.one : told.dataset.many.replace("#", nights)) : "";
  return nights;
}

const nightsOf = new WeakMap();

// Before the form asks what is free: the departure belongs to the question.
addEventListener("change", follow, true);

function follow(event) {
  const range = event.target.closest?.("[data-date-range]");
  if (!range) return;
  const [from, to] = range.querySelectorAll('input[type="date"]');
  const before = nightsOf.get(range) ?? 1;
  if (event.target === from && !Number.isNaN(parse(from)) && !(parse(to) > parse(from))) to.value = iso(parse(from) + Math.max(1, before) * DAY);
  const nights = count(range);
  if (nights > 0) nightsOf.set(range, nights);
}

for (const range of document.querySelectorAll("[data-date-range]")) nightsOf.set(range, count(range));

// A link that leads to the same dates takes those that stand in the form, also while the page has not heard of them yet.
addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("[data-with-dates] a[href*='arrives=']");
    const form = link?.closest("form");
    if (!form) return;
    const to = new URL(link.href);
    for (const name of ["arrives", "departs"]) if (form.elements[name]?.value) to.searchParams.set(name, form.elements[name].value);
    link.href = to.pathname + to.search;
  },
  true,
);
