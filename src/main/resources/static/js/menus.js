// Menus close when one looks elsewhere, the toast can be dismissed, the colours chosen, a dialog opened.
const openMenus = () => document.querySelectorAll("details.menu-button[open]");

addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;

  const opener = event.target.closest("[data-opens]");
  if (opener) {
    for (const menu of openMenus()) menu.open = false;
    const dialog = document.getElementById(opener.dataset.opens);
    // Where the browser knows commands it opens the dialog itself.
    const opensItself = opener.hasAttribute("command") && "command" in HTMLButtonElement.prototype;
    if (dialog && !dialog.open && !opensItself) dialog.showModal();
  }
  const closer = event.target.closest("[data-closes]");
  if (closer) document.getElementById(closer.dataset.closes)?.close();
  if (event.target.closest("[data-dismiss]")) event.target.closest("[data-toast]")?.remove();
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  }
});

const system = "system";

function show(chosen) {
  if (chosen === system) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  for (const button of document.querySelectorAll("[data-theme-switch] button")) {
    button.setAttribute("aria-pressed", String(button.value === chosen));
  }
}

addEventListener("click", (event) => {
  const button = event.target.closest("[data-theme-switch] button");
  if (!button) return;
  show(button.value);
  try {
    if (button.value === system) localStorage.removeItem("theme");
    else localStorage.setItem("theme", button.value);
  } catch { /* It lasts as long as the page. */ }
});

show(document.documentElement.dataset.theme ?? system);
for (const only of document.querySelectorAll("[data-theme-switch], [data-dismiss], [data-opens]")) only.hidden = false;

// On a low screen, or in the bar of a phone, where one is may stand out of sight.
// Only the navigation moves: scrollIntoView would move the page under it too.
const current = document.querySelector(".side-nav-items [aria-current]");
const nav = current?.closest(".side-nav");
if (nav) {
  const own = current.getBoundingClientRect();
  const bar = nav.getBoundingClientRect();
  nav.scrollTop += Math.max(0, own.bottom - bar.bottom + own.height);
  nav.scrollLeft += Math.max(0, own.right - bar.right);
}

// Who comes back from a refused form is told first what to fix.
document.querySelector("[data-focus]")?.focus();
