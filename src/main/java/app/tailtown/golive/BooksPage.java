package app.tailtown.golive;

import app.tailtown.design.Link;
import app.tailtown.design.Page;
import app.tailtown.golive.seen.Bookcase;
import java.util.List;

/** The books that lie in the program. */
record BooksPage() implements Page {

    static final String PATH = "/operator/books";

    List<Link> operations() {
        return links(Bookcase.operations());
    }

    List<Link> guides() {
        return links(Bookcase.guides());
    }

    private static List<Link> links(List<String> names) {
        return names.stream()
                .flatMap(name -> Book.open(name).stream())
                .map(book -> new Link(book.title(), PATH + "/" + book.name()))
                .toList();
    }
}
