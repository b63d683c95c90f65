package app.tailtown.golive.seen;

import app.tailtown.backups.Backups;
import app.tailtown.backups.Drill;
import app.tailtown.installation.Bucket;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The backups that the house keeps itself.
 *
 * @param kept the oldest first
 * @param elsewhere those in the second place; nothing when there is none
 */
public record Safety(List<Backups.Kept> kept, Optional<Drill> drill, Lazy<Optional<List<Backups.Kept>>> elsewhere) {

    public Safety {
        kept = List.copyOf(kept);
    }

    /** Nothing where backups are made elsewhere or not at all: of an external database, of a demo. */
    static Optional<Safety> of(Installation installation, Map<String, String> environment, Clock clock) {
        if (installation.database().isPresent() || installation.kind() == EnvironmentKind.DEMO) return Optional.empty();
        var backups = Backups.of(installation, clock, JsonMapper.builder().build());
        return Optional.of(new Safety(
                backups.list(), backups.lastDrill(), Lazy.of(() -> elsewhere(installation, environment, clock))));
    }

    private static Optional<List<Backups.Kept>> elsewhere(
            Installation installation, Map<String, String> environment, Clock clock) {
        return Bucket.ofBackups(environment)
                .map(bucket -> Backups.inSecondPlace(
                                installation,
                                bucket,
                                clock,
                                JsonMapper.builder().build())
                        .list());
    }

    /** Those of which some moment comes back: one that lacks a part is none. */
    public List<Backups.Kept> whole() {
        return kept.stream().filter(Safety::isWhole).toList();
    }

    public static boolean isWhole(Backups.Kept one) {
        return !one.until().isBefore(one.at());
    }

    public Optional<Backups.Kept> last() {
        return whole().stream().max(Comparator.comparing(Backups.Kept::at));
    }
}
