// A passkey is made or asked for. What the browser answers goes into the form's field as JSON; without passkeys in this browser nothing is shown.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function options(box) {
  const all = JSON.parse(box.dataset.options);
  all.challenge = bytes(all.challenge);
  if (all.user) all.user.id = bytes(all.user.id);
  for (const list of ["excludeCredentials", "allowCredentials"]) {
    if (all[list]) all[list] = all[list].map((one) => ({ ...one, id: bytes(one.id) }));
  }
  return { publicKey: all };
}

function said(key) {
  const { response } = key;
  const common = { id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment ?? undefined };
  const clientDataJSON = text(response.clientDataJSON);
  if (response.attestationObject) {
    return { ...common, response: { clientDataJSON, attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] } };
  }
  return {
    ...common,
    response: { clientDataJSON, authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: response.userHandle ? text(response.userHandle) : undefined },
  };
}

async function go(box) {
  const failed = box.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  const form = box.closest("form");
  if (!form.reportValidity()) return;
  try {
    const makes = box.dataset.passkey === "make";
    const key = makes ? await navigator.credentials.create(options(box)) : await navigator.credentials.get(options(box));
    box.querySelector("input[name=credential]").value = JSON.stringify(said(key));
    form.requestSubmit();
  } catch {
    failed.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  for (const box of document.querySelectorAll("[data-passkey]")) {
    box.hidden = false;
    box.querySelector("[data-passkey-go]").addEventListener("click", () => go(box));
  }
  for (const or of document.querySelectorAll("[data-passkey-or]")) or.hidden = false;
}
