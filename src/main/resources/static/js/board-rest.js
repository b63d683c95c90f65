// A big house comes in two parts: the suites that are seen at once, and the others when those are drawn.
import { at } from "./board-places.js";

const ROWS_A_FRAME = 12;

const frame = () => new Promise((next) => requestAnimationFrame(next));

async function rest() {
  const board = at("board");
  if (!board?.querySelector(".board-later")) return;
  try {
    const answer = await fetch(location.href, { headers: { "X-Board-Rest": "1" }, priority: "low" });
    if (answer.ok) await put(board, new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // Unanswered: the next change of anybody brings all of it, and so does the page drawn again.
  }
}

async function put(board, fresh) {
  for (const group of fresh.querySelectorAll("[data-group]")) {
    const places = [...board.querySelectorAll(`.board-group[data-group="${group.dataset.group}"] > .board-later`)];
    const rows = [...group.children];
    for (let i = 0; i < rows.length && board.isConnected; i++) {
      if (i % ROWS_A_FRAME === 0) await frame();
      places[i]?.replaceWith(document.adoptNode(rows[i]));
    }
  }
}

// Names stand still beside a board that was moved sideways. As long as none was, they need not be layers of their own, which a screenful of rows makes dear.
addEventListener("scroll", ({ target }) => {
  if (target.id === "board") target.classList.toggle("board--across", target.scrollLeft > 0);
}, true);

requestAnimationFrame(() => setTimeout(rest));
