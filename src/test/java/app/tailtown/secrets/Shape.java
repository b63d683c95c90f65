package app.tailtown.secrets;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a secret looks. */
record Shape(String name, Pattern pattern, Predicate<String> isSecret) {

    /** Keys and hashes that somebody gave a shape of their own. */
    static final List<Shape> KNOWN = List.of(
            of("token of ours", "\\btt_[A-Za-z0-9_-]{20,}"),
            of("private key", "-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----"),
            of("JSON web token", "\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            of("AWS key", "\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
            of("Stripe key", "\\b[sr]k_live_[A-Za-z0-9]{16,}|\\bwhsec_[A-Za-z0-9+/=]{24,}"),
            of("Slack key", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,}|hooks\\.slack\\.com/services/T\\w+/B\\w+/\\w+"),
            of("GitHub key", "\\bgh[pousr]_[A-Za-z0-9]{36}|\\bgithub_pat_[A-Za-z0-9_]{40,}"),
            of("Google key", "\\bAIza[A-Za-z0-9_-]{35}"),
            of("Argon2 hash", "\\$argon2(?:id|i|d)\\$v=\\d+\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]{8,}"),
            new Shape(
                    "password in an address",
                    Pattern.compile("\\b[a-z][a-z0-9+]+://[^\\s:/@\"']+:([^\\s:/@\"'$<{%]{4,})@"),
                    Shape::isNoPlaceholder),
            new Shape(
                    "written password",
                    Pattern.compile("(?i)(?:password|passwd|passphrase|secret|api[_-]?key)[\"']?\\s*(?:[:=]\\s*[\"']"
                            + "([^\"']{8,})[\"']|=([^\\s\"'&,;)]{6,}))"),
                    Shape::isNoPlaceholder));

    /** Whatever is long and as mixed as only chance is. */
    static final List<Shape> MIXED = List.of(
            new Shape(
                    "long hex",
                    // What is named as a digest of something everybody has is none.
                    Pattern.compile("(?<![0-9A-Za-z+/_-])(?<!sha256=)[0-9a-fA-F]{32,}(?![0-9A-Za-z_-])"),
                    Chance::isHex),
            new Shape(
                    "long base64",
                    Pattern.compile("(?<![A-Za-z0-9+/_-])(?<!sha256=)[A-Za-z0-9+/_-]{32,}={0,2}"),
                    Chance::isBase64));

    /** What nobody may read in a log: cards and phones. */
    static final List<Shape> OF_PEOPLE = List.of(
            new Shape(
                    "card number",
                    Pattern.compile(
                            "(?<![0-9A-Fa-f]|[0-9A-Fa-f][.-])[3-6](?:[ -]?\\d){12,18}(?![0-9A-Fa-f]|[.-][0-9A-Fa-f])"),
                    Chance::isCard),
            of("phone number", "\\(\\d{3}\\) \\d{3}-\\d{4}|(?<![\\w.+])\\+1\\d{10}(?!\\d)"));

    static Shape of(String name, String pattern) {
        return new Shape(name, Pattern.compile(pattern), _ -> true);
    }

    boolean isIn(String line) {
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            if (isSecret.test(said(found))) return true;
        }
        return false;
    }

    private static String said(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) return found.group(group);
        }
        return found.group();
    }

    /** A variable, a parameter or a call stands where a secret will be. */
    private static boolean isNoPlaceholder(String value) {
        return !value.matches(".*[$<>{}()%\\[\\]].*|[\\\\?:].*|\\*+|.*\\.{3}|(?i)password|passwords?[-_.]\\w+");
    }
}
