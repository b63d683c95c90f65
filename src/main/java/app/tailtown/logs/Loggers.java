package app.tailtown.logs;

import java.util.List;
import java.util.Optional;

/** Which loggers say more while somebody looks for a fault, and how much: never what people typed or a statement's values. */
public final class Loggers {

    /** With all below them. Others of these libraries say addresses with what was asked in them, headers or what the database was given. */
    private static final List<String> KNOWN = List.of(
            "app.tailtown",
            "access",
            "com.github.kagkarlsson.scheduler",
            "com.zaxxer.hikari",
            "org.apache.catalina",
            "org.flywaydb",
            "org.springframework.boot",
            "org.springframework.jdbc",
            "org.springframework.transaction");

    private static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "trace");

    private Loggers() {}

    /** Why not, in one sentence. */
    public static Optional<String> refusal(String logger, String level) {
        if (!LEVELS.contains(level)) {
            return Optional.of(level + " is no level; it is one of " + String.join(", ", LEVELS) + ".");
        }
        if (KNOWN.stream().noneMatch(known -> isBelow(known, logger))) {
            return Optional.of(
                    "The level of " + logger + " is not changed while the house serves; these and all below them are: "
                            + String.join(", ", KNOWN) + ".");
        }
        if (level.equals("trace") && !isBelow("app.tailtown", logger)) {
            return Optional.of(
                    "At trace, libraries say what the database was given; debug is the most for " + logger + ".");
        }
        return Optional.empty();
    }

    private static boolean isBelow(String known, String logger) {
        return logger.equals(known) || logger.startsWith(known + ".");
    }
}
