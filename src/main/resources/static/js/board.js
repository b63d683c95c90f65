// The lodging board: a click on a free cell books that suite from that day on.
const board = document.getElementById("board");

const dayOf = (number) => {
  const day = new Date(board.dataset.from + "T00:00:00Z");
  day.setUTCDate(day.getUTCDate() + number);
  return day.toISOString().slice(0, 10);
};

// The number of the day under the pointer, from 0.
const columnAt = (lane, x) => {
  const box = lane.getBoundingClientRect();
  return Math.min(Number(board.dataset.days) - 1, Math.max(0, Math.floor(((x - box.left) / box.width) * board.dataset.days)));
};

const book = (lane, column) => {
  if (!board.dataset.book || dayOf(column) < board.dataset.today) return;
  const asked = new URLSearchParams({ arrives: dayOf(column), departs: dayOf(column + 1), suiteTypeId: lane.dataset.type, suiteId: lane.dataset.suite });
  location.assign(`${board.dataset.book}?${asked}`);
};

const isWide = matchMedia("(min-width: 40.01rem)");

board?.addEventListener("click", (event) => {
  if (event.target.matches(".board-lane") && isWide.matches) book(event.target, columnAt(event.target, event.clientX));
});
