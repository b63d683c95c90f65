package app.tailtown.operations;

import app.tailtown.backups.Backups;
import app.tailtown.database.Database;
import app.tailtown.installation.Bucket;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "backup",
        description = "Back the embedded database and the files up now, while they are worked with.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
record Backup(PrintWriter out) implements Runnable {

    @Override
    public void run() {
        var installation = Quietly.read();
        var backups = backupsOf(installation);
        Database.lookInto(installation);
        out.println(BackupList.line(backups.make()));
        backups.forget();
    }

    static Backups backupsOf(Installation installation) {
        return Backups.of(installation, Clock.systemUTC(), JsonMapper.builder().build());
    }

    /** @param from {@code home}, or {@code s3} for the second place */
    static Backups backupsOf(Installation installation, String from) {
        if (from.equals("home")) return backupsOf(installation);
        if (!from.equals("s3")) throw new CannotStart("--from is \"" + from + "\"; it must be home or s3.");
        var bucket = Bucket.ofBackups()
                .orElseThrow(() -> new CannotStart("There is no second place: set BACKUP_S3_BUCKET and its keys."));
        return Backups.inSecondPlace(
                installation, bucket, Clock.systemUTC(), JsonMapper.builder().build());
    }
}
