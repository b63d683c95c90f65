package app.tailtown.booking.today;

import app.tailtown.design.DayGuest;
import app.tailtown.design.DayGuests;
import app.tailtown.design.DayNeeds;
import app.tailtown.design.Need;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What others tell Today: who comes for the day, and what somebody should see to. */
@Component
class OthersToday {

    private final List<DayGuests> guests;
    private final List<DayNeeds> needs;

    OthersToday(List<DayGuests> guests, List<DayNeeds> needs) {
        this.guests = guests;
        this.needs = needs;
    }

    List<DayGuest> guests(ResortId resort, LocalDate day, Words words) {
        return guests.stream()
                .flatMap(g -> g.on(resort.value(), day, words).stream())
                .toList();
    }

    List<Need> needs(ResortId resort, Words words) {
        return needs.stream().flatMap(n -> n.at(resort.value(), words).stream()).toList();
    }
}
