package app.tailtown.platform;

import java.math.BigInteger;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** The same few names are sorted again and again, and taking one apart costs more than sorting it. */
    private static final Map<String, Key> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 10_000;

    private NaturalOrder() {}

    /** A name taken apart, once for as many comparisons as there are. */
    public static final class Key implements Comparable<Key> {

        private final String name;
        private final List<Part> parts;
        private final CollationKey all;

        private Key(String name) {
            this.name = name;
            this.parts =
                    PART.matcher(name).results().map(p -> Part.of(p.group())).toList();
            this.all = ALL.getCollationKey(name);
        }

        @Override
        public int compareTo(Key other) {
            if (this == other) return 0;
            for (var i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
                var order = parts.get(i).compareTo(other.parts.get(i));
                if (order != 0) return order;
            }
            if (parts.size() != other.parts.size()) return Integer.compare(parts.size(), other.parts.size());
            var alike = all.compareTo(other.all);
            return alike != 0 ? alike : name.compareTo(other.name);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    private record Part(@Nullable BigInteger number, CollationKey letters) {

        static Part of(String text) {
            return new Part(
                    Character.isDigit(text.charAt(0)) ? new BigInteger(text) : null, LETTERS.getCollationKey(text));
        }

        int compareTo(Part other) {
            return number != null && other.number != null
                    ? number.compareTo(other.number)
                    : letters.compareTo(other.letters);
        }
    }

    public static Key key(String name) {
        var known = KNOWN.get(name);
        if (known != null) return known;
        if (KNOWN.size() >= MOST_KNOWN) KNOWN.clear();
        var key = new Key(name);
        KNOWN.put(name, key);
        return key;
    }

    @Override
    public int compare(String one, String other) {
        return key(one).compareTo(key(other));
    }
}
