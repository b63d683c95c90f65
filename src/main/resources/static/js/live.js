// A page that says data-live shows within two seconds what others do at its resort: its part that says data-in-place is renewed where one works. When the house
// is not heard any more the page says so.
import { read, renew } from "./in-place.js";

const { live, seen } = document.body.dataset;
const part = () => document.querySelector("[data-in-place]");
let waits = false;
let isRenewing = false;
let isPressed = false;

for (const [event, pressed] of Object.entries({ pointerdown: true, pointerup: false, pointercancel: false })) addEventListener(event, () => (isPressed = pressed), true);

// What one has in hand is not taken away: a button half pressed, a dialog, a menu, words being typed, a bar being carried, a form on its way.
const isBusy = () =>
  isPressed ||
  document.querySelector("dialog[open], [aria-busy=true], .let--lifted, #board-menu:not([hidden]), #board-says:not([hidden]), details.menu-button[open]") ||
  [...part().querySelectorAll("input, textarea, select")].some((field) => field === document.activeElement || isTyped(field));

const isTyped = (field) =>
  field.type !== "hidden" && (field.matches("select") ? [...field.options].some((o) => o.selected !== o.defaultSelected) : field.value !== field.defaultValue || field.checked !== field.defaultChecked);

// How the same thing is found again in the renewed part.
function nameOf(element) {
  if (!part().contains(element)) return undefined;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.matches("a[href]")) return `a[href="${CSS.escape(element.getAttribute("href"))}"]`;
  const action = element.form?.getAttribute("action");
  return action && `form[action="${CSS.escape(action)}"] ${element.localName}`;
}

async function look() {
  if (!part() || isRenewing) return;
  waits = true;
  if (document.hidden || isBusy()) return;
  isRenewing = true;
  waits = false;
  try {
    const answer = await fetch(location.href, { headers: { "X-Renews": "1" } });
    const page = await answer.text();
    if (!answer.ok || answer.redirected || isBusy()) waits = true;
    else put(page);
  } catch {
    waits = true;
  } finally {
    isRenewing = false;
  }
}

function put(page) {
  const before = document.activeElement;
  const name = nameOf(before);
  const open = [...part().querySelectorAll("details[open][id]")].map((one) => one.id);
  const { scrollX, scrollY } = window;
  if (!renew(read(page), part())) return;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  window.scrollTo(scrollX, scrollY);
  if (name) part().querySelector(name)?.focus({ preventScroll: true });
  dispatchEvent(new CustomEvent("tailtown:renewed", { detail: before }));
}

function hear(what, at) {
  const says = document.getElementById("live-lost");
  if (what === "changed") return look();
  says.hidden = what === "found";
  if (what === "found") return;
  const text = says.querySelector("[data-lost-since]");
  const since = new Date(at || Date.now()).toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
  text.textContent = text.dataset.lostSince.replace("{0}", since);
}

async function source() {
  if (window.SharedWorker) {
    const worker = new SharedWorker(new URL("./live-worker.js", import.meta.url), { type: "module", name: "live" });
    worker.port.onmessage = ({ data }) => hear(data.what, data.at);
    return { listen: (of) => worker.port.postMessage(of), leave: () => worker.port.postMessage(null) };
  }
  const { leave, listen } = await import("./live-source.js");
  const listener = { tell: hear };
  return { listen: (of) => listen(Object.assign(listener, of)), leave: () => leave(listener) };
}

if (live && part()) {
  const stream = await source();
  stream.listen({ resort: live, since: seen });
  addEventListener("pagehide", () => stream.leave());
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    stream.listen({ resort: live, since: "" });
    look();
  });
  document.addEventListener("visibilitychange", () => waits && look());
  setInterval(() => waits && look(), 1_000);
}
