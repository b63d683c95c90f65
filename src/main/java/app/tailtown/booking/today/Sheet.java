package app.tailtown.booking.today;

import app.tailtown.platform.Codes;
import app.tailtown.platform.NotFound;
import java.util.stream.Stream;

/** A list of the day to carry around: on paper, or as a file. */
enum Sheet {
    ARRIVALS,
    IN_HOUSE,
    DEPARTURES,
    CAMP;

    /** As it stands in an address and in the keys of words. */
    String code() {
        return Codes.of(this);
    }

    static Sheet of(String code) {
        return Stream.of(values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
