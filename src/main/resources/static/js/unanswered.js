// A part of the page that could not be renewed stays as it is, and the page says so.
const told = document.getElementById("unanswered");

const say = (silent) => told && (told.hidden = silent);

addEventListener("htmx:response:error", (event) => event.detail.ctx.response.status >= 500 && say(false));
addEventListener("htmx:error", (event) => event.detail.error?.name !== "AbortError" && say(false));
addEventListener("htmx:before:request", () => say(true));
told?.querySelector("[data-dismiss]").addEventListener("click", () => say(true));
