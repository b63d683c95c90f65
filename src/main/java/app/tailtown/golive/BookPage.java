package app.tailtown.golive;

import app.tailtown.design.Page;

/** One of the books. */
record BookPage(Book book) implements Page {}
