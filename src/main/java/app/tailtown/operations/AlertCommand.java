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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "alert",
        description =
                "Whether alerts reach a person: says when one did last (exit code 1 when none ever did), or sends those of ALERT_EMAIL a mail with a link that somebody has to press (on an external database as DATABASE_OWNER_URL).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AlertCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Option(names = "--test", description = "Send it now.")
    private boolean test;

    AlertCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var installation = Quietly.read();
        var urls = Database.lookInto(installation);
        if (!test) return say(urls, installation);
        send(urls, installation, AlertMail.read());
        return 0;
    }

    int say(DatabaseUrls urls, Installation installation) {
        var last = AsOwner.in(
                urls, jdbc -> new TestAlarms(Optional.empty(), installation, jdbc, Clock.systemUTC()).lastReached());
        out.println(last.map(l -> "One reached " + l.address() + " at " + l.at() + ".")
                .orElse("None is known to have reached anybody: tailtown alert --test"));
        return last.isPresent() ? 0 : 1;
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
