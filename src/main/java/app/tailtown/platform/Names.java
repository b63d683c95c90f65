package app.tailtown.platform;

import java.util.List;

/** Several names as one says them. */
public final class Names {

    private Names() {}

    /** "Max, Luna & Biscuit". */
    public static String together(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " & " + names.getLast();
    }
}
