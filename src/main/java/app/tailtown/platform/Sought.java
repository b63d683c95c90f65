package app.tailtown.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody typed to find something among what is at hand: capitals and accents do not count, on either side. */
public record Sought(String typed) {

    public Sought {
        typed = plain(typed).strip();
    }

    /** Whether one of these texts has it; nothing typed is in every one. */
    public boolean isIn(String... texts) {
        return Stream.of(texts).anyMatch(text -> plain(text).contains(typed));
    }

    /** Letters that are no letter with a mark, such as đ and ß, are folded by name. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("đ", "d")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }
}
