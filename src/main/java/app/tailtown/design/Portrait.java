package app.tailtown.design;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a person or an animal: its photo, or a face or initials in a stable colour. Always beside a name, so it says nothing to a screen reader.
 *
 * @param face absent for people
 * @param initials at most two letters; empty for animals
 * @param photo the path of its photo, which takes a {@code size}; absent while it has none
 */
public record Portrait(
        Coat coat,
        @Nullable Face face,
        String initials,
        @Nullable String photo) {

    public static Portrait pet(UUID id, Face face) {
        return new Portrait(Coat.of(id), face, "", null);
    }

    public static Portrait person(UUID id, String name) {
        return new Portrait(Coat.of(id), null, initialsOf(name), null);
    }

    /** The same animal with its photo. */
    public Portrait photo(String path) {
        return new Portrait(coat, face, initials, path);
    }

    /** A person whose id the page does not know, such as the one who looks at it. */
    public static Portrait person(String name) {
        return person(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
    }

    /** First and last: "Ana Maria Feld" is AF. */
    static String initialsOf(String name) {
        var words =
                Stream.of(name.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        if (words.isEmpty()) return "";
        return Stream.of(words.getFirst(), words.size() > 1 ? words.getLast() : "")
                .filter(w -> !w.isEmpty())
                .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }
}
