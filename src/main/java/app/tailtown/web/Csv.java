package app.tailtown.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180, UTF-8. */
final class Csv implements Spreadsheet {

    /** Without this mark a spreadsheet takes UTF-8 for something older and breaks every accent. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;

    Csv(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        out = response.getWriter();
        out.write(BYTE_ORDER_MARK);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        out.write(Arrays.stream(cells)
                .map(c -> c == null ? "" : cell(c.toString()))
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe in front makes it text again. */
    static String cell(String text) {
        var harmless = text.matches("(?s)^[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
