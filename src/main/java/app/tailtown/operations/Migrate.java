package app.tailtown.operations;

import app.tailtown.database.Database;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        description = "Bring the database's schema up to this release (on an external database as DATABASE_OWNER_URL).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
record Migrate(PrintWriter out) implements Runnable {

    @Override
    public void run() {
        Database.migrate(Quietly.read());
        out.println("The database is at this release's schema.");
    }
}
