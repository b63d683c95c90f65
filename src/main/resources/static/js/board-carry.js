// A bar that is being carried elsewhere, or whose end is. The house is asked what that would come to, once for each place, and what it says stands beside it.
import { addDays, at, daysBetween, lanes, put, take } from "./board-places.js";

const PATIENCE = 70;
let now;

export const carried = () => now !== undefined;

// How: "m" takes it elsewhere, "s" and "e" move its start or end.
export function carry(bar, how, byKeys) {
  letGo();
  const lane = bar.closest(".board-lane");
  const ghost = document.createElement("div");
  ghost.className = `${bar.className.replace("tray-card", "let")} let--lifted`;
  ghost.textContent = (bar.querySelector("span") ?? bar).textContent;
  now = { bar, how, byKeys, home: lane, lane: lane ?? lanes()[0], by: 0, ghost, asked: "", answer: Promise.resolve() };
  bar.classList.add("let--ghost");
  show();
}

// Of what was booked.
const pathOf = (bar) => bar.dataset.href ?? bar.getAttribute("href");

const isWhole = () => now.bar.dataset.can.includes("s");

// What is wished for, as the house is asked it.
function wish() {
  const { arrives, departs } = now.bar.dataset;
  const wish = { letId: now.bar.dataset.let, version: now.bar.dataset.version };
  if (now.lane !== now.home) wish.suiteId = now.lane.dataset.suite;
  if (now.by && now.how !== "e") wish.arrives = addDays(arrives, now.by);
  if (now.by && now.how !== "s") wish.departs = addDays(departs, now.by);
  return wish;
}

function show() {
  const { arrives, departs } = now.bar.dataset;
  const first = 2 * daysBetween(at("board").dataset.from, arrives) + 2 + (now.how === "e" ? 0 : 2 * now.by);
  const last = 2 * daysBetween(at("board").dataset.from, departs) + 2 + (now.how === "s" ? 0 : 2 * now.by);
  put(now.ghost, now.lane, first, last);
  if (now.byKeys) now.ghost.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (now.by || now.lane !== now.home) ask();
  else quiet();
}

export function carryBy(days, up) {
  const all = lanes();
  if (now.how === "m" && up) now.lane = all[Math.min(all.length - 1, Math.max(0, all.indexOf(now.lane) + up))];
  if (days && (now.how !== "m" || isWhole())) move(now.by + days);
  show();
}

export function carryTo(x, lane) {
  const column = at("board").querySelector(".board-lane").clientWidth / at("board").dataset.days;
  const to = now.how === "m" && lane ? lane : now.lane;
  const before = [now.lane, now.by];
  now.lane = to;
  if (now.how !== "m" || (isWhole() && now.home)) move(Math.round(x / column));
  if (before[0] !== now.lane || before[1] !== now.by) show();
}

// A stay keeps one night at least.
function move(by) {
  const most = daysBetween(now.bar.dataset.arrives, now.bar.dataset.departs) - 1;
  now.by = now.how === "s" ? Math.min(by, most) : now.how === "e" ? Math.max(by, -most) : by;
}

function quiet() {
  const says = at("board-says");
  now?.stop?.abort();
  if (says) says.hidden = true;
  if (now) Object.assign(now, { asked: "", answer: Promise.resolve() });
  now?.ghost.classList.remove("let--refused");
}

function ask() {
  const query = new URLSearchParams({ ...wish(), back: location.pathname + location.search }).toString();
  if (now.asked === query) return;
  now.asked = query;
  now.refused = false;
  now.stop?.abort();
  now.stop = new AbortController();
  now.answer = answer(now, query, now.stop.signal);
}

async function answer(mine, query, signal) {
  const fresh = await answered(`${pathOf(mine.bar)}/move?${query}`, signal);
  if (!fresh || now !== mine) return;
  sayBeside(mine.ghost, fresh);
  mine.refused = "refused" in fresh.dataset;
  mine.ghost.classList.toggle("let--refused", mine.refused);
}

