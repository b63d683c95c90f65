package app.tailtown.search;

import app.tailtown.design.Page;

/** Just the list, for the search above every page. */
record FoundListPage(SearchPage found) implements Page {}
