// At a shared terminal letters choose who one is, and digits are the PIN: nobody needs the mouse.
const form = document.querySelector("form.turns");
const people = form ? [...form.elements.staff.length === undefined ? [form.elements.staff] : form.elements.staff] : [];

const name = (radio) => radio.closest("label").querySelector("span:not([class])").textContent.trim().toLocaleLowerCase();

// The next one after the one that is chosen whose name begins so.
function next(letter) {
  const chosen = people.findIndex((one) => one.checked);
  const order = [...people.slice(chosen + 1), ...people.slice(0, chosen + 1)];
  return order.find((one) => name(one).startsWith(letter));
}

form?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key.length !== 1) return;
  const { pin } = form.elements;
  if (/\d/.test(event.key)) {
    if (event.target !== pin) pin.focus();
    return;
  }
  const one = next(event.key.toLocaleLowerCase());
  if (!one || event.target.matches("button")) return;
  event.preventDefault();
  one.checked = true;
  one.focus();
});
