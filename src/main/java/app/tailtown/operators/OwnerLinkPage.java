package app.tailtown.operators;

import app.tailtown.design.Page;

/** A link to hand over, shown this once. */
record OwnerLinkPage(String name, String link) implements Page {}
