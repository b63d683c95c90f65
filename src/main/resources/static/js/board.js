// The lodging board: arrows go from bar to bar and from cell to cell, a cell is booked, a bar has a menu, is carried elsewhere or made longer. What could not
// be done is said, with what can be done instead, while it is being carried.
import { at, barsOf, columnAt, dayOf, half, isWide, laneAt, lanes, put } from "./board-places.js";
import { clear, mayBeSelected, selected, toggle } from "./board-select.js";
import { carried, carry, carryBy, carryTo, drop, letGo } from "./board-several.js";
import { does, isDeed } from "./board-deeds.js";
import { heldBar, hold } from "./board-touch.js";
import "./board-rest.js";

const bookCell = (lane, column) => {
  const board = at("board");
  if (!board.dataset.book || dayOf(column) < board.dataset.today) return;
  const asked = new URLSearchParams({ arrives: dayOf(column), departs: dayOf(column + 1), suiteTypeId: lane.dataset.type, suiteId: lane.dataset.suite });
  location.assign(`${board.dataset.book}?${asked}`);
};

// One cell can be stood on: it moves to where it is needed.
let cell;

function stand(lane, position) {
  const bars = barsOf(lane);
  const here = bars.find((bar) => half(bar, "b") <= position && position < half(bar, "e"));
  if (here) return focus(here);
  const day = Math.ceil(position / 2);
  const begin = Math.max(2 * day - 1, ...bars.map((bar) => half(bar, "e")).filter((end) => end <= position));
  const end = Math.min(2 * day + 1, ...bars.map((bar) => half(bar, "b")).filter((start) => start > position));
  cell ??= Object.assign(document.createElement("button"), { type: "button", className: "board-cell" });
  const text = at("board").dataset.cell.replace("{0}", lane.dataset.name).replace("{1}", dayOf(day - 1));
  cell.setAttribute("aria-label", text);
  put(cell, lane, begin, end);
  focus(cell);
}

