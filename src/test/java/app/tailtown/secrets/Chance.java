package app.tailtown.secrets;

/** Whether a text looks as if it had been drawn by lot, or as if somebody had written it. */
final class Chance {

    private static final double BITS_OF_BASE64 = 4.2;
    private static final double BITS_OF_HEX = 3.0;

    /** In a name or a path letters of one kind follow each other; in what chance wrote seldom. */
    private static final double CHANGES = 0.4;

    private Chance() {}

    static boolean isBase64(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isUpperCase)
                && text.chars().anyMatch(Character::isLowerCase)
                && bits(text) >= BITS_OF_BASE64
                && changes(text) >= CHANGES;
    }

    static boolean isHex(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isLetter)
                && bits(text) >= BITS_OF_HEX;
    }

    /** Of a kind that is given out, with the right check digit. */
    static boolean isCard(String text) {
        var digits = text.replaceAll("\\D", "");
        return digits.matches("4\\d{12}(\\d{3}){0,2}|5[1-5]\\d{14}|3[47]\\d{13}|6(011|5\\d\\d)\\d{12}")
                && luhn(digits) % 10 == 0;
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }

    /** Entropy of a character. */
    private static double bits(String text) {
        return text.chars()
                .distinct()
                .mapToDouble(c -> (double) text.chars().filter(d -> d == c).count() / text.length())
                .map(p -> -p * Math.log(p) / Math.log(2))
                .sum();
    }

    private static double changes(String text) {
        var changes = 0;
        for (var i = 1; i < text.length(); i++) {
            if (kind(text.charAt(i)) != kind(text.charAt(i - 1))) changes++;
        }
        return (double) changes / (text.length() - 1);
    }

    private static int kind(char c) {
        if (Character.isDigit(c)) return 1;
        if (Character.isUpperCase(c)) return 2;
        return Character.isLowerCase(c) ? 3 : 4;
    }
}
