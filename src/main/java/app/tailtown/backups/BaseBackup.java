package app.tailtown.backups;

import java.time.Instant;
import java.util.List;

/**
 * The database as it was copied while it worked: with the log from {@code from} to {@code until} it is what it was at {@code ended}, and with more of the log what it was at any
 * moment since.
 *
 * @param began when copying began, by the database's clock
 * @param ended when it ended; no moment before comes back from this one
 * @param system the number PostgreSQL gave the database when it was made
 * @param timeline of the log; another one begins with each restore
 * @param from the first place of the log that it needs
 * @param until the last one
 * @param major of PostgreSQL
 * @param label the file by which PostgreSQL knows what it starts from
 * @param password of the superuser, as it is in the copy
 * @param folders of the data folder, those without a file as well
 * @param bytes of all files
 */
record BaseBackup(
        Instant began,
        Instant ended,
        String system,
        int timeline,
        long from,
        long until,
        int major,
        String label,
        String password,
        List<String> folders,
        List<Copied> files,
        long bytes) {

    static final String BEGINNING = "backups/";

    /**
     * @param path below the data folder
     * @param pieces names of its pieces, one after the other
     */
    record Copied(String path, long bytes, List<String> pieces) {}

    String name() {
        return BEGINNING + Repository.moment(ended) + ".json";
    }
}
