package app.tailtown.booking.today;

import app.tailtown.platform.Codes;
import app.tailtown.platform.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of the day to carry around: on paper, or as a file. */
public enum Sheet {
    ARRIVALS,
    IN_HOUSE,
    DEPARTURES,
    CAMP;

    /** As it stands in an address and in the keys of words. */
    public String code() {
        return Codes.of(this);
    }

    public static Sheet of(String code) {
        return Stream.of(values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Under each area those who are there, where one walks through the house; else all together, in the order in which they come and go. */
    public Map<String, List<SheetLine>> areas(List<SheetLine> lines) {
        var byArea = this == IN_HOUSE || this == CAMP;
        return lines.stream()
                .collect(Collectors.groupingBy(l -> byArea ? l.area() : "", LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether it matters until when they stay. */
    public boolean showsUntil() {
        return this != CAMP;
    }
}
