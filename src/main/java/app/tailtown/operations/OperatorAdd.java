package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.identity.Secrets;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.platform.Ids;
import java.io.PrintWriter;
import java.net.URI;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description =
                "Let somebody run this installation (on an external database as DATABASE_OWNER_URL), and print the link that sets their password, once.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class OperatorAdd implements Runnable {

    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "EMAIL", description = "Their address.")
    private String email = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Their name, as companies read it.")
    private String name = "";

    OperatorAdd(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        var installation = Quietly.read();
        add(Database.lookInto(installation), installation.http().publicUrl());
    }

    void add(DatabaseUrls urls, URI front) {
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) throw new CannotStart(email + " is no e-mail address.");
        if (name.isBlank() || name.length() > 120) throw new CannotStart("A name has 1 to 120 characters.");
        var secret = Secrets.next();
        var hasPassword = AsOwner.in(urls, jdbc -> write(jdbc, secret));
        out.println(email + " is an operator of this installation.");
        // To the terminal on purpose, never to the log: whoever may run this is the one who may have it.
        if (!hasPassword)
            out.println("They set their password within seven days, once, at\n  " + front + "password?token=" + secret);
        out.println("Then they sign in at\n  " + front + "operator/sign-in");
    }

    /** Whether they have a password already, as somebody of a company, and keep it. */
    private boolean write(JdbcClient jdbc, String secret) {
        var account = jdbc.sql("select platform.account_of(?, ?)")
                .params(Ids.next(), email)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into platform.operator (account_id, name, since) values (?, ?, now())
                on conflict (account_id) do update set name = excluded.name, disabled_at = null""").params(account, name.strip()).update();
        var hasPassword = jdbc.sql("select password_hash <> '' from platform.account where id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
        if (hasPassword) return true;
        jdbc.sql("select platform.open_password_link(?, ?, 'invitation', now(), now() + interval '7 days')")
                .params(Secrets.hash(secret), account)
                .query((_, _) -> true)
                .single();
        return false;
    }
}
