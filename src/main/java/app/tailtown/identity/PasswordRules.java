package app.tailtown.identity;

import app.tailtown.platform.FieldsRefused;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken (NIST SP 800-63B-4, 3.1.1.2): long enough, none that everybody's list of stolen ones has, none made of one's own names. Nothing is asked
 * of its characters, and none ends by itself.
 */
@Component
public class PasswordRules {

    /** Beside a second factor that is really asked for. */
    public static final int SHORTEST_WITH_FACTOR = 8;

    /** Beyond this length nobody guesses, and measuring takes long. */
    private static final int MEASURED = 60;

    /** Up to a million guesses, zxcvbn's score 1: somebody tries that many without being slowed down by us. */
    private static final int TOO_EASY = 1;

    /** What is beside one's own names in it has to be a password of some length itself. */
    private static final int FEWEST_OF_ITS_OWN = 6;

    /** Three words of such a list are a sentence. */
    private static final int MOST_STOLEN_WORDS = 2;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{4,}");

    private final Zxcvbn estimator = new Zxcvbn();
    private final Set<String> stolen;

    PasswordRules() {
        try {
            var list = StandardDictionaries.PASSWORDS_LOADER.load();
            this.stolen = Set.copyOf(list.getRankedDictionary().keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Too short to stand alone. */
    static boolean isShort(String password) {
        return length(password) < Passwords.SHORTEST;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** Refuses by this field what {@link #against} says. */
    void refuse(String field, String password, boolean besideFactor, Collection<String> names) {
        against(password, besideFactor, names).ifPresent(why -> {
            throw FieldsRefused.field(field, why);
        });
    }

    /**
     * Why not, as the key of a field's error; nothing when it is taken.
     *
     * @param names of the person, the company, its resorts: what somebody who attacks them knows
     */
    public Optional<String> against(String password, boolean besideFactor, Collection<String> names) {
        var length = length(password);
        if (length > Passwords.LONGEST) return Optional.of("password-length");
        if (length < (besideFactor ? SHORTEST_WITH_FACTOR : Passwords.SHORTEST)) {
            return Optional.of(besideFactor ? "password-length-beside" : "password-length");
        }
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (isStolen(plain) || isStolen(BETWEEN.matcher(plain).replaceAll("")) || isOfStolenWords(plain))
            return Optional.of("password-stolen");
        if (left(plain, names) < FEWEST_OF_ITS_OWN) return Optional.of("password-easy");
        var head = plain.length() > MEASURED ? plain.substring(0, MEASURED) : plain;
        var score = estimator.measure(head, words(names)).getScore();
        return score <= TOO_EASY ? Optional.of("password-easy") : Optional.empty();
    }

    /** Itself, or twice and more the same. */
    private boolean isStolen(String plain) {
        if (stolen.contains(plain)) return true;
        for (var part = 1; part <= plain.length() / 2; part++) {
            var once = plain.substring(0, part);
            if (plain.length() % part == 0 && once.repeat(plain.length() / part).equals(plain)) return true;
        }
        return false;
    }

    /** One or two that everybody's list has, however often and with whatever between them. */
    private boolean isOfStolenWords(String plain) {
        var words = BETWEEN.splitAsStream(plain)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
        return words.size() <= MOST_STOLEN_WORDS && words.stream().allMatch(stolen::contains);
    }

    /** How many letters and digits it has beside the names. */
    private static int left(String plain, Collection<String> names) {
        var rest = plain;
        for (var word : words(names).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, " ");
        }
        return (int) rest.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static List<String> words(Collection<String> names) {
        return Stream.concat(Stream.of("tailtown"), names.stream())
                .map(n -> n.toLowerCase(Locale.ROOT))
                .flatMap(n ->
                        Stream.concat(Stream.of(n), WORD.matcher(n).results().map(m -> m.group())))
                .distinct()
                .toList();
    }
}
