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
import "./live.js";
import "./find.js";
import "./upload.js";
