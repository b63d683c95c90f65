package app.tailtown.operations;

import app.tailtown.golive.seen.Setup;
import app.tailtown.installation.SettingList;
import app.tailtown.installation.SettingList.Setting;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "config",
        description =
                "Every setting there is, what it means, and where this installation has it from. No secret is shown.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ConfigCommand implements Runnable {

    private final PrintWriter out;

    @ArgGroup
    private What what = new What();

    /** One of them. */
    static final class What {
        @Option(names = "--explain", description = "Each with its meaning (what is shown if nothing is said).")
        private boolean explain;

        @Option(names = "--example", description = "A file of settings to begin with, as .env.example.")
        private boolean example;

        @Option(
                names = "--fingerprints",
                description = "What the secrets are known by, as JSON, for another installation to compare with.")
        private boolean fingerprints;
    }

    ConfigCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        if (what.example) out.print(SettingList.example());
        else if (what.fingerprints) out.println(fingerprints());
        else SettingList.all().forEach(this::explain);
        out.flush();
    }

    private void explain(Setting setting) {
        out.println(setting.name() + (setting.isSecret() ? " (or " + setting.name() + "_FILE)" : ""));
        out.println("  " + setting.meaning());
        out.println("  default: " + setting.otherwise());
        out.println("  here: " + here(setting, System.getenv()));
    }

    private static String here(Setting setting, Map<String, String> environment) {
        var file = environment.getOrDefault(setting.name() + "_FILE", "");
        var value = environment.getOrDefault(setting.name(), "");
        if (setting.isSecret() && !file.isBlank()) return "from " + file;
        if (value.isBlank()) return "not set";
        return setting.isSecret() ? "set in the environment itself" : value;
    }

    private static String fingerprints() {
        var installation = Quietly.read();
        var found = new TreeMap<String, String>();
        found.put("environment", installation.kind().toString());
        new Setup(installation, System.getenv()).fingerprints().forEach(f -> found.put(f.setting(), f.print()));
        return JsonMapper.builder().build().writeValueAsString(found);
    }
}
