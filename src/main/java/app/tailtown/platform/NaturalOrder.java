package app.tailtown.platform;

import java.math.BigInteger;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** As people count: B2 before B10, whatever stands around the numbers. The same as the collation {@code natural_order} of the database. */
public final class NaturalOrder implements Comparator<String> {

    public static final NaturalOrder OF_NAMES = new NaturalOrder();

    /** Letters alone: accents and capitals only tell apart what is the same otherwise. */
    private static final Collator LETTERS = Collator.getInstance(Locale.ROOT);

    private static final Collator ALL = Collator.getInstance(Locale.ROOT);

    static {
        LETTERS.setStrength(Collator.PRIMARY);
    }

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        var ours = parts(one);
        var theirs = parts(other);
        for (var i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            var order = comparePart(ours.get(i), theirs.get(i));
            if (order != 0) return order;
        }
        if (ours.size() != theirs.size()) return Integer.compare(ours.size(), theirs.size());
        var alike = ALL.compare(one, other);
        return alike != 0 ? alike : one.compareTo(other);
    }

    private static List<String> parts(String name) {
        return PART.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int comparePart(String one, String other) {
        if (isNumber(one) && isNumber(other)) return new BigInteger(one).compareTo(new BigInteger(other));
        return LETTERS.compare(one, other);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
