package app.tailtown.identity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a role lets somebody do, and for how long they stay in.
 *
 * @param permissions whoever says what things cost sees it
 * @param idle a session ends after this long without a request
 * @param absolute a session ends after this long in any case (NIST SP 800-63B-4, 2.2.3)
 * @param secondFactor whether a password alone is not enough
 */
public record Terms(Set<Permission> permissions, Duration idle, Duration absolute, boolean secondFactor) {

    /** No role lets anybody stay in longer. */
    public static final Duration LONGEST_IDLE = Duration.ofHours(12);

    public static final Duration LONGEST = Duration.ofHours(24);

    public Terms {
        permissions = Set.copyOf(withSight(permissions));
    }

    private static Set<Permission> withSight(Set<Permission> permissions) {
        if (!permissions.contains(Permission.RATES_EDIT)) return permissions;
        var all = EnumSet.copyOf(permissions);
        all.add(Permission.MONEY_VIEW);
        return all;
    }

    /** The same without what is not among these. No second factor: who was asked for one is not asked again here. */
    Terms only(Set<Permission> chosen) {
        return new Terms(
                permissions.stream().filter(chosen::contains).collect(Collectors.toUnmodifiableSet()),
                idle,
                absolute,
                false);
    }
}
