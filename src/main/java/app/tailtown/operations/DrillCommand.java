package app.tailtown.operations;

import app.tailtown.backups.Backups;
import app.tailtown.installation.CannotStart;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(
        name = "drill",
        description =
                "Put the backups back beside, look through what came back, and throw it away; ends with 2 when it is not as it was.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
record DrillCommand(PrintWriter out) implements Runnable {

    @Override
    public void run() {
        drill(Backup.backupsOf(Quietly.read()));
    }

    void drill(Backups backups) {
        var drill = backups.drill();
        if (!drill.isWell()) {
            throw new CannotStart("The backups did not come back as they have to:" + System.lineSeparator()
                    + String.join(System.lineSeparator(), drill.faults()));
        }
        out.println("The backups came back whole in " + drill.took().toMillis() + " ms, with " + drill.rows()
                + " lines of the audit. Of the last " + drill.lost().toMillis() + " ms nothing would have come back.");
    }
}
