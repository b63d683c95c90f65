package app.tailtown.booking;

import app.tailtown.booking.plan.Plan;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.customers.Households.Household;
import app.tailtown.lodging.Stay;
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
import java.util.List;
import java.util.UUID;
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

    BookingRules(Resorts resorts, Services services, Tariff tariff, Quotes quotes) {
        this.resorts = resorts;
        this.services = services;
        this.tariff = tariff;
        this.quotes = quotes;
    }

    Resort resort(ResortId id) {
        try {
            return resorts.find(id);
        } catch (NotFound e) {
            throw FieldsRefused.field("resortId", "unknown-id");
        }
    }

    void refuseImpossibleDates(Stay stay, LocalDate today) {
        Dates.refuseOutOfRange("arrives", stay.arrives(), today);
        Dates.refuseOutOfRange("departs", stay.departs(), today);
        if (stay.nights() > MOST_NIGHTS) {
            throw new BookingRefusal.TooManyNights(stay.nights(), MOST_NIGHTS).refused();
        }
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
