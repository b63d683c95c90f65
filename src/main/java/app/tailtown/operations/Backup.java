package app.tailtown.operations;

import app.tailtown.backups.Backups;
import app.tailtown.database.Database;
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
}
