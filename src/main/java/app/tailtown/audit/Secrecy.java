package app.tailtown.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of a line may be read. No secret is written to a table that is audited; should one ever be, it is not shown: a column that is called like one is dots,
 * whatever it holds.
 */
final class Secrecy {

    private static final Pattern SECRET = Pattern.compile(
            "(^|_)(password|passphrase|secret|token|seed|pin|otp|totp|hash|cookie|credential|private_key|api_key|salt)s?(_|$)");

    private static final String DOTS = "•••";

    private static final int LONGEST = 500;

    private Secrecy() {}

    static boolean isSecret(String column) {
        return SECRET.matcher(column).find();
    }

    /** Null where there is nothing. */
    static @Nullable String said(String column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) return null;
        if (isSecret(column)) return DOTS;
        var text = value.isString() ? value.stringValue() : value.toString();
        return text.isEmpty() ? null : text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
