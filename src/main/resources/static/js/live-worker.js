// One stream for all tabs.
import { leave, listen } from "./live-source.js";

addEventListener("connect", (event) => {
  const [port] = event.ports;
  let listener;
  port.onmessage = ({ data }) => {
    if (listener) leave(listener);
    listener = data && { ...data, tell: (what, at) => port.postMessage({ what, at }) };
    if (listener) listen(listener);
  };
});
