package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.identity.SecondFactors;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Installation;
import app.tailtown.vault.Vault;
import java.io.PrintWriter;
import java.time.Clock;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys that seal what the database must not give away; the house goes on serving meanwhile. */
@Command(
        name = "key",
        description =
                "Change the keys that seal what the database must not give away (on an external database as DATABASE_OWNER_URL).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class KeyCommand implements Runnable {

    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called.
    private CommandSpec spec;

    KeyCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    static CommandLine of(PrintWriter out) {
        return new CommandLine(new KeyCommand(out));
    }

    @Command(
            name = "rewrap",
            description =
                    "After TAILTOWN_KEY was changed: seal the data keys with it, so that TAILTOWN_KEY_PREVIOUS can go.")
    void rewrap() {
        var installation = quietly();
        rewrap(installation, Database.lookInto(installation));
    }

    void rewrap(Installation installation, DatabaseUrls urls) {
        var connection = connection(urls);
        try {
            var count = new Vault(JdbcClient.create(connection), installation).rewrap();
            out.println(
                    count + " data keys are sealed with TAILTOWN_KEY; TAILTOWN_KEY_PREVIOUS opens nothing any more.");
        } finally {
            connection.destroy();
        }
    }

    @Command(name = "renew", description = "Make a new data key, and seal with it what was sealed with those before.")
    void renew() {
        var installation = quietly();
        renew(installation, Database.lookInto(installation));
    }

    void renew(Installation installation, DatabaseUrls urls) {
        var connection = connection(urls);
        try {
            var jdbc = JdbcClient.create(connection);
            var vault = new Vault(jdbc, installation);
            var key = vault.renewDataKey();
            var count = new SecondFactors(jdbc, vault, Clock.systemUTC()).reseal();
            out.println("Data key " + key + " is in use; " + count + " seeds were sealed anew.");
        } finally {
            connection.destroy();
        }
    }

    private static Installation quietly() {
        LoggingSystem.get(KeyCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        return Installation.read();
    }

    private static SingleConnectionDataSource connection(DatabaseUrls urls) {
        var owner = urls.owner()
                .orElseThrow(() -> new CannotStart(
                        "DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing, which changing keys needs."));
        return new SingleConnectionDataSource(
                owner.jdbcUrl(), owner.user(), owner.password().text(), true);
    }
}
