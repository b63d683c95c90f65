package app.tailtown.operations;

import app.tailtown.database.Database;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "migrate",
        description = "Bring the database's schema up to this release (on an external database as DATABASE_OWNER_URL).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Migrate implements Runnable {

    private final PrintWriter out;

    @Option(
            names = "--while-serving",
            description = "Refuse what the release that serves from this database now could not go on with.")
    private boolean whileServing;

    Migrate(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        if (whileServing) Database.migrateBeside(Quietly.read());
        else Database.migrate(Quietly.read());
        out.println("The database is at this release's schema.");
    }
}
