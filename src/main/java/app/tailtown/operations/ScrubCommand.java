package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import app.tailtown.scrub.Scrubbing;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "scrub",
        description =
                "Take everything of people out of a staging installation's database: names, addresses, notes, mail, the audit, sessions and keys.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScrubCommand implements Runnable {

    private final PrintWriter out;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The name of the database, so that it is said which one is meant.")
    private String confirmed = "";

    ScrubCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        var installation = Quietly.read();
        refuseOthers(installation);
        scrub(Database.lookInto(installation));
    }

    private static void refuseOthers(Installation installation) {
        if (installation.kind() != EnvironmentKind.STAGING)
            throw new CannotStart("Only a staging is scrubbed, and TAILTOWN_ENV is " + installation.kind()
                    + ". Nothing was changed.");
    }

    void scrub(DatabaseUrls urls) {
        var name = urls.app().jdbcUrl().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        var host = urls.app().jdbcUrl().replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
        if (!confirmed.equals(name)) {
            out.println(
                    "Everything of people would be taken out of the database " + name + " on " + host + ", for good.");
            out.println("Nothing was changed. To do it, say the same again with --confirm " + name);
            return;
        }
        AsOwner.in(urls, jdbc -> new Scrubbing(jdbc).scrub())
                .forEach((table, rows) -> out.println("%8d rows of %s".formatted(rows, table)));
        out.println(
                "Nothing of people is left, and nobody can sign in: bin/tailtown operator link makes a new way in. Backups of this database still have what was in it.");
        out.flush();
    }
}
