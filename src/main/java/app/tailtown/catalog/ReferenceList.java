package app.tailtown.catalog;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** One of the lists we ship: {@code reference/<name>.csv}, UTF-8, its first line names the columns. A line of another length is an error. */
enum ReferenceList {
    SPECIES("species"),
    BREEDS("breeds"),
    TEMPERAMENTS("temperaments"),
    IMMUNIZATION_TYPES("immunization-types"),
    VACCINE_PRODUCTS("vaccine-products"),
    REQUIREMENTS("requirements"),
    ADMISSION_RULES("admission-rules"),
    SERVICES("services"),
    WARNING_TYPES("warning-types");

    private final String file;

    ReferenceList(String file) {
        this.file = "reference/" + file + ".csv";
    }

    List<NamedCsvRecord> read() {
        var utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var in = new ClassPathResource(file).getInputStream();
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, utf8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Our own list " + file + " cannot be read", e);
        }
    }
}
