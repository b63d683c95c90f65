package app.tailtown.lodging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suite through the nights of a stay.
 *
 * @param uses one for each night, in order
 */
public record SuiteNights(Suite suite, List<Use> uses) {

    /**
     * What it is used for in one night.
     *
     * @param holder who has it; absent when it is free
     * @param reason why it is out of service; empty where nobody said
     */
    public record Use(NightUse what, @Nullable HolderId holder, String reason) {

        public static final Use FREE = new Use(NightUse.FREE, null, "");

        public boolean isFree() {
            return what == NightUse.FREE;
        }
    }

    /** In every night from the {@code from}th on, before the {@code until}th; the first is 0. */
    public boolean isFree(int from, int until) {
        return uses.subList(from, until).stream().allMatch(Use::isFree);
    }
}
