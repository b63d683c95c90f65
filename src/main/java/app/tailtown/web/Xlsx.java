package app.tailtown.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Office Open XML: one sheet whose first row stays in sight. Text is text whatever it begins with. */
final class Xlsx implements Spreadsheet {

    /** So many characters a spreadsheet takes in one cell. */
    private static final int MOST_CHARACTERS = 32_767;

    /** And so many rows; whoever has more takes the other kind of file. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 500;
    private static final int MOST_IN_A_NAME = 31;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    Xlsx(HttpServletResponse response, String name) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        book = new Workbook(response.getOutputStream(), "Tailtown", "1.0");
        sheet = book.newWorksheet(name.substring(0, Math.min(name.length(), MOST_IN_A_NAME)));
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        if (row == MOST_ROWS) throw new IOException("More rows than a workbook takes");
        for (var column = 0; column < cells.length; column++) write(column, cells[column]);
        if (row == 0) sheet.range(0, 0, 0, cells.length - 1).style().bold().set();
        row++;
        if (row % ROWS_AT_ONCE == 0) sheet.flush();
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, text(cell.toString()));
        }
    }

    /** What XML cannot say is left out. */
    private static String text(String said) {
        var clean = said.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.substring(0, Math.min(clean.length(), MOST_CHARACTERS));
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
