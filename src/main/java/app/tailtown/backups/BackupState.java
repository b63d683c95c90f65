package app.tailtown.backups;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the backups of an installation.
 *
 * @param since when the process began to make them
 * @param lastBackup when the last whole one was made
 * @param logUntil until when the log is copied
 * @param lastDrill when they were put back beside last
 * @param faultsOfDrill how many were found then
 * @param faultsFound how many pieces were not what was put there when all were read last
 * @param failing why what was tried last failed; nothing when it did not
 */
public record BackupState(
        Instant since,
        Optional<Instant> lastBackup,
        Optional<Instant> logUntil,
        Optional<Instant> lastDrill,
        int faultsOfDrill,
        int faultsFound,
        Optional<String> failing) {}
