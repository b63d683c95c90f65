package app.tailtown.booking;

import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.customers.Households.Household;
import app.tailtown.hours.HouseHours;
import app.tailtown.hours.StayWish;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.pricing.Quote;
import app.tailtown.pricing.Quotes;
import app.tailtown.pricing.Tariff;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What has to be true before anything is taken. */
@Component
class BookingRules {

    /** Longer than a year is a mistake of the calendar. */
    private static final int MOST_NIGHTS = 366;

    private final Resorts resorts;
    private final Services services;
    private final Tariff tariff;
    private final Quotes quotes;
    private final HouseHours hours;

    BookingRules(Resorts resorts, Services services, Tariff tariff, Quotes quotes, HouseHours hours) {
        this.resorts = resorts;
        this.services = services;
        this.tariff = tariff;
        this.quotes = quotes;
        this.hours = hours;
    }

    Resort resort(ResortId id) {
        try {
            return resorts.find(id);
        } catch (NotFound e) {
            throw FieldsRefused.field("resortId", "unknown-id");
        }
    }

    void refuseImpossibleDates(LocalDate arrives, LocalDate departs, LocalDate today) {
        Dates.refuseOutOfRange("arrives", arrives, today);
        Dates.refuseOutOfRange("departs", departs, today);
        if (!arrives.isBefore(departs)) throw FieldsRefused.field("departs", "after-arrival");
        var nights = Math.toIntExact(ChronoUnit.DAYS.between(arrives, departs));
        if (nights > MOST_NIGHTS) throw new BookingRefusal.TooManyNights(nights, MOST_NIGHTS).refused();
    }

    void refuseArrivalInThePast(LocalDate arrives, LocalDate today) {
        if (arrives.isBefore(today)) throw new BookingRefusal.ArrivalInThePast(arrives, today).refused();
    }

    void refuseUnofferedService(UUID id) {
        var service = services.findById(id).orElseThrow(() -> FieldsRefused.field("serviceId", "unknown-id"));
        if (!isBookable(service)) throw new BookingRefusal.ServiceNotOffered(service.name()).refused();
    }

    /** What can be booked as a stay with nights. */
    List<Service> bookable() {
        return services.listActive(ServiceKind.BOARDING);
    }

    private static boolean isBookable(Service service) {
        return service.active() && service.kind() == ServiceKind.BOARDING;
    }

    void refuseGuests(Household household) {
        if (household.banned()) throw new BookingRefusal.CustomerBanned(household.name()).refused();
        for (var pet : household.pets()) {
            if (pet.deceasedOn() != null) throw new BookingRefusal.PetDeceased(pet.name(), pet.deceasedOn()).refused();
        }
    }

    /** Days, times and nights of a new stay against the hours of its resort. */
    void refuseOutsideHours(ReservationId id, Resort resort, BookStay wish, List<Tariff.Part> taken) {
        var said = new StayWish(wish.arrives(), wish.departs(), wish.dropOff(), wish.pickUp(), types(taken));
        hours.refuse(id.value(), resort, said, null, wish.waive());
    }

    /** The same for a change, as far as it changes them. */
    void refuseOutsideHours(Reservation before, Resort resort, ChangeStay to, List<Tariff.Part> taken) {
        var said = new StayWish(to.arrives(), to.departs(), to.dropOff(), to.pickUp(), types(taken));
        var has = before.lets().stream().map(l -> l.suiteTypeId().value()).collect(Collectors.toSet());
        var was = new StayWish(before.arrives(), before.departs(), before.dropOff(), before.pickUp(), has);
        hours.refuse(before.id().value(), resort, said, was, to.waive());
    }

    private static Set<UUID> types(List<Tariff.Part> taken) {
        return taken.stream().map(p -> p.type().value()).collect(Collectors.toSet());
    }

    /** What the hours of the resort say of the days of a stay in these suites. */
    HouseHours.Around around(Resort resort, LocalDate arrives, LocalDate departs, Set<UUID> suiteTypes) {
        return hours.around(resort.id(), arrives, departs, suiteTypes);
    }

    /** Prices what was taken and writes it down. */
    Quote quote(Resort resort, List<Tariff.Part> taken, Household household) {
        var pets = household.pets().stream().map(p -> p.id().value()).toList();
        var quote = tariff.quote(resort, taken, pets);
        quotes.add(resort, quote);
        return quote;
    }
}
