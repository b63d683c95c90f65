// A file is dropped on its place or pasted anywhere, and goes where the form says; how far it is stands at the bottom. Without this the form has its own
// field and button.
const formOf = (place) => (place.dataset.drop ? document.getElementById(place.dataset.drop) : place.closest("form"));

const fieldOf = (form) => form?.querySelector("input[type=file]");

function isTaken(file, field) {
  return field.accept.split(",").some((kind) => {
    const wanted = kind.trim().toLowerCase();
    return wanted.startsWith(".") ? file.name.toLowerCase().endsWith(wanted) : file.type === wanted;
  });
}

// Where more is asked than the file, the person says that first and sends it then.
const MORE = "select, textarea, input:not([type=hidden], [type=file])";

// What the form does not take is sent all the same when nothing else was dropped: the house says what would be right.
function give(form, files) {
  const field = fieldOf(form);
  if (!field || files.length === 0) return false;
  const chosen = [...files].find((file) => isTaken(file, field)) ?? files[0];
  const transfer = new DataTransfer();
  transfer.items.add(chosen);
  field.files = transfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  if (!form.querySelector(MORE)) form.requestSubmit(form.querySelector("[type=submit]"));
  return true;
}

const placeOf = (event) => event.target.closest?.("[data-drop]");

// A field for files takes what is dropped on it by itself.
const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files") && (placeOf(event) || !event.target.matches?.("input[type=file]"));

addEventListener("dragover", (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const place = placeOf(event);
  event.dataTransfer.dropEffect = place ? "copy" : "none";
  document.querySelectorAll(".is-over").forEach((other) => other !== place && other.classList.remove("is-over"));
  place?.classList.add("is-over");
});

addEventListener("dragleave", (event) => placeOf(event)?.classList.remove("is-over"));

// Beside its place a file is not opened instead of the page.
addEventListener("drop", (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const place = placeOf(event);
  place?.classList.remove("is-over");
  if (place) give(formOf(place), event.dataTransfer.files);
});

addEventListener("paste", (event) => {
  const place = document.querySelector("[data-drop]");
  if (place && event.clipboardData?.files.length > 0 && give(formOf(place), event.clipboardData.files)) event.preventDefault();
});

function progress(word) {
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  const text = document.createElement("span");
  text.textContent = word;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", word);
  toast.append(text, bar);
  document.querySelectorAll("[data-toast]").forEach((old) => old.remove());
  document.body.append(toast);
  return { toast, bar };
}

function failed(form, shown) {
  shown.toast.remove();
  form.removeAttribute("aria-busy");
  const told = document.getElementById("unanswered");
  if (told) told.hidden = false;
}

// A page that says why not takes the place of this one's content.
function showInstead(text) {
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("main");
  const main = document.querySelector("main");
  if (!fresh || !main) return false;
  main.replaceWith(document.adoptNode(fresh));
  const wrong = fresh.querySelector("[aria-invalid]") ?? fresh;
  wrong.focus({ preventScroll: true });
  wrong.scrollIntoView({ block: "center" });
  return true;
}

function answered(form, request, shown) {
  const next = request.getResponseHeader("Location");
  if (request.status === 200 && next) return location.assign(next);
  shown.toast.remove();
  if (!showInstead(request.responseText)) failed(form, shown);
}

addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.upload || event.defaultPrevented) return;
  const body = new FormData(form, event.submitter);
  if (![...body.values()].some((value) => value instanceof File && value.size > 0)) return;
  event.preventDefault();
  const shown = progress(form.dataset.upload);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("X-Upload", "yes");
  request.upload.addEventListener("progress", (sent) => sent.lengthComputable && (shown.bar.value = sent.loaded / sent.total));
  request.upload.addEventListener("load", () => shown.bar.removeAttribute("value"));
  request.addEventListener("load", () => answered(form, request, shown));
  request.addEventListener("error", () => failed(form, shown));
  request.send(body);
});
