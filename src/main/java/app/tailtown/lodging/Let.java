package app.tailtown.lodging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One suite given to one holder for a span.
 *
 * @param suiteId null when displaced: it has lost its suite and waits for another
 * @param suite its name; empty when displaced
 * @param pinned chosen on purpose, not to be moved by re-packing
 * @param pets who sleeps there
 */
@JsonIgnoreProperties(value = "displaced", allowGetters = true)
public record Let(
        UUID id,
        HolderId holderId,
        @Nullable SuiteId suiteId,
        String suite,
        SuiteTypeId suiteTypeId,
        String suiteType,
        LocalDate arrives,
        LocalDate departs,
        boolean pinned,
        List<UUID> pets) {

    /** Whether a suite of these was chosen on purpose. */
    public static boolean isAnyPinned(List<Let> lets) {
        return lets.stream().anyMatch(Let::pinned);
    }

    /** The same as far as it is about this pet. */
    public Let of(UUID pet) {
        return new Let(id, holderId, suiteId, suite, suiteTypeId, suiteType, arrives, departs, pinned, List.of(pet));
    }

    /** The same lets, those of the same pets in the same suite one after the other as one: people see no seams. */
    public static List<Let> joined(List<Let> lets) {
        var joined = new ArrayList<Let>();
        for (var let : lets) {
            var before = joined.stream().filter(l -> l.goesOnAs(let)).findFirst();
            if (before.isPresent())
                joined.set(joined.indexOf(before.get()), before.get().until(let.departs()));
            else joined.add(let);
        }
        return List.copyOf(joined);
    }

    private boolean goesOnAs(Let next) {
        return departs.equals(next.arrives())
                && Objects.equals(suiteId, next.suiteId())
                && suiteTypeId.equals(next.suiteTypeId())
                && Set.copyOf(pets).equals(Set.copyOf(next.pets()));
    }

    private Let until(LocalDate end) {
        return new Let(id, holderId, suiteId, suite, suiteTypeId, suiteType, arrives, end, pinned, pets);
    }

    public boolean isDisplaced() {
        return suiteId == null;
    }
}
