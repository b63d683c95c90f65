package app.tailtown.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    public static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe in front makes it text again. */
    public static String cell(String text) {
        var harmless = text.matches("(?s)^[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
