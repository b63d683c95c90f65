package app.tailtown.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Backends that outlived their postmaster. A busy one notices that only when its statement ends, and until then its
 * shared memory keeps the next postmaster from starting.
 */
final class Orphans {

    private Orphans() {}

    /** Ends every process that works in that data folder; only for when its postmaster is known to be dead. */
    static void end(Path data) {
        ProcessHandle.allProcesses().filter(process -> worksIn(process, data)).forEach(ProcessHandle::destroyForcibly);
    }

    /** PostgreSQL's processes all work in their data folder; where there is no /proc, waiting has to do. */
    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
