package app.tailtown.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit: somebody changed a row, opened it, or took a list away.
 *
 * @param number of the line; a later one is higher
 * @param actor who it was, as {@code staff:<id>}, {@code token:<id>}, {@code job:<name>} or {@code setup}
 * @param by their name; empty for whoever has none
 * @param onBehalfOf who they did it for, where that is known
 * @param thing the kind of the row: its table; of an export the list
 * @param name what the row is called; empty where it is called nothing
 * @param action {@code insert}, {@code update}, {@code delete}, {@code read} or {@code export}
 */
public record Line(
        String number,
        Instant at,
        String actor,
        String by,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        String requestId,
        String thing,
        @Nullable UUID id,
        String name,
        String action,
        List<Change> changes) {

    /**
     * What a field said before and after; of something new or deleted only one of them. What must stay secret is three dots.
     *
     * @param field the column
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    Line with(List<Change> others) {
        return new Line(number, at, actor, by, onBehalfOf, reason, requestId, thing, id, name, action, others);
    }

    Line told(String nameOfActor, @Nullable String nameOfWhom, String nameOfThing, List<Change> said) {
        return new Line(
                number, at, actor, nameOfActor, nameOfWhom, reason, requestId, thing, id, nameOfThing, action, said);
    }
}
