package app.tailtown.booking.today;

import app.tailtown.booking.ReservationLists;
import app.tailtown.booking.ReservationRow;
import app.tailtown.customers.PetCards;
import app.tailtown.hours.HouseHours;
import app.tailtown.lodging.Tonight;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the front desk looks at: the day, and a household's stays. */
@Service
@Transactional(readOnly = true)
class Desk {

    private final Resorts resorts;
    private final ReservationLists lists;
    private final PetCards cards;
    private final Tonight tonight;
    private final HouseHours hours;
    private final Clock clock;

    Desk(Resorts resorts, ReservationLists lists, PetCards cards, Tonight tonight, HouseHours hours, Clock clock) {
        this.resorts = resorts;
        this.lists = lists;
        this.cards = cards;
        this.tonight = tonight;
        this.hours = hours;
        this.clock = clock;
    }

    /** {@code day} null means the resort's own today. */
    TodayPage today(ResortId id, @Nullable LocalDate day, boolean all) {
        var resort = resorts.find(id);
        var today = resort.today(clock);
        var shown = day == null ? today : day;
        app.tailtown.platform.Dates.refuseOutOfRange("day", shown, today);
        var rows = lists.onDay(id, shown);
        var pets = rows.stream()
                .flatMap(r -> r.pets().stream())
                .map(ReservationRow.Pet::petId)
                .distinct()
                .toList();
        var counts = tonight.of(id, shown);
        return new TodayPage(
                resort,
                shown,
                today,
                LocalTime.ofInstant(clock.instant(), resort.zone()),
                rows,
                cards.byIds(pets),
                counts.let(),
                counts.suites(),
                shown.equals(today) ? lists.stillThere(id, today) : Map.of(),
                hours.on(id, shown),
                all);
    }
}
