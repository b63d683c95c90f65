package app.tailtown.platform;

import java.util.List;

/** Names as one says and writes them. */
public final class Names {

    /** What is written in one line, as a pattern: a mail that says it has no line of somebody else's making. */
    public static final String ONE_LINE = "[^\\p{Cntrl}]*";

    private Names() {}

    /** "Max, Luna & Biscuit". */
    public static String together(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " & " + names.getLast();
    }
}
