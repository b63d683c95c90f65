package app.tailtown.lodging;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A suite that is in service again, and what became of those who had lost it to the closure and whose nights are not over.
 *
 * @param back who has it again
 * @param notBack who has not, and why
 */
public record Reopened(Suite suite, List<HolderId> back, List<NotBack> notBack) {

    /** Somebody who lost the suite and does not get it back. */
    public record NotBack(HolderId holder, Why why) {}

    /** Why somebody does not get it back. */
    public enum Why {
        HAS_ANOTHER_SUITE,
        SUITE_IS_TAKEN,
        SUITE_IS_REMOVED;

        /** As it stands in answers and in the keys of words. */
        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }
}
