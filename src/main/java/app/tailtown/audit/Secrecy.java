package app.tailtown.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a line may be read. No secret is written to a table that is audited; should one ever be, it is not shown: a column that is called like one is dots,
 * whatever it holds.
 */
final class Secrecy {

    private static final Pattern SECRET = Pattern.compile(
            "(^|_)(password|passphrase|secret|token|seed|pin|otp|totp|hash|cookie|credential|private_key|api_key|salt)s?(_|$)");

    private static final String DOTS = "•••";

    private static final int LONGEST = 500;

    /** Of several facts in one column, which are not read when their end is missing. */
    private static final int LONGEST_OF_SEVERAL = 8_000;

    private Secrecy() {}

    static boolean isSecret(String column) {
        return SECRET.matcher(column).find();
    }

    /** Null where there is nothing. */
    static @Nullable String said(String column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) return null;
        if (isSecret(column)) return DOTS;
        var text = value.isString() ? value.stringValue() : covered(value).toString();
        var longest = value.isContainer() ? LONGEST_OF_SEVERAL : LONGEST;
        return text.isEmpty() ? null : text.length() > longest ? text.substring(0, longest) + "…" : text;
    }

    /** The same without the secrets in it. */
    private static JsonNode covered(JsonNode value) {
        if (!value.isContainer()) return value;
        var copy = value.deepCopy();
        cover(copy);
        return copy;
    }

    private static void cover(JsonNode value) {
        if (value instanceof ObjectNode facts) {
            facts.propertyNames().stream().filter(Secrecy::isSecret).toList().forEach(name -> facts.put(name, DOTS));
        }
        value.valueStream().forEach(Secrecy::cover);
    }
}
