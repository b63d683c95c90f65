// Where somebody signs with a finger, a pen or the mouse. What is sent is points in a box of 1000 by 400, "12,40 13,41;80,20 81,22"; whoever uses the
// keyboard types the name in the field beside it, as does everybody without this.
const MOST_POINTS = 3000;
const APART = 4;

const within = (value, most) => Math.max(0, Math.min(most - 1, Math.round(value)));

function show(canvas, lines) {
  const pen = canvas.getContext("2d");
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = getComputedStyle(canvas).color;
  pen.lineWidth = 6;
  pen.lineCap = pen.lineJoin = "round";
  for (const line of lines) {
    pen.beginPath();
    line.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  }
}

function readied(pad) {
  const canvas = pad.querySelector("canvas");
  const field = pad.querySelector("input");
  let lines = field.value ? field.value.split(";").map((line) => line.split(" ").map((point) => point.split(",").map(Number))) : [];
  let drawing = false;

  const pointOf = (event) => {
    const box = canvas.getBoundingClientRect();
    return [within(((event.clientX - box.left) / box.width) * canvas.width, canvas.width), within(((event.clientY - box.top) / box.height) * canvas.height, canvas.height)];
  };
  const keep = () => {
    field.value = lines.filter((line) => line.length > 1).map((line) => line.map((point) => point.join(",")).join(" ")).join(";");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    show(canvas, lines);
  };

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    drawing = true;
    lines.push([pointOf(event)]);
    // Who draws signs on the screen.
    const onScreen = pad.closest("form")?.querySelector("input[name=how][value=screen]");
    if (onScreen) onScreen.checked = true;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!drawing || lines.flat().length >= MOST_POINTS) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) {
      const [x, y] = pointOf(one);
      const [lastX, lastY] = lines.at(-1).at(-1);
      if (Math.hypot(x - lastX, y - lastY) >= APART) lines.at(-1).push([x, y]);
    }
    show(canvas, lines);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, () => {
      if (!drawing) return;
      drawing = false;
      keep();
    });
  }
  pad.querySelector("button").addEventListener("click", () => {
    lines = [];
    keep();
  });
  pad.hidden = false;
  show(canvas, lines);
}

document.querySelectorAll("[data-sign]").forEach(readied);
