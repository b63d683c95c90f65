// Whatever is carried on the board: one bar, or all that are selected, by as many days and suites as the one that is held. The house is asked what all of it
// would come to, and moves all of them or none.
import * as one from "./board-carry.js";
import { addDays, at, daysBetween, lanes, put, take } from "./board-places.js";
import { clear, selected } from "./board-select.js";

let now;
let left;

export const carried = () => now !== undefined || one.carried();

export function carry(bar, how, byKeys) {
  const bars = selected();
  if (how !== "m" || bars.length < 2 || !bars.includes(bar)) return one.carry(bar, how, byKeys);
  letGo();
  now = { bar, byKeys, by: 0, up: 0, asked: "", answer: Promise.resolve(), all: bars.map(lift) };
  show();
}

function lift(bar) {
  const ghost = document.createElement("div");
  ghost.className = `${bar.className} let--lifted`;
  ghost.textContent = bar.querySelector("span").textContent;
  const home = lanes().indexOf(bar.closest(".board-lane"));
  bar.classList.add("let--ghost");
  return { bar, ghost, home };
}

const lead = () => now.all.find((each) => each.bar === now.bar);

function show() {
  const from = at("board").dataset.from;
  for (const { bar, ghost, home } of now.all) {
    const first = 2 * daysBetween(from, bar.dataset.arrives) + 2 + 2 * now.by;
    const last = 2 * daysBetween(from, bar.dataset.departs) + 2 + 2 * now.by;
    put(ghost, lanes()[home + now.up], first, last);
  }
  if (now.byKeys) lead().ghost.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (now.by || now.up) ask();
  else quiet();
}

// All of them stay on the board, and stays that are only partly here keep their nights.
function shift(by, up) {
  const homes = now.all.map((each) => each.home);
  now.up = Math.min(lanes().length - 1 - Math.max(...homes), Math.max(-Math.min(...homes), up));
  if (now.all.every(({ bar }) => bar.dataset.can.includes("s"))) now.by = by;
}

export function carryBy(days, up) {
  if (!now) return one.carryBy(days, up);
  shift(now.by + days, now.up + up);
  show();
}

export function carryTo(x, lane) {
  if (!now) return one.carryTo(x, lane);
  const column = at("board").querySelector(".board-lane").clientWidth / at("board").dataset.days;
  const before = [now.by, now.up];
  shift(Math.round(x / column), lane ? lanes().indexOf(lane) - lead().home : now.up);
  if (before[0] !== now.by || before[1] !== now.up) show();
}

export const stayOf = (bar) => bar.getAttribute("href").split("/").pop();

const move = ({ bar, home }) => ({
  reservationId: stayOf(bar),
  version: bar.dataset.version,
  letId: bar.dataset.let,
  suiteId: now.up ? lanes()[home + now.up].dataset.suite : "",
  arrives: now.by ? addDays(bar.dataset.arrives, now.by) : "",
  departs: now.by ? addDays(bar.dataset.departs, now.by) : "",
});

function quiet() {
  now.stop?.abort();
  if (at("board-says")) at("board-says").hidden = true;
  Object.assign(now, { asked: "", answer: Promise.resolve(), refused: false });
  for (const { ghost } of now.all) ghost.classList.remove("let--refused");
}

function ask() {
  const query = new URLSearchParams(now.all.map((each) => ["move", Object.values(move(each)).join(".")])).toString();
  if (now.asked === query) return;
  now.asked = query;
  now.refused = false;
  now.stop?.abort();
  now.stop = new AbortController();
  now.answer = answer(now, query, now.stop.signal);
}

async function answer(mine, query, signal) {
  const fresh = await one.answered(`${at("board-paths").dataset.moves}?${query}`, signal);
  if (!fresh || now !== mine) return;
  mine.refused = "refused" in fresh.dataset;
  one.sayBeside(lead().ghost, fresh);
  for (const { ghost } of mine.all) ghost.classList.toggle("let--refused", mine.refused);
}

export async function drop(keeps) {
  if (!now) return one.drop(keeps);
  const mine = now;
  if (!mine.asked) return letGo();
  await one.heard(mine);
  if (now !== mine || (mine.refused && keeps)) return;
  if (mine.refused) {
    left = mine;
    now = undefined;
    return at("board-says").querySelector("a, button")?.focus();
  }
  send(mine);
}

function send(mine) {
  const fields = mine.all.flatMap((each, i) => Object.entries(move(each)).map(([name, value]) => [`moves[${i}].${name}`, value]));
  now = undefined;
  post(mine.bar, at("board-paths").dataset.moves, fields);
}

// What is done with several; the bar has the focus afterwards.
export function post(bar, action, fields) {
  const form = at("board-moves");
  for (const old of form.querySelectorAll("[data-move]")) old.remove();
  for (const [name, value] of fields) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    field.dataset.move = "";
    form.append(field);
  }
  for (const name of ["to", "back"]) form.elements[name].value = location.pathname + location.search;
  form.action = action;
  at("board").dataset.moved = bar.getAttribute("href");
  clear();
  form.requestSubmit();
}

export function letGo() {
  const gone = now ?? left;
  now?.stop?.abort();
  now = left = undefined;
  one.letGo();
  if (!gone) return;
  for (const { bar, ghost } of gone.all) {
    take(ghost);
    bar.classList.remove("let--ghost");
  }
  if (gone.byKeys) gone.bar.focus();
}
