package app.tailtown.operations;

import app.tailtown.backups.Backups;
import app.tailtown.installation.CannotStart;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        description =
                "Put the embedded database back to what it was, from the backups in this home. Says first what it would do, and a code to do it with.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Restore implements Runnable {

    private final PrintWriter out;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description =
                    "The moment, such as 2026-11-24T14:05:00Z or with an offset; the last one that is kept if it is left out.")
    private @Nullable String to;

    @Option(
            names = "--from",
            paramLabel = "PLACE",
            description = "home, or s3 for the bucket that BACKUP_S3_BUCKET names.")
    private String from = "home";

    @Option(names = "--confirm", paramLabel = "CODE", description = "The code that the same command said.")
    private @Nullable String code;

    Restore(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        restore(Backup.backupsOf(Quietly.read(), from));
    }

    void restore(Backups backups) {
        var moment = Optional.ofNullable(to).map(Restore::read);
        if (code == null) {
            say(backups.plan(moment));
            return;
        }
        var before = backups.restore(moment, code);
        out.println("The database is what it was.");
        before.ifPresent(
                at -> out.println("What was there before lies in " + at + ": remove it when nobody needs it."));
        out.println("Start Tailtown again: it makes a backup at once.");
    }

    private void say(Backups.Planned plan) {
        out.println("The database of this home would become what it was at " + plan.to() + ", from the backup of "
                + plan.from() + " and the log since.");
        out.println(
                "Whatever was done after that moment would be gone from it. What is there now would be put aside, not removed.");
        out.println("Nothing was changed. To do it, stop Tailtown and say the same again with");
        out.println("  --confirm " + plan.code());
    }

    private static Instant read(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CannotStart("--to is \"" + text + "\"; it must be a moment such as 2026-11-24T14:05:00Z.");
        }
    }
}
