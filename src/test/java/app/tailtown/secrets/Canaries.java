package app.tailtown.secrets;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Secrets that open nothing and are sent wherever secrets go, so that a log which keeps one is found. Put together here, so that none stands in the tree. */
final class Canaries {

    /** What is logged when they were sent: a log without it is not the whole log. */
    static final String SENT = "The canaries are sent.";

    static final String PASSWORD = String.join("-", "canary", "sings", "Quietly", "7731");
    static final String TOKEN = "tt" + "_" + "canary".repeat(7);
    static final String CARD = String.join(" ", "4111", "1111", "1111", "1111");
    static final String PHONE = "(515) 555-" + "0187";
    static final String EMAIL = "canary-" + "7731@example.com";

    private Canaries() {}

    static Map<String, String> all() {
        return Map.of("password", PASSWORD, "token", TOKEN, "card", CARD, "phone", PHONE, "e-mail address", EMAIL);
    }

    /** However it is spelled: with other signs between its letters, or as an address writes them. */
    static List<Shape> shapes() {
        return all().entrySet().stream()
                .map(c -> new Shape("canary: " + c.getKey(), spelled(c.getValue()), _ -> true))
                .toList();
    }

    private static Pattern spelled(String canary) {
        return Pattern.compile(canary.replaceAll("^\\W+", "").replaceAll("\\W+", "(?:\\\\W|%[0-9A-Fa-f]{2})*"));
    }
}
