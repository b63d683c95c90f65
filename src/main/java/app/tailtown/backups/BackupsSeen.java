package app.tailtown.backups;

import java.util.Optional;

/** How it stands with the backups, for whoever watches. */
public interface BackupsSeen {

    /** Nothing where none are made: of a database that runs elsewhere, and of a demo. */
    Optional<BackupState> state();
}
