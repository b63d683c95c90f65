package app.tailtown.installation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How this process logs.
 *
 * @param isJson as ECS, a line of JSON each; else for people who read
 * @param says whether each request is a line
 * @param folder where it is also written, or nothing when it goes to the terminal alone
 * @param fileSize after which a file is done with and the next begins, as {@code 100MB}
 * @param keptDays how many days of files are kept
 * @param keptSize of all files together, from which the oldest go before their time
 */
public record LogSettings(
        boolean isJson, boolean says, Optional<Path> folder, String fileSize, int keptDays, String keptSize) {

    private static final String FOLDER = "LOG_FOLDER";
    private static final String DAYS = "LOG_KEPT_DAYS";

    public static LogSettings read(EnvironmentKind kind) {
        return read(System.getenv(), kind);
    }

    /** Staging and production are read by programs, demo and development by people. */
    public static LogSettings read(Map<String, String> environment, EnvironmentKind kind) {
        var settings = new Settings(environment);
        var isReal = kind == EnvironmentKind.STAGING || kind == EnvironmentKind.PRODUCTION;
        return new LogSettings(
                settings.text("LOG_FORMAT").map(LogSettings::isJson).orElse(isReal),
                settings.yes("LOG_REQUESTS").orElse(isReal),
                settings.text(FOLDER).map(LogSettings::folder),
                size(settings, "LOG_FILE_SIZE", "100MB"),
                settings.text(DAYS).map(LogSettings::days).orElse(30),
                size(settings, "LOG_KEPT_SIZE", "5GB"));
    }

    private static boolean isJson(String said) {
        return switch (said) {
            case "json" -> true;
            case "text" -> false;
            default -> throw new CannotStart("LOG_FORMAT is \"" + said + "\"; it must be json or text.");
        };
    }

    private static Path folder(String said) {
        var folder = Path.of(said);
        if (!folder.isAbsolute()) {
            throw new CannotStart(FOLDER + " is \"" + said + "\"; it must be the whole path of a folder.");
        }
        return folder;
    }

    private static int days(String said) {
        if (!said.matches("[1-9]\\d{0,3}"))
            throw new CannotStart(DAYS + " is \"" + said + "\"; it must be a number of days from 1 to 9999.");
        return Integer.parseInt(said);
    }

    private static String size(Settings settings, String name, String otherwise) {
        var said = settings.text(name).orElse(otherwise);
        if (!said.matches("[1-9]\\d{0,5}(KB|MB|GB)"))
            throw new CannotStart(name + " is \"" + said + "\"; it must look like " + otherwise + ".");
        return said;
    }
}
