package app.tailtown.design;

import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whoever has guests for a day at a resort tells Today of them, without Today knowing who that is. */
public interface DayGuests {

    /** Those of the day but the cancelled, by household; {@code day} is the resort's local date. */
    List<DayGuest> on(UUID resort, LocalDate day, Words words);
}
