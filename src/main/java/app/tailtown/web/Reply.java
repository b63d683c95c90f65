package app.tailtown.web;

import app.tailtown.design.Page;

/** What a form answers. */
public sealed interface Reply {

    /** It was done; the browser goes on. */
    record Done(Answered<Void> answer) implements Reply {}

    /** It was not done: the same page once more, with what was typed and why. */
    record Again(int status, Page page) implements Reply {}
}