function focus(element) {
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// Others changed something: one stands where one stood.
addEventListener("tailtown:renewed", ({ detail }) => {
  if (document.activeElement?.matches(".let")) return focus(document.activeElement);
  if (!cell || detail !== cell) return;
  const suite = cell.closest(".board-lane")?.dataset.suite;
  const lane = lanes().find((one) => one.dataset.suite === suite);
  if (lane) stand(lane, half(cell, "b"));
});

// Where the arrows lead from a bar or a cell: up and down in the column one came to by left and right.
let way;

function go(from, key) {
  const lane = from.closest(".board-lane");
  const all = lanes();
  const middle = key === "ArrowRight" ? half(from, "e") : key === "ArrowLeft" ? half(from, "b") - 1 : (way ?? half(from, "b"));
  const next = key === "ArrowUp" ? all[all.indexOf(lane) - 1] : key === "ArrowDown" ? all[all.indexOf(lane) + 1] : lane;
  if (!next || middle < 1 || middle > 2 * at("board").dataset.days) return;
  way = middle;
  stand(next, middle);
}

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function openMenu(bar) {
  const menu = at("board-menu");
  if (!menu) return;
  const box = bar.getBoundingClientRect();
  const can = bar.dataset.can ?? "";
  menu.bar = bar;
  const all = selected();
  menu.querySelector("b").textContent = all.length > 1 && all.includes(bar) ? at("board-selected").dataset.many.replace("{0}", all.length) : bar.querySelector("span").textContent;
  for (const one of menu.querySelectorAll("[data-does]")) one.hidden = one.dataset.needs && !can.includes(one.dataset.needs);
  for (const link of menu.querySelectorAll("a")) link.href = bar.href + link.dataset.path;
  for (const link of menu.querySelectorAll("a[data-path]:not([data-path=''])")) link.hidden = !can;
  menu.hidden = false;
  menu.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 16))}px`;
  menu.style.insetBlockStart = `${Math.min(box.bottom + 4, innerHeight - menu.offsetHeight - 16)}px`;
  menu.querySelector("a, button").focus();
}

function closeMenu(back) {
  const menu = at("board-menu");
  if (!menu || menu.hidden) return;
  menu.hidden = true;
  if (back) menu.bar.focus();
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const menu = event.target.closest?.("#board-menu");
  const step = steps[event.key];
  if (event.key === "Escape" && (carried() || !at("board-says")?.hidden)) {
    event.preventDefault();
    return letGo();
  }
  if (event.key === "Escape" && !menu && at("board") && selected().length) {
    event.preventDefault();
    return clear();
  }
  if (menu) {
    const items = [...menu.querySelectorAll("[data-does]")].filter((one) => !one.hidden);
    if (event.key === "Escape") closeMenu(true);
    else if (step?.[1]) items[(items.indexOf(event.target) + step[1] + items.length) % items.length].focus();
    else return;
    return event.preventDefault();
  }
  const here = event.target.closest?.("#board .let, #board .board-cell");
  if (carried()) {
    if (step) carryBy(...step);
    else if (event.key === "Enter") drop();
    else return;
    return event.preventDefault();
  }
  if (event.target.id === "board" && step) {
    event.preventDefault();
    return stand(lanes()[0], 2 * Math.max(1, Number(at("board").dataset.column)));
  }
  if (!here) return;
  const can = here.dataset.can ?? "";
  if (step) go(here, event.key);
  else if (event.key === "Enter" && here.matches(".board-cell")) bookCell(here.closest(".board-lane"), Math.ceil(half(here, "b") / 2) - 1);
  else if (event.key === "Enter" && can) openMenu(here);
  else if (event.key === "x" && mayBeSelected(here)) toggle(here);
  else if ("mse".includes(event.key) && can.includes(event.key)) carry(here, event.key, true);
  else return;
  event.preventDefault();
});

addEventListener("click", (event) => {
  const board = at("board");
  const chosen = event.target.closest?.("#board-menu button[data-does]")?.dataset.does;
  if (chosen) {
    const { bar } = at("board-menu");
    closeMenu(true);
    if (chosen === "x") return toggle(bar);
    if (isDeed(chosen)) return does(chosen, bar);
    return event.pointerType === "touch" ? hold(bar, chosen) : carry(bar, chosen, true);
  }
  const menuOf = event.target.closest?.("#board-held button")?.dataset.held === "menu" && heldBar();
  if (menuOf) {
    letGo();
    return openMenu(menuOf);
  }
  const wanted = event.target.closest?.("#board-selected button")?.dataset.selected;
  if (wanted === "clear") return clear();
  if (wanted === "move") {
    focus(selected()[0]);
    return carry(selected()[0], "m", true);
  }
  if (!event.target.closest?.("#board-menu")) closeMenu(false);
  if (!event.target.closest?.("#board-says") && !carried()) letGo();
  if (!board || !isWide.matches) return;
  way = undefined;
  if (event.target.matches?.(".board-lane")) bookCell(event.target, columnAt(event.target, event.clientX));
  if (event.target.matches?.(".board-cell")) bookCell(event.target.closest(".board-lane"), Math.ceil(half(event.target, "b") / 2) - 1);
});

addEventListener("contextmenu", (event) => {
  const bar = event.target.closest?.("#board .let[data-can]");
  if (!bar) return;
  event.preventDefault();
  if (event.pointerType !== "touch") openMenu(bar);
});

// The mouse takes a bar by its middle or by an end.
const GRIP = 9;
let pressed;

addEventListener("pointerdown", (event) => {
  const bar = event.target.closest?.("#board .let[data-can], .tray-card[data-can]");
  if (!bar || event.button !== 0 || event.pointerType === "touch" || !isWide.matches || carried()) return;
  const box = bar.getBoundingClientRect();
  const can = bar.dataset.can;
  const end = box.right - event.clientX < GRIP && can.includes("e") ? "e" : event.clientX - box.left < GRIP && can.includes("s") ? "s" : "m";
  if (can.includes(end)) pressed = { bar, end, x: event.clientX, y: event.clientY };
});

addEventListener("pointermove", (event) => {
  if (!pressed) return;
  if (!carried() && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4) {
    carry(pressed.bar, pressed.end, false);
    // From here on nobody need look for what lies under the mouse.
    pressed.bar.setPointerCapture(event.pointerId);
  }
  if (!carried()) return;
  if (!moved) requestAnimationFrame(follow);
  moved = { x: event.clientX, y: event.clientY };
});

// A mouse says where it is more often than anything is drawn.
let moved;

function follow() {
  if (!moved) return;
  const { x, y } = moved;
  moved = undefined;
  if (pressed && carried()) carryTo(x - pressed.x, laneAt(y));
}

let dropped = false;

addEventListener("pointerup", () => {
  if (pressed && carried()) {
    dropped = true;
    setTimeout(() => (dropped = false));
    follow();
    drop();
  }
  pressed = undefined;
});

addEventListener("click", (event) => {
  if (!dropped) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

addEventListener("dragstart", (event) => event.target.closest?.(".let, .tray-card") && event.preventDefault());
