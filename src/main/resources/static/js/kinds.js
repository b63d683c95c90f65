// A list whose groups belong to a choice elsewhere (the breeds of a species) shows only the group that fits. Without script it shows them all, by name.
for (const select of document.querySelectorAll("select[data-groups-of]")) {
  const groups = [...select.querySelectorAll("optgroup")];
  const choice = select.form.querySelectorAll(`[name="${select.dataset.groupsOf}"]`);
  const fit = () => {
    const chosen = [...choice].find((input) => input.checked)?.value;
    if (!chosen) return;
    for (const group of groups) {
      if (group.dataset.group !== chosen && group.contains(select.selectedOptions[0])) select.value = "";
      if (group.dataset.group === chosen) select.append(group);
      else group.remove();
    }
  };
  for (const input of choice) input.addEventListener("change", fit);
  fit();
}
