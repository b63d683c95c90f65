package app.tailtown.web;

import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file for a spreadsheet: RFC 4180, UTF-8. */
public final class Csv {

    /** Without this mark a spreadsheet takes UTF-8 for something older and breaks every accent. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {}

    /** Begins an answer that is such a file; {@code name} is of our own making. */
    public static Writer begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        var out = response.getWriter();
        out.write(BYTE_ORDER_MARK);
        return out;
    }

    /**
     * A whole list as such a file, read page by page so that it costs the same memory however long it is. The first page is read before the answer
     * begins: what is refused is still told as a refusal.
     */
    public static <T> void list(
            HttpServletResponse response,
            String name,
            String head,
            Function<Cursor, Slice<T>> page,
            Function<T, String> line)
            throws IOException {
        var slice = page.apply(Cursor.START);
        var out = begin(response, name);
        out.write(head);
        while (true) {
            for (var row : slice.items()) out.write(line.apply(row));
            if (slice.next().isEmpty()) return;
            slice = page.apply(Cursor.read(slice.next()));
        }
    }

    public static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe in front makes it text again. */
    public static String cell(String text) {
        var harmless = text.matches("(?s)^[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
