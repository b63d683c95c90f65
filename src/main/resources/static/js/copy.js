// What is shown this once can be copied, and printed. Without a script it is text that one can mark.
const whole = (place) => [...place.querySelectorAll("code")].map((code) => code.textContent).join("\n");

async function copied(place) {
  try {
    await navigator.clipboard.writeText(whole(place));
    return true;
  } catch {
    // No clipboard over plain HTTP, or it was not allowed: it is marked, ready for the person's own keys.
    const lines = place.querySelectorAll("code");
    getSelection().setBaseAndExtent(lines[0], 0, lines[lines.length - 1], lines[lines.length - 1].childNodes.length);
    return false;
  }
}

for (const place of document.querySelectorAll(".copied")) {
  const said = place.querySelector("[data-copied]");
  place.querySelector("[data-copy]").addEventListener("click", async () => {
    said.textContent = (await copied(place)) ? said.dataset.copied : said.dataset.marked;
  });
  place.querySelector("[data-print]")?.addEventListener("click", () => print());
  for (const button of place.querySelectorAll("button")) button.hidden = false;
}
