// Several bars of the board that are worked on together. They are known by their lets: a board that is drawn anew keeps those that still stand.
import { at } from "./board-places.js";

const chosen = new Set();

export const mayBeSelected = (bar) => Boolean(bar?.matches("#board .let[data-can*=m]"));

export const selected = () => (chosen.size === 0 ? [] : [...at("board").querySelectorAll(".let[data-can*=m]")].filter((bar) => chosen.has(bar.dataset.let)));

export function toggle(bar) {
  if (!chosen.delete(bar.dataset.let)) chosen.add(bar.dataset.let);
  paint();
}

export function clear() {
  chosen.clear();
  paint();
}

// A board of a thousand bars is looked through only while some of them are selected, and once more after that.
let isPainted = false;

function paint() {
  if (!at("board") || (chosen.size === 0 && !isPainted)) return;
  isPainted = chosen.size > 0;
  for (const bar of at("board").querySelectorAll(".let[aria-current]")) {
    if (chosen.has(bar.dataset.let)) continue;
    bar.classList.remove("let--selected");
    bar.removeAttribute("aria-current");
  }
  const bars = selected();
  for (const bar of bars) {
    bar.classList.add("let--selected");
    bar.setAttribute("aria-current", "true");
  }
  say(bars.length);
}

function say(number) {
  const says = at("board-selected");
  if (!says) return;
  const text = number === 1 ? says.dataset.one : says.dataset.many.replace("{0}", number);
  const words = says.querySelector("b");
  if (number && words.textContent !== text) words.textContent = text;
  if (says.hidden !== !number) says.hidden = !number;
}

addEventListener("click", (event) => {
  const bar = event.target.closest?.("#board .let");
  if (!(event.ctrlKey || event.metaKey || event.shiftKey) || !mayBeSelected(bar)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  toggle(bar);
}, true);

new MutationObserver(paint).observe(at("content"), { childList: true, subtree: true });
addEventListener("tailtown:renewed", paint);
