package app.tailtown.operations;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import app.tailtown.installation.LogSettings;
import app.tailtown.installation.ManagementDoor;
import app.tailtown.installation.TraceSettings;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the jar; {@code serve} when none is named. */
@Command(
        name = "tailtown",
        description = "The software that runs a pet resort. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class CommandLineFace implements Runnable {

    private Optional<Installation> toServe = Optional.empty();

    private CommandLineFace() {}

    /**
     * What a command line came to.
     *
     * @param exitCode 0 done, 1 failed, 2 a setting or the command line itself is wrong
     * @param toServe present when the web server is to start now; the process then ends when that does
     */
    public record Outcome(int exitCode, Optional<Installation> toServe) {}

    /** Runs the command, except that serving is left to the caller: it must happen outside of the parser's try block. */
    public static Outcome run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLineFace face = new CommandLineFace();
        int code = new CommandLine(face)
                .addSubcommand(new Serve(face))
                .addSubcommand(new Migrate(out))
                .addSubcommand(new NewKey(out))
                .addSubcommand(new LogLevelCommand(out))
                .addSubcommand(new Backup(out))
                .addSubcommand(new BackupList(out))
                .addSubcommand(new Restore(out))
                .addSubcommand(new DrillCommand(out))
                .addSubcommand(new ErrorList(out))
                .addSubcommand(new AlertCommand(out))
                .addSubcommand(new Doctor(out))
                .addSubcommand(new ScrubCommand(out))
                .addSubcommand(new RecordCommand(out))
                .addSubcommand(new ConfigCommand(out))
                .addSubcommand(AuditCommand.of(out))
                .addSubcommand(KeyCommand.of(out))
                .addSubcommand(OperatorCommand.of(out))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(CannotStart.sentenceIn(failure).orElseThrow(() -> failure));
                    return CannotStart.EXIT_CODE;
                })
                .execute(arguments);
        return new Outcome(code, face.toServe);
    }

    @Override
    public void run() {
        serve();
    }

    void serve() {
        var installation = Installation.read();
        // Read again when it serves: what is wrong with it is said here, in one sentence.
        var _ = LogSettings.read(installation.kind());
        var _ = ManagementDoor.read(installation.kind());
        var _ = TraceSettings.isCollected();
        toServe = Optional.of(installation);
    }
}
