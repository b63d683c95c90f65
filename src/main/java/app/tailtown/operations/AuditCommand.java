package app.tailtown.operations;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = "What was done in this installation, by whom.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called.
    private CommandSpec spec;

    static CommandLine of(PrintWriter out) {
        return new CommandLine(new AuditCommand()).addSubcommand(new AuditVerify(out));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
