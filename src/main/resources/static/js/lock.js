// A terminal that several people share covers itself when nobody presses anything for a while, as the house locks it. What was typed stays under the cover.
const cover = document.getElementById("lock");
const unlock = document.getElementById("unlock");
const says = cover.querySelector("[data-lock-error]");
const idle = Number(cover.dataset.idle) * 1_000;
const { who } = cover.dataset;
const token = unlock.elements._csrf.value;
// What the house is told of at most once in so long.
const TOLD = 15_000;
const tabs = new BroadcastChannel("terminal");

let pressedAt = Date.now();
let toldAt = pressedAt;
let telling;

const post = (path, fields) => fetch(path, { method: "POST", headers: { Accept: "text/plain" }, body: new URLSearchParams({ _csrf: token, ...fields }) });

function hide() {
  if (!cover.open) cover.showModal();
}

function show() {
  pressedAt = toldAt = Date.now();
  says.hidden = true;
  unlock.reset();
  cover.close();
}

async function tell() {
  telling = undefined;
  toldAt = Date.now();
  try {
    const answer = await post("/terminal/awake", {});
    // Somebody else took their turn in another window: what is shown here is not theirs.
    if (answer.ok && (await answer.text()) !== who) location.reload();
    if (answer.status === 401) hide();
  } catch {
    // Told again with the next press.
  }
}

function press() {
  if (cover.open) return;
  pressedAt = Date.now();
  tabs.postMessage({ pressedAt });
  telling ??= setTimeout(tell, Math.max(0, toldAt + TOLD - pressedAt));
}

for (const event of ["pointerdown", "keydown", "input", "wheel", "touchmove"]) addEventListener(event, press, { capture: true, passive: true });

tabs.onmessage = ({ data }) => {
  if (data.pressedAt) pressedAt = Math.max(pressedAt, data.pressedAt);
  if (data.unlockedBy === who) show();
  else if (data.unlockedBy) location.reload();
};

// Looked at each second, so that a machine that slept wakes up covered.
setInterval(() => Date.now() - pressedAt >= idle && hide(), 1_000);

cover.addEventListener("cancel", (event) => event.preventDefault());

unlock.addEventListener("submit", async (event) => {
  event.preventDefault();
  event.stopPropagation();
  try {
    const answer = await post("/terminal/unlock", { staff: who, pin: unlock.elements.pin.value });
    if (answer.ok) {
      tabs.postMessage({ unlockedBy: who });
      return show();
    }
    fail(answer.status === 422 ? await answer.text() : cover.dataset.failed);
  } catch {
    fail(cover.dataset.failed);
  }
});

function fail(why) {
  says.querySelector("span").textContent = why;
  says.hidden = false;
  unlock.elements.pin.value = "";
  unlock.elements.pin.focus();
}

// Whoever comes next finds the same page, what it was asked for included.
for (const form of document.querySelectorAll('form[action="/terminal/switch"]')) {
  form.addEventListener("submit", () => (form.elements.to.value = location.pathname + location.search));
}
