package app.tailtown.booking;

import app.tailtown.booking.plan.Plan;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.customers.Households.Household;
import app.tailtown.hours.DayHours;
import app.tailtown.hours.HoursWaiver;
import app.tailtown.hours.HouseHours;
import app.tailtown.hours.OutsideHours;
import app.tailtown.hours.StayWish;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.pricing.Quotes;
import app.tailtown.pricing.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be true before anything is taken. */
@Component
class BookingRules {

    /** Longer than a year is a mistake of the calendar. */
    private static final int MOST_NIGHTS = 366;

    private static final int MOST_SERVICES = 3;

    private final Resorts resorts;
    private final Services services;
    private final Tariff tariff;
    private final Quotes quotes;
    private final HouseHours hours;
    private final Admittance admittance;
    private final Holds holds;

    BookingRules(
            Resorts resorts,
            Services services,
            Tariff tariff,
            Quotes quotes,
            HouseHours hours,
            Admittance admittance,
            Holds holds) {
        this.resorts = resorts;
        this.services = services;
        this.tariff = tariff;
        this.quotes = quotes;
        this.hours = hours;
        this.admittance = admittance;
        this.holds = holds;
    }

    Resort resort(ResortId id) {
        try {
            return resorts.find(id);
        } catch (NotFound e) {
            throw FieldsRefused.field("resortId", "unknown-id");
        }
    }

    /** Whether anybody could mean these dates: while they are typed they pass through years nobody does. */
    static boolean areThinkable(Stay stay, LocalDate today) {
        return Dates.isInRange(stay.arrives(), today)
                && Dates.isInRange(stay.departs(), today)
                && stay.nights() <= MOST_NIGHTS;
    }

    void refuseImpossibleDates(Stay stay, LocalDate today) {
        Dates.refuseOutOfRange("arrives", stay.arrives(), today);
        Dates.refuseOutOfRange("departs", stay.departs(), today);
        if (stay.nights() > MOST_NIGHTS) {
            throw new BookingRefusal.TooManyNights(stay.nights(), MOST_NIGHTS, mostNights(stay)).refused();
        }
    }

    private static List<Remedy> mostNights(Stay stay) {
        var last = stay.arrives().plusDays(MOST_NIGHTS);
        return List.of(Remedy.change("stay-until", List.of(MOST_NIGHTS, last), Map.of("departs", last.toString())));
    }

    /** {@code again}: the way to as many nights from today on. */
    void refuseArrivalInThePast(Stay stay, LocalDate today, Function<Stay, List<Remedy>> again) {
        if (!stay.arrives().isBefore(today)) return;
        var ways = again.apply(new Stay(today, today.plusDays(stay.nights())));
        throw new BookingRefusal.ArrivalInThePast(stay.arrives(), today, ways).refused();
    }

    void refuseUnofferedService(UUID id) {
        var service = services.findById(id).orElseThrow(() -> FieldsRefused.field("serviceId", "unknown-id"));
        if (isBookable(service)) return;
        var others = bookable().stream()
                .limit(MOST_SERVICES)
                .map(s -> Remedy.change("as-service", List.of(s.name()), Map.of("serviceId", s.id().toString())))
                .toList();
        throw new BookingRefusal.ServiceNotOffered(service.name(), others).refused();
    }

    /** What can be booked as a stay with nights. */
    List<Service> bookable() {
        return services.listActive(ServiceKind.BOARDING);
    }

    /** What is sold for days without nights: chosen on the page of a booking it leads to day camp. */
    List<Service> camp() {
        return services.listActive(ServiceKind.DAY_CAMP);
    }

    private static boolean isBookable(Service service) {
        return service.active() && service.kind() == ServiceKind.BOARDING;
    }

    void refuseGuests(Household household) {
        if (household.banned()) {
            var open = Remedy.go(
                    "open-household",
                    List.of(household.name()),
                    "/customers/" + household.id().value());
            throw new BookingRefusal.CustomerBanned(household.name(), List.of(open)).refused();
        }
        for (var pet : household.pets()) {
            if (pet.deceasedOn() == null) continue;
            var open = Remedy.go(
                    "open-pet", List.of(pet.name()), "/pets/" + pet.id().value());
            throw new BookingRefusal.PetDeceased(pet.name(), pet.deceasedOn(), List.of(open)).refused();
        }
    }

