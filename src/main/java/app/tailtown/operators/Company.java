package app.tailtown.operators;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company as the directory knows it: nothing of what it holds.
 *
 * @param state {@code active} or {@code suspended}
 * @param staff how many work there
 * @param seenAt when somebody of it was last here
 * @param because why it is suspended
 */
record Company(
        UUID id,
        String name,
        String slug,
        String state,
        Instant createdAt,
        int staff,
        @Nullable Instant seenAt,
        @Nullable String because) {

    boolean isActive() {
        return state.equals("active");
    }

    String path() {
        return CompaniesPage.PATH + "/companies/" + id;
    }
}
