package app.tailtown.errors;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The texts that stand in the code of a class, among them those into which values are put: with them a sentence is told from its values. */
final class Literals {

    /** Of a longer text nobody looks for the sentence in it. */
    private static final int LONGEST = 2_000;

    private static final Map<String, List<Sentence>> KNOWN = new ConcurrentHashMap<>();

    /** Where a value goes: of concatenation as the compiler writes it, of {@code formatted}, and of the log. */
    private static final Pattern VALUE = Pattern.compile("[\u0001\u0002]|%[-+ 0,#]*\\d*(?:\\.\\d+)?[sdxXfn]|\\{}");

    private Literals() {}

    /**
     * A text of the code.
     *
     * @param shown with a sign in place of each value
     */
    private record Sentence(Pattern made, String shown) {

        static Sentence of(String text) {
            var pieces = VALUE.split(text, -1);
            var made = Stream.of(pieces).map(Pattern::quote).collect(Collectors.joining("(?s:.*)"));
            return new Sentence(Pattern.compile(made), String.join("…", pieces));
        }

        int letters() {
            return (int) shown.chars().filter(Character::isLetter).count();
        }
    }

    /** The sentence that was said, without its values; nothing when it is none of this class. */
    static Optional<String> in(String type, String said) {
        if (said.length() > LONGEST) return Optional.empty();
        return KNOWN.computeIfAbsent(type, Literals::read).stream()
                .filter(s -> s.made().matcher(said).matches())
                .map(Sentence::shown)
                .findFirst();
    }

    /** Those that say most first. */
    private static List<Sentence> read(String type) {
        try (var code = Literals.class.getClassLoader().getResourceAsStream(type.replace('.', '/') + ".class")) {
            if (code == null) return List.of();
            var pool = ClassFile.of().parse(code.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> Sentence.of(((StringEntry) entry).stringValue()))
                    .filter(s -> s.letters() > 2)
                    .sorted(Comparator.comparingInt(Sentence::letters).reversed())
                    .toList();
        } catch (IOException | IllegalArgumentException unread) {
            return List.of();
        }
    }
}
