package app.tailtown.booking;

import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.hours.HouseHours;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.pricing.Quote;
import app.tailtown.pricing.Tariff;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers an enquiry as far as it has come: who was found, what is free, what it costs. Takes nothing. */
@Component
@Transactional(readOnly = true)
class Enquiries {

    private static final int FOUND = 8;

    private final Resorts resorts;
    private final CustomerBook customers;
    private final PetCards cards;
    private final BookingRules rules;
    private final Offers offers;
    private final Tariff tariff;
    private final Clock clock;

    Enquiries(
            Resorts resorts,
            CustomerBook customers,
            PetCards cards,
            BookingRules rules,
            Offers offers,
            Tariff tariff,
            Clock clock) {
        this.resorts = resorts;
        this.customers = customers;
        this.cards = cards;
        this.rules = rules;
        this.offers = offers;
        this.tariff = tariff;
        this.clock = clock;
    }

    NewBookingPage answer(ResortId at, Typed typed) {
        var resort = resorts.find(at);
        var enquiry = Enquiry.of(typed);
        var customer = enquiry.customer() == null ? null : customers.find(enquiry.customer());
        var pets = customer == null
                ? List.<PetCard>of()
                : cards.of(customer.id()).stream()
                        .filter(p -> p.deceasedOn() == null)
                        .toList();
        return new NewBookingPage(
                resort,
                resort.today(clock),
                LocalTime.ofInstant(clock.instant(), resort.zone()),
                enquiry,
                customer == null ? found(enquiry.search()) : List.of(),
                customer,
                answer(resort, enquiry, pets),
                typed);
    }

    private List<CustomerRow> found(String search) {
        return search.isEmpty()
                ? List.of()
                : customers.list(search, Cursor.START, FOUND).items();
    }

    private NewBookingPage.Answer answer(Resort resort, Enquiry enquiry, List<PetCard> pets) {
        var chosen = chosen(enquiry, pets);
        var free = free(resort, enquiry, chosen);
        var looked = free.stream()
                .filter(o -> o.free() > 0)
                .filter(o -> enquiry.suiteType() == null || o.suiteTypeId().equals(enquiry.suiteType()))
                .findFirst()
                .orElse(null);
        var quote = quote(resort, enquiry, looked, chosen);
        return new NewBookingPage.Answer(
                pets, chosen, rules.bookable(), free, looked, quote, around(resort, enquiry, looked));
    }

    private List<Offers.Offer> free(Resort resort, Enquiry enquiry, List<UUID> pets) {
        if (!enquiry.hasDates()) return List.of();
        try {
            var arrives = java.util.Objects.requireNonNull(enquiry.arrives());
            var departs = java.util.Objects.requireNonNull(enquiry.departs());
            return offers.list(resort.id(), arrives, departs, pets, null);
        } catch (FieldsRefused impossible) {
            // While dates are being typed they pass through years nobody means.
            return List.of();
        }
    }

    /** The days that the page shows, said or not. */
    private HouseHours.Around around(Resort resort, Enquiry enquiry, Offers.@Nullable Offer looked) {
        var arrives = enquiry.arrives() == null ? resort.today(clock) : enquiry.arrives();
        var departs = enquiry.departs() == null || !arrives.isBefore(enquiry.departs())
                ? arrives.plusDays(1)
                : enquiry.departs();
        return rules.around(resort, arrives, departs, looked == null ? Set.of() : Set.of(looked.suiteTypeId()));
    }

    /** All of the household's pets until somebody says otherwise. */
    private static List<UUID> chosen(Enquiry enquiry, List<PetCard> pets) {
        return pets.stream()
                .map(p -> p.id().value())
                .filter(id -> !enquiry.petsSaid() || enquiry.pets().contains(id))
                .toList();
    }

    private @Nullable Quote quote(Resort resort, Enquiry enquiry, Offers.@Nullable Offer looked, List<UUID> pets) {
        if (looked == null || looked.total() == null || pets.isEmpty()) return null;
        var stay = new Stay(
                java.util.Objects.requireNonNull(enquiry.arrives()),
                java.util.Objects.requireNonNull(enquiry.departs()));
        var part = new Tariff.Part(new SuiteTypeId(looked.suiteTypeId()), looked.suiteType(), stay);
        return tariff.quote(resort, List.of(part), pets);
    }
}
