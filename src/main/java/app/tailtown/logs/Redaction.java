package app.tailtown.logs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last net: what nobody may read in a log becomes three stars, should somebody have logged it. Nothing relies on it, since it knows shapes only. No pattern
 * tries a place twice, so that a long line costs as much as it is long.
 */
final class Redaction {

    private static final String STARS = "***";

    private record Rule(Pattern pattern, String with) {
        Rule(String pattern, String with) {
            this(Pattern.compile(pattern), with);
        }
    }

    private static final List<Rule> RULES = List.of(
            // postgresql://app:…@db, https://key:…@host
            new Rule("(?<=[a-z0-9]://)([^\\s:/@\"']{1,100}+):[^\\s/@\"']{1,300}+@", "$1:***@"),
            new Rule("(?i)\\b(bearer|basic)\\s++[A-Za-z0-9._~+/=-]{16,}+", "$1 ***"),
            // What somebody asked for in an address.
            new Rule("([?&][\\w.%\\[\\]-]{1,80}+=)[^\\s&\"'#<>]++", "$1***"),
            new Rule(
                    "(?i)((?:password|passwd|passphrase|secret|api[_-]?key|authorization|cookie|(?:access|refresh|session|id)[_-]?token|\\btoken(?==))"
                            + "\\\\?[\"']?\\s{0,3}+[:=]\\s{0,3}+)(?:\\\\?\"[^\"\\\\]++|'[^']++|[^\\s\"'\\\\&,;)}\\]]++)",
                    "$1***"),
            new Rule("\\btt_[A-Za-z0-9_-]{20,}+", STARS),
            new Rule("\\beyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+", STARS),
            new Rule(
                    "\\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,}+|whsec_[A-Za-z0-9+/=]{24,}+|xox[abeoprs]-[A-Za-z0-9-]{10,}+"
                            + "|gh[pousr]_[A-Za-z0-9]{36,}+|github_pat_[A-Za-z0-9_]{40,}+|AIza[A-Za-z0-9_-]{35})",
                    STARS),
            new Rule("\\$argon2(?:id|i|d)\\$[^\\s\"']++", STARS),
            new Rule(
                    "(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]{1,200}+(?:@|%40)[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++",
                    STARS),
            new Rule("\\(\\d{3}\\)[ .-]?\\d{3}[ .-]\\d{4}(?!\\d)", STARS),
            new Rule("(?<![\\w.+-])\\+\\d{1,3}[ .-]?(?:\\(?\\d{1,4}\\)?[ .-]?){2,4}\\d{2,4}(?![\\w-])", STARS),
            new Rule("(?<![\\w.+-])\\d{3}[ .-]\\d{3}[ .-]\\d{4}(?![\\w-])", STARS));

    private static final Pattern CARD = Pattern.compile("(?<![\\w.:+-])[3-6](?:[ -]?\\d){12,18}+(?![\\w-])");

    private Redaction() {}

    static String of(String text) {
        var safe = text;
        for (var rule : RULES) safe = rule.pattern().matcher(safe).replaceAll(rule.with());
        return CARD.matcher(safe).replaceAll(Redaction::card);
    }

    /** The last digit of a card's number follows from the others (ISO/IEC 7812-1). */
    private static String card(MatchResult found) {
        var digits = found.group().replaceAll("\\D", "");
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0 ? STARS : Matcher.quoteReplacement(found.group());
    }
}
