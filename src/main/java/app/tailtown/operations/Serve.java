package app.tailtown.operations;

import picocli.CommandLine.Command;

@Command(
        name = "serve",
        description = "Start the web server; stop it with Ctrl-C or SIGTERM.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
record Serve(CommandLineFace face) implements Runnable {

    @Override
    public void run() {
        face.serve();
    }
}
