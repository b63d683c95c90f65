package app.tailtown.operations;

import app.tailtown.installation.InstallationKey;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(
        name = "new-key",
        description = "Print a fresh value for TAILTOWN_KEY: 32 random bytes in base64.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
record NewKey(PrintWriter out) implements Runnable {

    @Override
    public void run() {
        out.println(InstallationKey.random().base64().text());
    }
}
