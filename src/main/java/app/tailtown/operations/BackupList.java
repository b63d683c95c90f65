package app.tailtown.operations;

import app.tailtown.backups.Backups;
import app.tailtown.installation.CannotStart;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backups",
        description = "What backups there are, and which moments come back from each.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BackupList implements Runnable {

    private final PrintWriter out;

    @Option(
            names = "--verify",
            description = "Read every byte of them and say what is missing or was changed; ends with 2 if anything is.")
    private boolean verify;

    @Option(
            names = "--from",
            paramLabel = "PLACE",
            description = "home, or s3 for the bucket that BACKUP_S3_BUCKET names.")
    private String from = "home";

    BackupList(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        list(Backup.backupsOf(Quietly.read(), from));
    }

    void list(Backups backups) {
        if (verify) verify(backups);
        var all = backups.list();
        if (all.isEmpty()) out.println("None. Make one: tailtown backup");
        all.forEach(one -> out.println(line(one)));
        out.println(backups.lastDrill()
                .map(d -> "Put back beside on " + d.at() + ": "
                        + (d.isWell() ? "whole" : d.faults().size() + " faults"))
                .orElse("Never put back: tailtown drill"));
    }

    /** Before they are listed, which takes them to be well. */
    private void verify(Backups backups) {
        var found = backups.verify();
        if (!found.faults().isEmpty()) {
            throw new CannotStart(String.join(System.lineSeparator(), found.faults()) + System.lineSeparator()
                    + found.faults().size()
                    + " faults. Make a backup, which writes anew the pieces that it needs, and look at the disk.");
        }
        out.println(found.backups() + " backups, " + found.read() + " pieces read: all are what was kept.");
    }

    static String line(Backups.Kept one) {
        if (one.until().isBefore(one.at())) {
            return String.format(
                    Locale.ROOT, "%s  %,.1f MB, lacks some of the log that it needs", one.at(), one.bytes() / 1e6);
        }
        return String.format(
                Locale.ROOT, "%s  %,.1f MB, any moment until %s", one.at(), one.bytes() / 1e6, one.until());
    }
}
