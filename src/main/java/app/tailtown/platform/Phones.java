package app.tailtown.platform;

import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers as people of their country write them, however they were typed. What is none we know is shown as it was typed. */
public final class Phones {

    /** How the digits after the code of a country are grouped: the first that fits. */
    private record Country(String code, Pattern national, String shown) {
        static Country of(String code, String national, String shown) {
            return new Country(code, Pattern.compile(national), shown);
        }
    }

    private static final String HOME = "1";

    private static final List<Country> COUNTRIES = List.of(
            Country.of(HOME, "([2-9]\\d\\d)(\\d{3})(\\d{4})", "($1) $2-$3"),
            Country.of("52", "(33|55|56|81)(\\d{4})(\\d{4})", "+52 $1 $2 $3"),
            Country.of("52", "(\\d{3})(\\d{3})(\\d{4})", "+52 $1 $2 $3"),
            Country.of("34", "(\\d{3})(\\d{3})(\\d{3})", "+34 $1 $2 $3"),
            Country.of("44", "(\\d{4})(\\d{6})", "+44 $1 $2"),
            Country.of("33", "(\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)", "+33 $1 $2 $3 $4 $5"));

    private static final Pattern EXTENSION = Pattern.compile("(?i)^(.*?)[\\s,;]*(?:ext\\.?|x)\\s*(\\d{1,6})$");

    private Phones() {}

    /** {@code (515) 555-0142} of {@code 515.555.0142} and {@code +1 515 555 0142}; a number without a code is one of home. */
    public static String shown(String typed) {
        var number = typed.strip();
        var extension = EXTENSION.matcher(number);
        if (extension.matches()) {
            return shown(extension.group(1)) + " x" + extension.group(2);
        }
        if (!number.matches("\\+?[\\d\\s().\\-/]+")) return number;
        var digits = number.replaceAll("\\D", "");
        var isAbroad = number.startsWith("+") || digits.startsWith("00");
        return isAbroad ? abroad(digits.replaceFirst("^00", ""), number) : atHome(digits, number);
    }

    private static String atHome(String digits, String typed) {
        return abroad(digits.length() == 11 && digits.startsWith(HOME) ? digits : HOME + digits, typed);
    }

    private static String abroad(String digits, String typed) {
        for (var country : COUNTRIES) {
            if (!digits.startsWith(country.code())) continue;
            var national =
                    country.national().matcher(digits.substring(country.code().length()));
            if (national.matches()) return national.replaceFirst(country.shown());
        }
        return typed.replaceAll("\\s+", " ");
    }
}
