package app.tailtown.audit;

import app.tailtown.platform.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of what one wants to see the story.
 *
 * @param typed as it was said: a name, a number, an id, the address of one of our pages; empty for everything
 * @param rows what was found by it
 */
record Sought(String typed, List<UUID> rows) {

    static final int LONGEST = 500;

    /** Of many who are called so these are shown. */
    static final int MOST = 50;

    static final Sought NOTHING = new Sought("", List.of());

    private static final Pattern ID = Pattern.compile(Ids.SHAPE);

    Sought {
        rows = List.copyOf(rows);
    }

    static Sought of(@Nullable UUID id) {
        return id == null ? NOTHING : new Sought(id.toString(), List.of(id));
    }

    /** Whether it names something that is not there. */
    boolean isUnknown() {
        return isAsked() && rows.isEmpty();
    }

    boolean isAsked() {
        return !typed.isEmpty();
    }

    UUID[] ids() {
        return rows.toArray(UUID[]::new);
    }

    /** The id in what was typed: of an address the last one of its path, which is what the page is about, before any behind its question mark. */
    static Optional<UUID> idIn(String typed) {
        var parts = typed.toLowerCase(Locale.ROOT).split("[?#]", 2);
        return last(parts[0]).or(() -> parts.length < 2 ? Optional.empty() : last(parts[1]));
    }

    private static Optional<UUID> last(String text) {
        return ID.matcher(text)
                .results()
                .map(MatchResult::group)
                .reduce((_, later) -> later)
                .map(UUID::fromString);
    }
}
