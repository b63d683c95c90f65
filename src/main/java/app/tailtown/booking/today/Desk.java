package app.tailtown.booking.today;

import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.Visitor;
import app.tailtown.booking.Admittance;
import app.tailtown.customers.PetId;
import app.tailtown.design.DayGuest;
import app.tailtown.hours.HouseHours;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the front desk looks at. Seven statements and those of admission, however many guests: the resort, its hours, the day, what was left
 * behind, who comes for the day, who got a day of camp, and when paper was made of it. */
@Service
@Transactional(readOnly = true)
class Desk {

    private final Resorts resorts;
    private final Days days;
    private final OthersToday others;
    private final HouseHours hours;
    private final Admittance admittance;
    private final LatestPacks packs;
    private final Clock clock;

    Desk(
            Resorts resorts,
            Days days,
            OthersToday others,
            HouseHours hours,
            Admittance admittance,
            LatestPacks packs,
            Clock clock) {
        this.resorts = resorts;
        this.days = days;
        this.others = others;
        this.hours = hours;
        this.admittance = admittance;
        this.packs = packs;
        this.clock = clock;
    }

    /** {@code day} null means the resort's own today. */
    TodayPage today(ResortId id, @Nullable LocalDate day, Filter filter, boolean all, Words words) {
        var resort = resorts.find(id);
        var today = resort.today(clock);
        var shown = day == null ? today : day;
        Dates.refuseOutOfRange("day", shown, today);
        var found = days.find(resort, shown);
        var campers = others.guests(id, shown, words);
        return new TodayPage(
                resort,
                shown,
                today,
                LocalTime.ofInstant(clock.instant(), resort.zone()),
                found.night(),
                found.rows(),
                campers,
                found.left(),
                others.needs(id, words),
                hours.on(id, shown),
                awaited(id, found.rows(), campers, shown, today),
                packs.of(id).orElse(null),
                filter,
                all);
    }

    /** How those who are to come on the day stand to what is required of them, those who stay and those who come for the day, read at once. */
    private Awaited awaited(
            ResortId resort, List<DayRow> rows, List<DayGuest> campers, LocalDate day, LocalDate today) {
        var toStay = rows.stream()
                .flatMap(r -> r.pets().stream()
                        .filter(p -> p.checkedInAt() == null && p.comes(day, today))
                        .map(p -> new Visitor(p.petId(), r.serviceId(), resort, p.arrives(), p.departs())))
                .toList();
        var forTheDay = campers.stream()
                .filter(_ -> !day.isBefore(today))
                .flatMap(g -> g.pets().stream()
                        .filter(p -> p.cameAt() == null)
                        .map(p -> new Visitor(new PetId(p.id()), g.serviceId(), resort, day, day)))
                .toList();
        var found =
                admittance.of(Stream.concat(toStay.stream(), forTheDay.stream()).toList());
        return new Awaited(byPet(found, toStay), byPet(found, forTheDay));
    }

    private static Map<PetId, PetAdmission> byPet(Map<Visitor, PetAdmission> found, List<Visitor> visitors) {
        return visitors.stream()
                .flatMap(v -> Optional.ofNullable(found.get(v)).stream())
                .collect(Collectors.toMap(PetAdmission::petId, p -> p, (one, _) -> one));
    }
}
