// The one stream of events of a browser: whoever listens is told when something changed at a resort ("changed"), when the house has not been heard for too
// long ("lost"), and when it is heard again ("found"). Runs in a shared worker, or in the page where there is none.
const PATIENCE = 8_000;
const RETRY = 2_000;

const listeners = new Set();
const changed = new Map();
let source, seen, watch, retry;
let heardAt = 0;
let isLost = false;

// Whether a page that shows all up to here may lack what was told there: both are snapshots of PostgreSQL, "xmin:xmax:running".
const lacks = (page, told) => page !== told && BigInt(told.split(":")[1]) >= BigInt(page.split(":")[1] ?? 0);

// Of: {resort, since, tell}.
export function listen(listener) {
  listeners.add(listener);
  if (!source) {
    seen = listener.since;
    return open();
  }
  const told = changed.get(listener.resort);
  if (told && lacks(listener.since, told)) listener.tell("changed");
  if (isLost) listener.tell("lost", heardAt);
}

export function leave(listener) {
  listeners.delete(listener);
  if (listeners.size) return;
  source?.close();
  source = undefined;
  isLost = false;
  clearTimeout(watch);
  clearTimeout(retry);
}

function open() {
  source?.close();
  clearTimeout(retry);
  source = new EventSource(`/changes?after=${encodeURIComponent(seen)}`);
  source.addEventListener("still", hear);
  source.addEventListener("change", (event) => {
    hear(event);
    const resorts = event.data.split(" ");
    for (const resort of resorts) changed.set(resort, event.lastEventId);
    for (const listener of listeners) if (resorts.includes(listener.resort)) listener.tell("changed");
  });
  // The browser tries again by itself, unless it was refused.
  source.addEventListener("error", () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(retry);
    retry = setTimeout(open, RETRY);
  });
  wait();
}

function wait() {
  clearTimeout(watch);
  watch = setTimeout(lose, PATIENCE);
}

function hear(event) {
  seen = event.lastEventId;
  heardAt = Date.now();
  wait();
  if (isLost) for (const listener of listeners) listener.tell("found");
  isLost = false;
}

// A connection that is dead without knowing it is opened anew.
function lose() {
  isLost = true;
  for (const listener of listeners) listener.tell("lost", heardAt);
  open();
}
