package app.tailtown.operations;

import app.tailtown.backups.Backups;
import app.tailtown.database.Database;
import app.tailtown.identity.PinSeals;
import app.tailtown.identity.SecondFactors;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Installation;
import app.tailtown.programs.SigningKeys;
import app.tailtown.programs.signing.RequestKeys;
import app.tailtown.vault.Vault;
import java.io.PrintWriter;
import java.time.Clock;
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
        var installation = Quietly.read();
        rewrap(installation, Database.lookInto(installation));
    }

    void rewrap(Installation installation, DatabaseUrls urls) {
        var connection = connection(urls);
        try {
            var count = new Vault(JdbcClient.create(connection), installation).rewrap();
            Backups.rewrap(installation);
            out.println(
                    count + " data keys are sealed with TAILTOWN_KEY; TAILTOWN_KEY_PREVIOUS opens nothing any more.");
        } finally {
            connection.destroy();
        }
    }

    @Command(name = "renew", description = "Make a new data key, and seal with it what was sealed with those before.")
    void renew() {
        var installation = Quietly.read();
        renew(installation, Database.lookInto(installation));
    }

    void renew(Installation installation, DatabaseUrls urls) {
        var connection = connection(urls);
        try {
            var jdbc = JdbcClient.create(connection);
            var vault = new Vault(jdbc, installation);
            var key = vault.renewDataKey();
            var count = new SecondFactors(jdbc, vault, Clock.systemUTC()).reseal();
            var secrets = new RequestKeys(jdbc, vault, Clock.systemUTC()).reseal();
            var signing = new SigningKeys(jdbc, vault, Clock.systemUTC()).reseal();
            var pins = new PinSeals(jdbc, vault).reseal();
            out.println("Data key " + key + " is in use; " + count + " seeds, " + pins + " PINs, " + secrets
                    + " secrets of programs and " + signing + " signing keys were sealed anew.");
        } finally {
            connection.destroy();
        }
    }

    @Command(
            name = "renew-signing",
            description =
                    "Make a new key to sign access tokens with. What the one before it signed works until it ends, a quarter of an hour later; of those before that, nothing.")
    void renewSigning() {
        var installation = Quietly.read();
        renewSigning(installation, Database.lookInto(installation));
    }

    void renewSigning(Installation installation, DatabaseUrls urls) {
        var connection = connection(urls);
        try {
            var jdbc = JdbcClient.create(connection);
            var key = new SigningKeys(jdbc, new Vault(jdbc, installation), Clock.systemUTC()).renew();
            out.println("Signing key " + key + " is in use within a minute.");
        } finally {
            connection.destroy();
        }
    }

    private static SingleConnectionDataSource connection(DatabaseUrls urls) {
        var owner = urls.owner()
                .orElseThrow(() -> new CannotStart(
                        "DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing, which changing keys needs."));
        return new SingleConnectionDataSource(
                owner.jdbcUrl(), owner.user(), owner.password().text(), true);
    }
}
