package app.tailtown.golive;

import app.tailtown.golive.seen.Bookcase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A book as a page of the console.
 *
 * @param title its first heading
 * @param html of what follows; of our own making, without pictures
 */
record Book(String name, String title, String html) {

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private static final Pattern TITLE = Pattern.compile("(?m)\\A# (.+)\\R");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\([^)]*\\)");

    /** To another book, wherever in the folder of documents it lies. */
    private static final Pattern LINK = Pattern.compile("href=\"(?:\\.\\./|[a-z]+/)*([A-Za-z0-9-]+)\\.md(#[^\"]*)?\"");

    private static final Pattern ELSEWHERE =
            Pattern.compile("<a href=\"(?!https?:|#|/operator/books/)[^\"]*\">(.*?)</a>");

    static Optional<Book> open(String name) {
        return Bookcase.read(name).map(text -> bind(name, text));
    }

    private static Book bind(String name, String text) {
        var heading = TITLE.matcher(text);
        var title = heading.find() ? heading.group(1) : name;
        var rest = PICTURE.matcher(heading.replaceFirst("")).replaceAll("$1");
        var html = RENDERER.render(PARSER.parse(rest));
        var linked = LINK.matcher(html).replaceAll("href=\"" + BooksPage.PATH + "/$1$2\"");
        return new Book(name, title, ELSEWHERE.matcher(linked).replaceAll("$1"));
    }

    /** Whether there is a book of that name, and in it the heading that a reference names: {@code backups#drill}. */
    static boolean has(String reference) {
        var parts = reference.split("#", 2);
        var book = open(parts[0]);
        return book.isPresent() && (parts.length == 1 || book.get().html().contains("id=\"" + parts[1] + "\""));
    }
}
