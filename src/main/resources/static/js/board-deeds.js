// What is done with one bar of the board by its menu or a key, or with all that are selected: other suites, a promise, cards, in and out.
import { answered, sayBeside } from "./board-carry.js";
import { letGo, post, stayOf } from "./board-several.js";
import { at } from "./board-places.js";
import { clear, mayBeSelected, selected } from "./board-select.js";

const keys = { f: "suites", p: "pin", u: "unpin", k: "cards", i: "in", o: "out" };

export const isDeed = (name) => Object.values(keys).includes(name);

const here = () => location.pathname + location.search;

// Of a bar that is one of several that are selected, all of them are meant.
export function does(deed, bar) {
  const all = selected();
  const bars = bar && !all.includes(bar) ? [bar] : all;
  if (!bars.length || !document.querySelector(`#board-menu [data-does=${deed}]`)) return;
  const stays = [...new Set(bars.map(stayOf))];
  if (deed === "suites") return propose(bars);
  if (deed === "cards") return window.open(`${path("cards")}?${new URLSearchParams(stays.map((id) => ["stays", id]))}`);
  if (deed === "pin" || deed === "unpin") return post(bars[0], path("pins"), pins(bars, deed === "pin"));
  post(bars[0], path(deed), stays.map((id) => ["stays", id]));
}

const path = (name) => at("board-paths").dataset[name];

const pins = (bars, pinned) => [
  ["pinned", String(pinned)],
  ...bars.flatMap((bar, i) => [[`stays[${i}].reservationId`, stayOf(bar)], [`stays[${i}].version`, bar.dataset.version]]),
];

// The suites that are free for all of them, to be taken with the button that has the focus.
async function propose(bars) {
  letGo();
  const lines = bars.map((bar) => ["move", `${stayOf(bar)}.${bar.dataset.version}.${bar.dataset.let}...`]);
  const fresh = await answered(`${path("suites")}?${new URLSearchParams([...lines, ["back", here()]])}`, new AbortController().signal);
  if (!fresh) return;
  bars[0].scrollIntoView({ block: "nearest", inline: "nearest" });
  sayBeside(bars[0], fresh);
  at("board").dataset.moved = bars[0].getAttribute("href");
  at("board-says").querySelector("a, button")?.focus();
  at("board-says").back = bars[0];
}

addEventListener("keydown", (event) => {
  const deed = keys[event.key];
  if (!deed || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const bar = event.target.closest?.("#board .let");
  if (!bar && !(selected().length && event.target.matches("body, #board, #board-selected *"))) return;
  if (bar && !mayBeSelected(bar)) return;
  event.preventDefault();
  does(deed, bar);
});

addEventListener("click", (event) => {
  const deed = event.target.closest?.("#board-selected button")?.dataset.selected;
  if (isDeed(deed)) does(deed);
});
