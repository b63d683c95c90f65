package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.installation.Installation;
import java.io.PrintWriter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        description = "Bring the database's schema up to this release (on an external database as DATABASE_OWNER_URL).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
record Migrate(PrintWriter out) implements Runnable {

    @Override
    public void run() {
        LoggingSystem.get(Migrate.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        Database.migrate(Installation.read());
        out.println("The database is at this release's schema.");
    }
}
