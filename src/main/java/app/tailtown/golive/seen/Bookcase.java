package app.tailtown.golive.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The books that lie in the program: those of whoever runs it, of whoever uses it, and what the house is like. */
public final class Bookcase {

    private static final List<String> SHELVES = List.of("books/operations/", "books/guide/", "books/");
    private static final String NAME = "[A-Za-z0-9-]{1,60}";

    private Bookcase() {}

    /** @param name without folder and ending; empty when there is none of that name */
    public static Optional<String> read(String name) {
        if (!name.matches(NAME)) return Optional.empty();
        return SHELVES.stream()
                .map(shelf -> new ClassPathResource(shelf + name + ".md"))
                .filter(ClassPathResource::exists)
                .findFirst()
                .map(Bookcase::text);
    }

    /** Names of the books for whoever runs an installation, in order. */
    public static List<String> operations() {
        return names("classpath:books/operations/*.md");
    }

    /** Names of the books for whoever uses it. */
    public static List<String> guides() {
        return names("classpath:books/guide/*.md");
    }

    private static List<String> names(String where) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(where))
                    .map(Resource::getFilename)
                    .flatMap(Stream::ofNullable)
                    .map(file -> file.substring(0, file.length() - ".md".length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
