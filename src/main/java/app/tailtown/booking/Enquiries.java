package app.tailtown.booking;

import app.tailtown.admission.PetAdmission;
import app.tailtown.catalog.Service;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.hours.HouseHours;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Remedy;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
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
    private final Preview preview;
    private final Clock clock;

    Enquiries(
            Resorts resorts,
            CustomerBook customers,
            PetCards cards,
            BookingRules rules,
            Offers offers,
            Preview preview,
            Clock clock) {
        this.resorts = resorts;
        this.customers = customers;
        this.cards = cards;
        this.rules = rules;
        this.offers = offers;
        this.preview = preview;
        this.clock = clock;
    }

    NewBookingPage answer(ResortId at, Typed typed) {
        var resort = resorts.find(at);
        var enquiry = Enquiry.of(typed).orTonight(typed, resort.today(clock));
        var customer = enquiry.customer() == null ? null : customers.find(enquiry.customer());
        var pets = customer == null ? List.<PetCard>of() : cards.living(customer.id());
        return new NewBookingPage(
                resort,
                resort.today(clock),
                LocalTime.ofInstant(clock.instant(), resort.zone()),
                enquiry,
                customer == null ? found(enquiry.search()) : List.of(),
                customer,
                answer(resort, enquiry, pets, Enquiry.isSaid(typed) && !typed.isRefused()),
                typed);
    }

    private List<CustomerRow> found(String search) {
        return search.isEmpty()
                ? List.of()
                : customers.list(search, Cursor.START, FOUND).items();
    }

    /** {@code looksAround}: for ways out where nothing is free. Those of a refusal stand with it, and before anybody said when nothing is missed. */
    private NewBookingPage.Answer answer(Resort resort, Enquiry enquiry, List<PetCard> pets, boolean looksAround) {
        var chosen = chosen(enquiry, pets);
        var services = rules.bookable();
        var ask = ask(resort, enquiry, chosen);
        var free = ask == null ? List.<Offers.Offer>of() : offers.list(ask);
        var looked = looked(free, enquiry);
        var split = ask == null || chosen.isEmpty()
                ? Preview.Splitting.NONE
                : preview.split(ask, enquiry.suite(), enquiry.moves());
        var quote = !split.parts().isEmpty() || ask == null || looked == null || chosen.isEmpty()
                ? split.quote()
                : preview.quote(ask, looked.suiteTypeId(), enquiry.suites(chosen))
                        .orElse(null);
        return new NewBookingPage.Answer(
                pets,
                chosen,
                services,
                free,
                looked,
                quote,
                around(resort, enquiry, looked),
                split.parts(),
                looksAround && looked == null && split.parts().isEmpty() ? ways(ask, enquiry, chosen) : List.of(),
                admission(enquiry, services, ask),
                ask == null ? List.of() : preview.elsewhere(ask),
                ask == null ? 0 : preview.othersWaiting(ask),
                heldUntil(resort, enquiry));
    }

    private static Offers.@Nullable Offer looked(List<Offers.Offer> free, Enquiry enquiry) {
        return free.stream()
                .filter(Offers.Offer::toBeHad)
                .filter(o -> enquiry.suiteType() == null || o.suiteTypeId().equals(enquiry.suiteType()))
                .findFirst()
                .orElse(null);
    }

    /** Where nothing is to be had for those who were chosen. */
    private List<Remedy> ways(Offers.@Nullable Ask ask, Enquiry enquiry, List<UUID> chosen) {
        if (ask == null || chosen.isEmpty() || enquiry.customer() == null) return List.of();
        return preview.ways(ask, enquiry.customer().value(), enquiry.suiteType());
    }

    /** Null while dates are being typed: a refusal in the middle of this transaction would take the page with it. */
    private Offers.@Nullable Ask ask(Resort resort, Enquiry enquiry, List<UUID> chosen) {
        if (!enquiry.hasDates()) return null;
        var nights = new Stay(Objects.requireNonNull(enquiry.arrives()), Objects.requireNonNull(enquiry.departs()));
        var coming = enquiry.coming(chosen, nights);
        if (!BookingRules.areThinkable(coming.isEmpty() ? nights : Coming.whole(coming), resort.today(clock)))
            return null;
        return new Offers.Ask(resort.id(), coming.isEmpty() ? nights : Coming.whole(coming), coming, null);
    }

    private @Nullable Instant heldUntil(Resort resort, Enquiry enquiry) {
        if (enquiry.arrives() == null) return null;
        var until = rules.holds().rules().until(resort, enquiry.arrives(), enquiry.dropOff(), clock.instant());
        return until.isAfter(clock.instant()) ? until : null;
    }

    private List<PetAdmission> admission(Enquiry enquiry, List<Service> services, Offers.@Nullable Ask ask) {
        if (ask == null || ask.coming().isEmpty()) return List.of();
        return services.stream()
                .filter(s -> enquiry.service() == null || s.id().equals(enquiry.service()))
                .findFirst()
                .map(s -> rules.admittance().look(ask.at(), s.id(), ask.coming()))
                .orElse(List.of());
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
}
