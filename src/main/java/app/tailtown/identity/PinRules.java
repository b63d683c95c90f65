package app.tailtown.identity;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which PINs are taken: four to six digits, and none that somebody tries first. */
final class PinRules {

    /** Lines and letters on the keypad. */
    private static final Set<String> DRAWN =
            Set.of("2580", "0852", "1470", "0741", "3690", "0963", "1397", "7913", "5683");

    private PinRules() {}

    /** Why not, as the key of a field's error. */
    static Optional<String> against(String pin) {
        if (!pin.matches("[0-9]{4,6}")) return Optional.of("pin-digits");
        return isObvious(pin) ? Optional.of("pin-easy") : Optional.empty();
    }

    private static boolean isObvious(String pin) {
        return isEven(pin) || isRepeated(pin) || isPaired(pin) || isDate(pin) || DRAWN.contains(pin);
    }

    /** 1111, 1234, 9876, 2468: each digit as far from the one before, also past nine. */
    private static boolean isEven(String pin) {
        var steps = IntStream.range(1, pin.length())
                .map(i -> Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10))
                .distinct();
        return steps.count() == 1;
    }

    /** 1212, 123123. */
    private static boolean isRepeated(String pin) {
        return IntStream.rangeClosed(1, pin.length() / 2)
                .filter(n -> pin.length() % n == 0)
                .anyMatch(n -> pin.substring(0, n).repeat(pin.length() / n).equals(pin));
    }

    /** 1122, 112233, 1221. */
    private static boolean isPaired(String pin) {
        var mirrored = new StringBuilder(pin).reverse().toString().equals(pin);
        return mirrored || pin.matches("((\\d)\\2)+");
    }

    /** A year somebody was born in, or a day: 1984, 0704, 040784. */
    private static boolean isDate(String pin) {
        if (pin.length() == 4) return pin.matches("19\\d\\d|20[0-4]\\d") || isDay(pin);
        if (pin.length() != 6) return false;
        var last = Integer.parseInt(pin.substring(2));
        return isDay(pin.substring(0, 4)) || exists(last / 100, last % 100);
    }

    private static boolean isDay(String four) {
        var first = Integer.parseInt(four.substring(0, 2));
        var second = Integer.parseInt(four.substring(2));
        return exists(first, second) || exists(second, first);
    }

    private static boolean exists(int month, int day) {
        try {
            return MonthDay.of(month, day).getMonthValue() == month;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