// What the house says; nothing when one has gone on meanwhile, or it does not answer: then the drop itself is answered.
export async function answered(path, signal) {
  await new Promise((soon) => setTimeout(soon, PATIENCE));
  if (signal.aborted) return undefined;
  try {
    const reply = await fetch(path, { signal });
    const text = reply.ok && (await reply.text());
    return signal.aborted || !text ? undefined : document.adoptNode(new DOMParser().parseFromString(text, "text/html").querySelector("section"));
  } catch {
    return undefined;
  }
}

export function sayBeside(ghost, what) {
  const says = at("board-says");
  const box = ghost.getBoundingClientRect();
  says.replaceChildren(what);
  says.hidden = false;
  // What is held by touch is put down by a tap beside it: nothing may lie there.
  const held = at("board-held");
  if (held && !held.hidden) {
    says.style.insetBlockStart = `${held.getBoundingClientRect().top - says.offsetHeight - 8}px`;
    says.style.insetInlineStart = `${Math.max(8, innerWidth - says.offsetWidth - 16)}px`;
    return;
  }
  const below = box.bottom + 6 + says.offsetHeight < innerHeight;
  says.style.insetBlockStart = `${below ? box.bottom + 6 : Math.max(8, box.top - 6 - says.offsetHeight)}px`;
  says.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - says.offsetWidth - 16))}px`;
}

// Another place may have been asked about meanwhile; the last answer counts.
export async function heard(carried) {
  for (let last; last !== carried.answer; ) await (last = carried.answer);
}

// What was refused stays to be read, with its ways out; all else is done.
// Whoever taps has it in hand still.
export async function drop(keeps) {
  const mine = now;
  if (!mine.asked) return letGo();
  await heard(mine);
  if (now !== mine || (mine.refused && keeps)) return;
  if (mine.refused) {
    now = undefined;
    at("board-says").gone = mine;
    return at("board-says").querySelector("a, button")?.focus();
  }
  const form = at("board-move");
  const { suiteId = "", arrives = "", departs = "", ...rest } = wish();
  const here = location.pathname + location.search;
  const fields = { suiteId, arrives, departs, ...rest, to: here, back: here };
  for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
  form.action = `${pathOf(mine.bar)}/move`;
  at("board").dataset.moved = pathOf(mine.bar);
  now = undefined;
  form.requestSubmit();
}

export function letGo() {
  const says = at("board-says");
  const gone = now ?? says?.gone;
  const back = says?.back;
  if (says) {
    says.hidden = true;
    says.gone = says.back = undefined;
  }
  now?.stop?.abort();
  now = undefined;
  dispatchEvent(new Event("tailtown:let-go"));
  if (back?.isConnected && document.activeElement === document.body) back.focus();
  if (!gone) return;
  take(gone.ghost);
  gone.bar.classList.remove("let--ghost");
  if (gone.byKeys) gone.bar.focus();
}

// The board is drawn anew where one was looking, and what was moved has the focus.
const scrolled = { left: 0, top: 0 };
addEventListener("scroll", (event) => {
  if (event.target.id === "board") Object.assign(scrolled, { left: event.target.scrollLeft, top: event.target.scrollTop });
}, true);

// What is taken back goes to where it was, and the focus with it.
let last;
addEventListener("submit", (event) => {
  const board = at("board");
  if (!board) return;
  if (event.target.closest("[data-toast]")) board.dataset.moved = last ?? "";
  else last = board.dataset.moved;
}, true);

let drawn = at("board");
new MutationObserver(() => {
  const board = at("board");
  if (!board || board === drawn) return;
  const moved = drawn?.dataset.moved;
  drawn = board;
  now = undefined;
  board.scrollTo(scrolled);
  if (moved) board.querySelector(`.let[href="${moved}"]`)?.focus({ preventScroll: true });
}).observe(at("content"), { childList: true, subtree: true });
