package app.tailtown.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The names and sentences the world is made of: {@code demo/<name>.csv}. */
final class DemoWords {

    private DemoWords() {}

    static List<NamedCsvRecord> read(String name) {
        var file = "demo/" + name + ".csv";
        try (var in = new ClassPathResource(file).getInputStream();
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Our own list " + file + " cannot be read", e);
        }
    }

    /** The second column by the first, both in the order of the file. */
    static Map<String, List<String>> readGroups(String name) {
        return read(name).stream()
                .collect(Collectors.groupingBy(
                        r -> r.getField(0),
                        LinkedHashMap::new,
                        Collectors.mapping(r -> r.getField(1), Collectors.toList())));
    }
}
