package app.tailtown.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Workbooks;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A list as a file: text stays text, dates and numbers are what they are. */
class SpreadsheetTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void write(String path) throws IOException {
        try (var out = Spreadsheet.begin(new MockHttpServletRequest("GET", path), response, "people")) {
            out.row("Name", "Came on", "Pets", "Note");
            out.row("=cmd|calc", LocalDate.of(2026, 11, 29), 3, null);
            out.row("\u0007Añ\uD83D\uDC36a\uFFFF", null, 0, "-1\n");
        }
    }

    @Test
    void cells_of_a_csv_are_no_formulas() {
        assertThat(Csv.cell("=cmd|calc")).isEqualTo("'=cmd|calc");
        assertThat(Csv.cell("+1 515")).isEqualTo("'+1 515");
        assertThat(Csv.cell("-1\n")).isEqualTo("\"'-1\n\"");
        assertThat(Csv.cell("@here")).isEqualTo("'@here");
        assertThat(Csv.cell("Feld, \"Ana\"")).isEqualTo("\"Feld, \"\"Ana\"\"\"");
    }

    @Test
    void a_csv_is_text() throws IOException {
        write("/people.csv");
        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"people.csv\"");
        assertThat(response.getContentAsString())
                .startsWith("\uFEFFName,Came on,Pets,Note\r\n'=cmd|calc,2026-11-29,3,\r\n");
    }

    @Test
    void a_workbook_knows_dates_and_numbers_and_takes_no_text_for_a_formula() throws IOException {
        write("/people.xlsx");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"people.xlsx\"");
        var sheet = Workbooks.text(response.getContentAsByteArray());
        // The day's number since 30 December 1899.
        assertThat(sheet)
                .contains("<t>=cmd|calc</t>", "<v>46355", "<v>3</v>", "<t>A&#xf1;&#x1f436;a</t>", "state=\"frozen\"")
                .doesNotContain("<f>", "\u0007");
    }
}
