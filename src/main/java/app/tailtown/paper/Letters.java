package app.tailtown.paper;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which letters our fonts have, and in which of them each is drawn. Latin, Greek, Cyrillic, Armenian, Georgian, Chinese, Japanese, Korean, the emoji, Hebrew, Arabic
 * and Devanagari are there. Other letters that would have to be joined or turned around (Bengali, Tamil, Thai …) are not: a box stands for each, and the page says so.
 */
public final class Letters {

    private static final int BOX = '\u25A1';

    private static final Map<Typeface, BitSet> FONTS = fonts();

    private Letters() {}

    /** What is in the text is also in its bold, so that either may be asked for. */
    private static Map<Typeface, BitSet> fonts() {
        var fonts = new EnumMap<Typeface, BitSet>(Typeface.class);
        for (var face : Typeface.values()) fonts.put(face, face.letters());
        Objects.requireNonNull(fonts.get(Typeface.TEXT)).and(Objects.requireNonNull(fonts.remove(Typeface.STRONG)));
        return fonts;
    }

    /** Whether all of it can be printed. */
    public static boolean areKnown(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .allMatch(l -> isUnseen(l) || face(l) != null);
    }

    /** What has no shape of its own: joins emoji, chooses between two drawings of one, gives a skin its colour. And what no XML may hold. */
    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\n' && letter != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0x1F3FB && letter <= 0x1F3FF);
        };
    }

    private static @Nullable Typeface face(int letter) {
        if (letter < ' ' || Character.isSpaceChar(letter)) return Typeface.TEXT;
        if (isJoined(letter)) return null;
        return FONTS.entrySet().stream()
                .filter(f -> f.getValue().get(letter))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Written letter by letter, from the left, it would be a different word or none. */
    private static boolean isJoined(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case COMMON,
                    INHERITED,
                    LATIN,
                    GREEK,
                    CYRILLIC,
                    ARMENIAN,
                    GEORGIAN,
                    HAN,
                    HIRAGANA,
                    KATAKANA,
                    HANGUL,
                    BOPOMOFO,
                    HEBREW,
                    ARABIC,
                    DEVANAGARI -> false;
            default -> true;
        };
    }

    /** The text of a drawn page, each letter in a font that has it; what stands in its tags is left alone. */
    static String fit(String html) {
        var out = new StringBuilder(html.length() + 256);
        var in = Typeface.TEXT;
        var tag = false;
        var letters = ArabicForms.joined(Normalizer.normalize(html, Normalizer.Form.NFC))
                .codePoints()
                .toArray();
        for (var at = 0; at < letters.length; at++) {
            var letter = letters[at];
            if (tag || letter == '<') {
                in = change(out, in, Typeface.TEXT);
                tag = letter != '>';
                out.appendCodePoint(letter);
            } else if (!isUnseen(letter)) {
                var known = face(letter) == null ? BOX : letter;
                if (!staysIn(in, letters, at)) in = change(out, in, Objects.requireNonNull(face(known)));
                out.appendCodePoint(drawn(known));
            }
        }
        return out.toString();
    }

    /** What stands between two words that run from the right runs with them: else each would stand for itself, the first on the left. */
    private static boolean staysIn(Typeface in, int[] letters, int at) {
        if (!in.runsFromTheRight()) return false;
        var font = Objects.requireNonNull(FONTS.get(in));
        if (Character.getType(letters[at]) == Character.END_PUNCTUATION) return font.get(letters[at]);
        for (var i = at; i < letters.length && letters[i] != '<'; i++) {
            if (face(letters[i]) == in) return true;
            if (Character.isLetterOrDigit(letters[i])) return false;
            if (!font.get(letters[i])) return false;
        }
        return false;
    }

    /** A space is a space, of whatever width. */
    private static int drawn(int letter) {
        return Character.isSpaceChar(letter)
                        && !Objects.requireNonNull(FONTS.get(Typeface.TEXT)).get(letter)
                ? ' '
                : letter;
    }

    private static Typeface change(StringBuilder out, Typeface from, Typeface to) {
        if (from == to) return to;
        if (from != Typeface.TEXT) out.append("</span>");
        if (to != Typeface.TEXT)
            out.append("<span class=\"").append(to.family()).append("\">");
        return to;
    }
}
