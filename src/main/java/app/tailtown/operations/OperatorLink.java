package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.identity.Secrets;
import app.tailtown.installation.DatabaseUrls;
import java.io.PrintWriter;
import java.net.URI;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "link",
        description =
                "Print a new link that sets an operator's password, once and within an hour (on an external database as DATABASE_OWNER_URL). Second factors stay.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class OperatorLink implements Runnable {

    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "EMAIL", description = "Their address.")
    private String email = "";

    OperatorLink(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        var installation = Quietly.read();
        link(Database.lookInto(installation), installation.http().publicUrl());
    }

    void link(DatabaseUrls urls, URI front) {
        var secret = Secrets.next();
        AsOwner.in(urls, jdbc -> write(jdbc, secret));
        // To the terminal on purpose, never to the log: whoever may run this is the one who may have it.
        out.println(email + " sets a password within an hour, once, at\n  " + front + "password?token=" + secret
                + "\nand then signs in at\n  " + front + "operator/sign-in");
    }

    private boolean write(JdbcClient jdbc, String secret) {
        return jdbc.sql("select platform.open_password_link(?, ?, 'reset', now(), now() + interval '1 hour')")
                .params(Secrets.hash(secret), OperatorDisable.find(jdbc, email))
                .query((_, _) -> true)
                .single();
    }
}
