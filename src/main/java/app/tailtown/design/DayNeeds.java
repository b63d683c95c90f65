package app.tailtown.design;

import app.tailtown.platform.Words;
import java.util.List;
import java.util.UUID;

/** Whoever has something at a resort that somebody should see to tells Today of it, without Today knowing who that is. */
public interface DayNeeds {

    /** What there is to see to now, whatever day is looked at; the caller may see the reservations of the resort. */
    List<Need> at(UUID resort, Words words);
}
