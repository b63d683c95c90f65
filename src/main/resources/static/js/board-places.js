// Where things are on the board. Half a cell is half a day; places are classes: b4 begins in the second half of the second day, e9 ends before the fifth.
export const at = (id) => document.getElementById(id);

export const isWide = matchMedia("(min-width: 40.01rem)");

export const lanes = () => [...at("board").querySelectorAll(".board-lane")];

export const barsOf = (lane) => [...lane.querySelectorAll(".let:not(.let--lifted)")];

export const addDays = (day, number) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + number);
  return date.toISOString().slice(0, 10);
};

export const daysBetween = (from, until) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

// The number of a day is counted from 0.
export const dayOf = (number) => addDays(at("board").dataset.from, number);

export const columnAt = (lane, x) => {
  const box = lane.getBoundingClientRect();
  const days = Number(at("board").dataset.days);
  return Math.min(days - 1, Math.max(0, Math.floor(((x - box.left) / box.width) * days)));
};

// The row of a suite that lies at this height of the window. Rows are asked and not what lies on them: the browser need not look for what is drawn where.
export function laneAt(y) {
  const all = lanes();
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].parentElement.getBoundingClientRect().bottom <= y) low = middle + 1;
    else high = middle;
  }
  const box = all[low]?.parentElement.getBoundingClientRect();
  return box && box.top <= y && y < box.bottom ? all[low] : undefined;
}

// Where a bar begins ("b") or before which half cell it ends ("e").
export const half = (bar, side) => Number([...bar.classList].find((name) => new RegExp(`^${side}\\d+$`).test(name)).slice(1));

export function put(element, lane, begin, end) {
  const last = 2 * at("board").dataset.days + 1;
  element.classList.remove(...[...element.classList].filter((name) => /^[be]\d+$/.test(name)));
  const from = Math.min(last - 1, Math.max(1, begin));
  element.classList.add(`b${from}`, `e${Math.min(last, Math.max(from + 1, end))}`);
  if (element.parentElement === lane) return;
  const left = element.parentElement;
  lane.append(element);
  for (const one of [left, lane]) aim(one);
}

// A lane over which something is held says so by itself: asking the style sheet for it would look at every lane of the house, frame by frame.
const aim = (lane) => lane?.classList.toggle("board-lane--aim", lane.querySelector(":scope > .let--lifted") !== null);

export function take(element) {
  const lane = element.parentElement;
  element.remove();
  aim(lane);
}
