package app.tailtown.scrub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/**
 * What becomes of what.
 *
 * @param emptied tables of which no row stays, with their schemas
 * @param columns how each column of the other tables is changed, by schema, table and column
 */
record ScrubRules(Set<String> emptied, Map<String, How> columns) {

    /** The words of the list are these, in lower case. */
    enum How {
        KEPT,
        /** Another person, the same one wherever the same stood. */
        PERSON,
        GIVEN,
        FAMILY,
        HOUSEHOLD,
        PET,
        /** An address that no mail reaches. */
        MAIL,
        /** A number that nobody has. */
        PHONE,
        /** That there was something. */
        NOTE,
        BLANK,
        NONE,
        /** An empty JSON object. */
        NOTHING
    }

    static ScrubRules read() {
        var emptied = new TreeSet<String>();
        var columns = new TreeMap<String, How>();
        text().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            var parts = line.split("\t", -1);
            if (parts.length == 1) emptied.add(parts[0]);
            else columns.put(parts[0], How.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)));
        });
        return new ScrubRules(emptied, columns);
    }

    private static String text() {
        try {
            return new ClassPathResource("scrub/columns.tsv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether somebody thought of that column. */
    boolean knows(String column) {
        return columns.containsKey(column) || emptied.contains(column.substring(0, column.lastIndexOf('.')));
    }
}
