package app.tailtown.alarms;

import app.tailtown.backups.BackupState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the backups of this installation say of themselves. */
final class BackupsLook implements Look {

    /** A day, and time to make one. */
    private static final Duration OLD = Duration.ofHours(26);

    private static final Duration BEHIND = Duration.ofMinutes(10);
    private static final Duration DRILL_OLD = Duration.ofDays(8);

    private final Supplier<Optional<BackupState>> state;

    /** @param state nothing where none are made here */
    BackupsLook(Supplier<Optional<BackupState>> state) {
        this.state = state;
    }

    @Override
    public Set<Condition> conditions() {
        return Set.of(
                Condition.BACKUP_OLD,
                Condition.BACKUP_FAILED,
                Condition.BACKUP_LOG_BEHIND,
                Condition.BACKUP_ROTTEN,
                Condition.DRILL_FAILED,
                Condition.DRILL_OLD);
    }

    @Override
    public List<Finding> look(Instant now) {
        return state.get().map(s -> found(s, now)).orElse(List.of());
    }

    private static List<Finding> found(BackupState state, Instant now) {
        var found = new ArrayList<Finding>();
        if (isBefore(state.lastBackup(), state.since(), now.minus(OLD)))
            found.add(Finding.of(Condition.BACKUP_OLD, said(state.lastBackup())));
        if (isBefore(state.logUntil(), state.since(), now.minus(BEHIND)))
            found.add(Finding.of(Condition.BACKUP_LOG_BEHIND, said(state.logUntil())));
        if (isBefore(state.lastDrill(), state.since(), now.minus(DRILL_OLD)))
            found.add(Finding.of(Condition.DRILL_OLD, said(state.lastDrill())));
        state.failing().ifPresent(why -> found.add(Finding.of(Condition.BACKUP_FAILED, why)));
        if (state.faultsOfDrill() > 0) found.add(Finding.of(Condition.DRILL_FAILED, state.faultsOfDrill()));
        if (state.faultsFound() > 0) found.add(Finding.of(Condition.BACKUP_ROTTEN, state.faultsFound()));
        return found;
    }

    /** Where there never was one, since the process began. */
    private static boolean isBefore(Optional<Instant> last, Instant since, Instant limit) {
        return last.orElse(since).isBefore(limit);
    }

    private static String said(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("–");
    }
}
