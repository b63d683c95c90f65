package app.tailtown.booking.today;

import app.tailtown.design.DayGuest;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.lodging.Tonight;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The day at a resort, for programs. */
@RestController
class DayApi {

    private final Desk desk;
    private final Languages languages;

    DayApi(Desk desk, Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    /**
     * What the desk sees of a day.
     *
     * @param date local date of the resort
     * @param night who sleeps here in the night that begins on this date, and in how many suites
     * @param arrivals due on this day, come or not; a family is one entry
     * @param inHouse who sleeps here in its night and is here; of a day that is not today, those who sleep here in its night
     * @param departures leaving on this day, gone or not, and whoever should have left before
     */
    record Day(
            UUID resortId,
            LocalDate date,
            Tonight.Counts night,
            List<DayRow> arrivals,
            List<DayRow> inHouse,
            List<DayRow> departures,
            List<ForTheDay> dayGuests) {}

    /** A family that comes for the day only. */
    record ForTheDay(
            UUID id, String number, String household, UUID serviceId, String service, String group, List<Pet> pets) {}

    record Pet(
            UUID petId,
            String name,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt) {}

    @GetMapping("/api/v1/resorts/{resort}/day")
    @Requires(Permission.RESERVATIONS_VIEW)
    Day day(
            @PathVariable UUID resort,
            @RequestParam(required = false) @Nullable LocalDate date,
            HttpServletRequest request) {
        var day = desk.today(new ResortId(resort), date, Filter.NONE, true, languages.of(request));
        return new Day(
                resort,
                day.day(),
                day.night(),
                Stream.concat(day.toCome().stream(), day.come().stream()).toList(),
                day.sleepers(),
                Stream.concat(day.toGo().stream(), day.gone().stream()).toList(),
                day.camp().stream().map(DayApi::forTheDay).toList());
    }

    private static ForTheDay forTheDay(DayGuest guest) {
        return new ForTheDay(
                guest.id(),
                guest.number(),
                guest.household(),
                guest.serviceId(),
                guest.service(),
                guest.place(),
                guest.pets().stream()
                        .map(p -> new Pet(p.id(), p.name(), p.cameAt(), p.wentAt()))
                        .toList());
    }
}
