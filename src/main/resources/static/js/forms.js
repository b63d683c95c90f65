// A form is sent once, asks before it destroys and does not lose what was typed.
const confirmation = document.getElementById("confirm");

function ask(question, note, yes) {
  if (!confirmation) return Promise.resolve(true);
  confirmation.querySelector("h2").textContent = question;
  confirmation.querySelector("p").textContent = note ?? "";
  confirmation.querySelector("[value=yes]").textContent = yes;
  confirmation.returnValue = "";
  confirmation.showModal();
  return new Promise((answer) => confirmation.addEventListener("close", () => answer(confirmation.returnValue === "yes"), { once: true }));
}

const changed = new Set();

function free() {
  for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
}

addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.method === "dialog") return;
  if (button?.getAttribute("aria-disabled") === "true" || form.getAttribute("aria-busy") === "true") {
    event.preventDefault();
    return;
  }
  const question = button?.dataset.confirm;
  if (question && !form.dataset.confirmed) {
    event.preventDefault();
    if (!(await ask(question, button.dataset.confirmNote, button.textContent.trim()))) return;
    form.dataset.confirmed = "yes";
    form.requestSubmit(button);
    return;
  }
  delete form.dataset.confirmed;
  if (form.method === "post") {
    form.setAttribute("aria-busy", "true");
    changed.clear();
  }
});

// What a form was refused is a page of its own that no browser shows twice. Whoever goes on from it and comes back finds the form it stood in.
const arrival = performance.getEntriesByType("navigation")[0];
const isRefused = [409, 412, 422].includes(arrival?.responseStatus) && document.querySelector(`form[method="post"][action="${location.pathname}"]`);
if (isRefused && document.referrer.startsWith(location.origin + "/")) history.replaceState(history.state, "", document.referrer);

// Whoever comes back by the back button finds the form alive.
addEventListener("pageshow", free);
addEventListener("htmx:finally:request", free);

addEventListener("input", (event) => {
  const form = event.target.closest("form[data-guarded]");
  if (form) changed.add(form);
});

const stillThere = () => [...changed].some((form) => form.isConnected);

addEventListener("beforeunload", (event) => {
  if (stillThere()) event.preventDefault();
});

// Inside the house the question is asked in our own words; only for closing the window must the browser ask.
addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]");
  if (!link || !stillThere() || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  if (!(await ask(confirmation.dataset.leave, "", confirmation.dataset.leaveYes))) return;
  changed.clear();
  location.assign(link.href);
});
