package app.tailtown.customers.merging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household is to be merged into another, which is kept.
 *
 * @param otherId the one that goes
 * @param version of the kept one as it was looked at, and {@code otherVersion} of the other; absent where nobody looked
 * @param first whose first person is the customer one speaks of: {@code kept} or {@code gone}; so are the other choices
 * @param email of somebody who is in both with two addresses
 * @param notes {@code both} one after the other, which is what happens where nothing is said
 */
public record MergeHouseholds(
        @NotNull UUID otherId,
        @Nullable Integer version,
        @Nullable Integer otherVersion,
        @Pattern(regexp = "kept|gone") String first,
        @Pattern(regexp = "kept|gone") String email,
        @Pattern(regexp = "kept|gone") String address,
        @Pattern(regexp = "kept|gone") String language,
        @Pattern(regexp = "kept|gone") String homeResort,
        @Pattern(regexp = "kept|gone|both") String notes) {

    public MergeHouseholds {
        first = orElse(first, "kept");
        email = orElse(email, "kept");
        address = orElse(address, "kept");
        language = orElse(language, "kept");
        homeResort = orElse(homeResort, "kept");
        notes = orElse(notes, "both");
    }

    static boolean isGone(String side) {
        return side.equals("gone");
    }

    static String orElse(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given;
    }
}