    Holds holds() {
        return holds;
    }

    /** The rules about the pets themselves. */
    Admittance admittance() {
        return admittance;
    }

    /** Days, times and nights of a new stay against the hours of its resort. */
    void refuseOutsideHours(ReservationId id, Resort resort, BookStay wish, List<Coming> coming, Plan plan) {
        var stay = Coming.whole(coming);
        var said = new StayWish(stay.arrives(), stay.departs(), wish.dropOff(), wish.pickUp(), types(plan));
        hours.refuse(id.value(), resort, said, null, wish.waive());
        coming.forEach(c -> refuseOwnDaysWhenClosed(resort, wish, stay, c, null));
    }

    /** The same for a change, as far as it changes them. */
    void refuseOutsideHours(Reservation before, Resort resort, ChangeStay to, List<Coming> coming, Plan plan) {
        var stay = Coming.whole(coming);
        var said = new StayWish(stay.arrives(), stay.departs(), to.dropOff(), to.pickUp(), types(plan));
        var has = before.lets().stream().map(l -> l.suiteTypeId().value()).collect(Collectors.toSet());
        var was = new StayWish(before.arrives(), before.departs(), before.dropOff(), before.pickUp(), has);
        hours.refuse(before.id().value(), resort, said, was, to.waive());
        coming.forEach(c -> refuseOwnDaysWhenClosed(
                resort,
                to,
                stay,
                c,
                before.petBy(c.pet()).map(Reservation.PetStay::stay).orElse(null)));
    }

    /** A day on which one of them comes or goes alone is a day on which somebody has to be there. */
    private void refuseOwnDaysWhenClosed(Resort resort, LodgingWish wish, Stay whole, Coming one, @Nullable Stay was) {
        var stay = one.stay();
        var comesAlone = !stay.arrives().equals(whole.arrives())
                && (was == null || !stay.arrives().equals(was.arrives()));
        var goesAlone = !stay.departs().equals(whole.departs())
                && (was == null || !stay.departs().equals(was.departs()));
        if (comesAlone && hours.on(resort.id(), stay.arrives()) instanceof DayHours.Closed closed) {
            var ways = wish.withTheOthers(one.pet(), "arrives");
            throw new OutsideHours.ArrivalWhenClosed(closed.day(), closed.why(), ways).refused();
        }
        if (goesAlone && hours.on(resort.id(), stay.departs()) instanceof DayHours.Closed closed) {
            var ways = wish.withTheOthers(one.pet(), "departs");
            throw new OutsideHours.DepartureWhenClosed(closed.day(), closed.why(), ways).refused();
        }
    }

    /** What the stay was booked against, the first first. */
    List<HoursWaiver> hoursWaivers(ReservationId id) {
        return hours.waivers(id.value());
    }

    private static Set<UUID> types(Plan plan) {
        return plan.segments().stream()
                .map(s -> s.suite().suiteTypeId().value())
                .collect(Collectors.toSet());
    }

    /** What the hours of the resort say of the days of a stay in these suites. */
    HouseHours.Around around(Resort resort, LocalDate arrives, LocalDate departs, Set<UUID> suiteTypes) {
        return hours.around(resort.id(), arrives, departs, suiteTypes);
    }

    /** Prices who sleeps where and writes it down. */
    Quote quote(Resort resort, Plan plan) {
        var quote = tariff.quote(resort, parts(plan));
        quotes.add(resort, quote);
        return quote;
    }

    static List<Tariff.Part> parts(Plan plan) {
        return plan.segments().stream()
                .map(s -> new Tariff.Part(
                        s.suite().suiteTypeId(),
                        s.suite().suiteType(),
                        s.suite().name(),
                        s.stay(),
                        s.pets()))
                .toList();
    }
}
