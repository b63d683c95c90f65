// On a touch screen a long press lifts a bar and a tap drops it where it goes. Between the two one scrolls as ever.
import { at, columnAt, daysBetween, isWide } from "./board-places.js";
import { carried, carry, carryTo, drop, letGo } from "./board-several.js";

const LONG = 450;
const SLOP = 10;
let pressing;
let held;
let wasLifted = false;

export function hold(bar, how) {
  carry(bar, how, false);
  held = { bar, how };
  const says = at("board-held");
  says.querySelector("span").textContent = says.dataset.text.replace("{0}", (bar.querySelector("span") ?? bar).textContent);
  says.hidden = false;
}

export const heldBar = () => (carried() ? held?.bar : undefined);

addEventListener("tailtown:let-go", () => {
  held = undefined;
  if (at("board-held")) at("board-held").hidden = true;
});

function stop() {
  clearTimeout(pressing?.timer);
  pressing = undefined;
}

addEventListener("pointerdown", (event) => {
  wasLifted = false;
  stop();
  if (event.pointerType !== "touch" || carried()) return;
  const bar = event.target.closest?.("#board .let[data-can], .tray-card[data-can]");
  if (!bar?.dataset.can.includes("m")) return;
  pressing = { bar, timer: setTimeout(lift, LONG), x: event.clientX, y: event.clientY };
});

function lift() {
  const { bar } = pressing;
  stop();
  wasLifted = true;
  navigator.vibrate?.(15);
  hold(bar, "m");
}

// The browser's own long press comes first where the page is busy, and would end ours.
addEventListener("contextmenu", (event) => {
  if (!pressing && !(wasLifted && carried())) return;
  event.preventDefault();
  if (pressing) lift();
});

addEventListener("pointermove", (event) => {
  if (pressing && Math.hypot(event.clientX - pressing.x, event.clientY - pressing.y) > SLOP) stop();
});

for (const name of ["pointerup", "pointercancel"]) addEventListener(name, stop);

// By how many days a bar moves that is put down in this column: onto its own nights by none.
function shift(lane, x) {
  if (!isWide.matches) return 0;
  const { arrives, departs } = held.bar.dataset;
  const column = columnAt(lane, x);
  const first = daysBetween(at("board").dataset.from, arrives);
  const last = daysBetween(at("board").dataset.from, departs);
  if (held.how === "e") return column - last;
  return held.how === "m" && column >= first && column <= last ? 0 : column - first;
}

addEventListener("click", (event) => {
  if (wasLifted) {
    wasLifted = false;
    event.preventDefault();
    return event.stopImmediatePropagation();
  }
  if (!held || !carried()) return;
  if (event.target.closest?.("#board-held, #board-says, #board-menu")) return;
  const lane = event.target.closest?.(".board-lane");
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!lane) return;
  carryTo((shift(lane, event.clientX) * lane.clientWidth) / at("board").dataset.days, lane);
  drop(true);
}, true);

addEventListener("click", (event) => {
  if (event.target.closest?.("#board-held button")?.dataset.held === "let-go") letGo();
});
