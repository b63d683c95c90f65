package app.tailtown.platform;

import java.util.Locale;

/** How the constants of an enum are called outside the code, in rows, requests and words: {@code CHECKED_OUT} is "checked-out". */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws {@link IllegalArgumentException} when there is none of this code. */
    public static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
