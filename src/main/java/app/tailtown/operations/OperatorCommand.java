package app.tailtown.operations;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "operator",
        description = "Who runs this installation from its console.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class OperatorCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called.
    private CommandSpec spec;

    static CommandLine of(PrintWriter out) {
        return new CommandLine(new OperatorCommand())
                .addSubcommand(new OperatorAdd(out))
                .addSubcommand(new OperatorList(out))
                .addSubcommand(new OperatorLink(out))
                .addSubcommand(new OperatorDisable(out));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
