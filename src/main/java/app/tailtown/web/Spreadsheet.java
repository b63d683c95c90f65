package app.tailtown.web;

import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file for a spreadsheet: Office Open XML when the address ends with {@code xlsx}, else RFC 4180 in UTF-8. Cells are text, numbers or
 * {@link java.time.LocalDate dates}; null is an empty one. Rows are written as they come, so that a list costs the same memory however long it is.
 */
public interface Spreadsheet extends AutoCloseable {

    void row(@Nullable Object... cells) throws IOException;

    @Override
    void close() throws IOException;

    /** Begins an answer that is such a file; {@code name} is of our own making and has no ending. */
    static Spreadsheet begin(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        var isWorkbook = request.getRequestURI().endsWith("xlsx");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name + (isWorkbook ? ".xlsx" : ".csv") + "\"");
        return isWorkbook ? new Xlsx(response, name) : new Csv(response);
    }

    /** A whole list, read page by page. The first page is read before the answer begins: what is refused is still told as a refusal. */
    static <T> void list(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            Object[] head,
            Function<Cursor, Slice<T>> page,
            Function<T, @Nullable Object[]> cells)
            throws IOException {
        var slice = page.apply(Cursor.START);
        try (var out = begin(request, response, name)) {
            out.row(head);
            while (true) {
                for (var row : slice.items()) out.row(cells.apply(row));
                if (slice.next().isEmpty()) return;
                slice = page.apply(Cursor.read(slice.next()));
            }
        }
    }
}
