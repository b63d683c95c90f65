// Everything here makes a page quicker for those whose browser runs it. Without it every link and form still works.
import "./dates.js";
import "./menus.js";
import "./unanswered.js";
import "./keys.js";
import "./forms.js";
import "./rows.js";
import "./sort.js";
import "./kinds.js";
import "./in-place.js";
import "./find.js";

// What few pages have is fetched by those alone.
const has = (what) => document.querySelector(what) !== null;
if (has("[data-upload], [data-drop]")) import("./upload.js");
if (has("[data-copy]")) import("./copy.js");
if (has("#lock")) import("./lock.js");
if (has("body[data-live]")) import("./live.js");
if (has("[hx-get], [hx-post]")) document.head.append(Object.assign(document.createElement("script"), { src: new URL("../vendor/htmx.min.js", import.meta.url).href }));
