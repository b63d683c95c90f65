package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;

/** Books that lie in the program, so that whoever runs it has them when nothing else answers. */
final class Books {

    private Books() {}

    static Box box(String text, String book) {
        return Box.looked(text, book, seen -> verdict(seen, book));
    }

    private static Verdict verdict(Seen seen, String book) {
        var name = book.contains("#") ? book.substring(0, book.indexOf('#')) : book;
        return Verdict.of(
                seen.books().apply(name).isPresent(),
                "The book " + name + " lies in the program: /operator/books/" + name,
                "There is no book " + name + " in the program",
                seen.books().apply("README").isPresent()
                        ? "This release has no such book."
                        : "This program was built without its docs folder: build it from the whole source.");
    }
}
