package app.tailtown.admission;

import app.tailtown.platform.FieldsRefused;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a hand drew: lines of points in a box of 1000 by 400, "12,40 13,41;80,20 81,22". Nothing else is kept of a drawing, and it is drawn by us.
 *
 * @param lines each as SVG wants the points of a line
 */
public record Drawing(List<String> lines) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 400;

    /** In characters: as many points as a signature of some seconds has. */
    public static final int LONGEST = 40_000;

    private static final int FEWEST_POINTS = 2;
    private static final Pattern POINT = Pattern.compile("\\d{1,3},[0-3]?\\d{1,2}");

    public Drawing {
        lines = List.copyOf(lines);
    }

    /** Of what was kept; empty text is no drawing. */
    public static Drawing of(String text) {
        return new Drawing(text.isEmpty() ? List.of() : List.of(text.split(";", -1)));
    }

    /** Whether there is one; refuses the field of what is none. */
    public static boolean isThere(String field, String text) {
        if (text.isEmpty()) return false;
        var points = Stream.of(text.split(";", -1))
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .toList();
        var isOne = text.length() <= LONGEST
                && points.size() >= FEWEST_POINTS
                && points.stream().allMatch(p -> POINT.matcher(p).matches());
        if (!isOne) throw FieldsRefused.field(field, "drawing");
        return true;
    }
}
