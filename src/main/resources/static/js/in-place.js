// A button in a part of the page that says data-in-place does its work there: the part is renewed, and scroll and focus stay where one works. Whatever
// else comes back than the same page is opened as ever: the form is sent again, and its key makes it count once.
const sent = new WeakSet();

const buttonsOf = (column) => [...column.querySelectorAll("form button[type=submit]")];

// The row moved over: the next one in the same column has taken its place.
function focusNear(id, index) {
  const column = document.getElementById(id);
  const buttons = column ? buttonsOf(column) : [];
  const next = buttons[Math.min(index, buttons.length - 1)];
  if (next) return next.focus({ preventScroll: true });
  const title = column?.querySelector("h2");
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
}

// Puts the same part of a page that just came in the place of this one.
export function renew(fresh, part) {
  const renewed = fresh.getElementById(part.id);
  if (renewed) part.replaceWith(document.adoptNode(renewed));
  return Boolean(renewed);
}

export const read = (page) => new DOMParser().parseFromString(page, "text/html");

function show(page, part) {
  const fresh = read(page);
  if (!renew(fresh, part)) return false;
  document.querySelectorAll("[data-toast]").forEach((toast) => toast.remove());
  const toast = fresh.querySelector("[data-toast]");
  if (toast) toast.querySelector("[data-dismiss]").hidden = false;
  if (toast) document.body.insertBefore(document.adoptNode(toast), document.getElementById("unanswered"));
  return true;
}

addEventListener("submit", async (event) => {
  const form = event.target;
  const part = form.closest("[data-in-place]") ?? (form.closest("[data-toast]") && document.querySelector("[data-in-place]"));
  const back = form.elements.to?.value;
  if (!part || event.defaultPrevented || sent.has(form) || back !== location.pathname + location.search) return;
  event.preventDefault();
  const column = form.closest("section[id]");
  const index = column ? buttonsOf(column).indexOf(event.submitter) : 0;
  try {
    const answer = await fetch(form.action, { method: "post", body: new URLSearchParams(new FormData(form)) });
    if (answer.ok && show(await answer.text(), part)) return focusNear(column?.id ?? "arrivals", index);
  } catch {
    // Unanswered: the browser asks again, in its own words.
  }
  sent.add(form);
  form.removeAttribute("aria-busy");
  form.requestSubmit(event.submitter);
});
