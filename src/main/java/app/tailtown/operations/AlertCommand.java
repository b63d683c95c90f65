package app.tailtown.operations;

import app.tailtown.alarms.TestAlarms;
import app.tailtown.database.Database;
import app.tailtown.installation.AlertMail;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Installation;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "alert",
        description =
                "Whether alerts reach a person: sends those of ALERT_EMAIL a mail with a link that somebody has to press (on an external database as DATABASE_OWNER_URL).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AlertCommand implements Runnable {

    private final PrintWriter out;

    @Option(names = "--test", required = true, description = "Send it now.")
    private boolean test;

    AlertCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        var installation = Quietly.read();
        send(Database.lookInto(installation), installation, AlertMail.read());
    }

    void send(DatabaseUrls urls, Installation installation, Optional<AlertMail> to) {
        var sent = AsOwner.in(urls, jdbc -> new TestAlarms(to, installation, jdbc, Clock.systemUTC()).send("command"));
        for (var one : sent) {
            out.println(
                    one.failed().isEmpty()
                            ? "Sent to " + one.address() + ": press the link in it."
                            : one.address() + ": " + one.failed());
        }
        if (sent.stream().noneMatch(one -> one.failed().isEmpty()))
            throw new CannotStart("The mail server took none of them.");
    }
}
