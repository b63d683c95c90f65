// Everything here makes a page quicker for those whose browser runs it. Without it every link and form still works.
import "./menus.js";
import "./keys.js";
import "./forms.js";
import "./dates.js";
import "./rows.js";
import "./kinds.js";
