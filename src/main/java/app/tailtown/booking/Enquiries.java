package app.tailtown.booking;

import app.tailtown.admission.PetAdmission;
import app.tailtown.catalog.Service;
import app.tailtown.customers.PetCard;
import app.tailtown.hours.HouseHours;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers an enquiry as far as it has come: who was found, what is free, what it costs. Takes nothing. */
@Component
@Transactional(readOnly = true)
class Enquiries {

    private final Resorts resorts;
    private final BookingRules rules;
    private final Callers callers;
    private final Offers offers;
    private final Preview preview;
    private final AddOnsAsked addOns;
    private final Clock clock;

    Enquiries(
            Resorts resorts,
            BookingRules rules,
            Callers callers,
            Offers offers,
            Preview preview,
            AddOnsAsked addOns,
            Clock clock) {
        this.resorts = resorts;
        this.rules = rules;
        this.callers = callers;
        this.offers = offers;
        this.preview = preview;
        this.addOns = addOns;
        this.clock = clock;
    }

    NewBookingPage answer(ResortId at, Typed typed) {
        var resort = resorts.find(at);
        var asked = Enquiry.of(typed).orTonight(typed, resort.today(clock));
        var caller = callers.of(resort, asked);
        var services = rules.bookable();
        var said = caller.last() == null ? asked : asked.orService(caller.last().serviceId(), services);
        var apart = apart(resort, said, caller);
        var enquiry = apart.suggested().isEmpty() ? said : said.apart(apart.suggested());
        return new NewBookingPage(
                resort,
                resort.today(clock),
                LocalTime.ofInstant(clock.instant(), resort.zone()),
                enquiry,
                caller,
                answer(resort, enquiry, caller, services, Enquiry.isSaid(typed) && !typed.isRefused()),
                apart,
                typed);
    }

    /** Which types each of a family can have; a type for each is suggested where none takes all of them. */
    private ApartByType.Found apart(Resort resort, Enquiry enquiry, Callers.Caller caller) {
        var chosen = chosen(enquiry, caller.pets());
        var ask = ask(resort, enquiry, chosen);
        var had = caller.last() == null ? Map.<UUID, UUID>of() : caller.last().typeOfEach();
        return ask == null ? ApartByType.Found.NONE : offers.apart(ask, enquiry.types(chosen), had);
    }

    /** The page on which this service is booked every week, with what was said so far; nothing for one that is booked here. */
    Optional<String> elsewhere(ResortId at, Typed typed) {
        var service = Reading.id(typed.of("serviceId"));
        if (service.isEmpty() || rules.camp().stream().noneMatch(s -> s.id().equals(service.get())))
            return Optional.empty();
        var asked = Enquiry.of(typed);
        var said = new StringBuilder("?petsSaid=" + asked.petsSaid() + "&serviceId=" + service.get());
        if (asked.customer() != null)
            said.append("&customerId=").append(asked.customer().value());
        if (asked.arrives() != null) said.append("&starts=").append(asked.arrives());
        asked.pets().forEach(p -> said.append("&petIds=").append(p));
        return Optional.of("/resorts/" + at.value() + "/day-camp/plans/new" + said);
    }

    /** {@code looksAround}: for ways out where nothing is free. Those of a refusal stand with it, and before anybody said when nothing is missed. */
    private NewBookingPage.Answer answer(
            Resort resort, Enquiry enquiry, Callers.Caller caller, List<Service> services, boolean looksAround) {
        var pets = caller.pets();
        var chosen = chosen(enquiry, pets);
        var ask = ask(resort, enquiry, chosen);
        var types = enquiry.types(chosen);
        var free = free(ask, chosen, types);
        var looked = looked(free, enquiry, caller.last());
        var split = split(ask, enquiry, chosen);
        var quote = split.parts().isEmpty() ? quote(ask, enquiry, chosen, looked) : split.quote();
        return new NewBookingPage.Answer(
                pets,
                chosen,
                Stream.concat(services.stream(), rules.camp().stream()).toList(),
                free,
                looked,
                ask == null ? quote : addOns.with(quote, resort, enquiry.addOns(), ask.coming(), pets),
                addOns.choices(resort, arrives(resort, enquiry), pets),
                around(resort, enquiry, looked, types),
                split.parts(),
                looksAround && looked == null && split.parts().isEmpty() ? ways(ask, enquiry, chosen) : List.of(),
                admission(enquiry, services, ask),
                ask == null ? List.of() : preview.elsewhere(ask),
                ask == null ? 0 : preview.othersWaiting(ask),
                heldUntil(resort, enquiry));
    }

    /** For those who have no type of their own; nothing when all have. */
    private List<Offers.Offer> free(Offers.@Nullable Ask ask, List<UUID> chosen, Map<UUID, UUID> types) {
        if (ask == null || (!chosen.isEmpty() && types.size() == chosen.size())) return List.of();
        return offers.list(ask.without(types.keySet()));
    }

    /** Null while it cannot be reckoned for all of them. */
    private @Nullable Quote quote(
            Offers.@Nullable Ask ask, Enquiry enquiry, List<UUID> chosen, Offers.@Nullable Offer looked) {
        if (ask == null || chosen.isEmpty()) return null;
        var types = new HashMap<>(enquiry.types(chosen));
        if (looked != null) chosen.forEach(pet -> types.putIfAbsent(pet, looked.suiteTypeId()));
        return types.size() < chosen.size()
                ? null
                : preview.quote(ask, types, enquiry.suites(chosen)).orElse(null);
    }

    /** What was asked for; while nothing was, the type they had last time, or the first that is to be had. */
    private static Offers.@Nullable Offer looked(List<Offers.Offer> free, Enquiry enquiry, @Nullable LastStay last) {
        var had = enquiry.suiteType() == null && last != null ? last.suiteTypeId() : null;
        return free.stream()
                .filter(Offers.Offer::toBeHad)
                .filter(o -> enquiry.suiteType() == null || o.suiteTypeId().equals(enquiry.suiteType()))
                .min(Comparator.comparing(o -> !o.suiteTypeId().equals(had)))
                .orElse(null);
    }

    private Preview.Splitting split(Offers.@Nullable Ask ask, Enquiry enquiry, List<UUID> chosen) {
        return ask == null || chosen.isEmpty()
                ? Preview.Splitting.NONE
                : preview.split(ask, enquiry.suite(), enquiry.moves());
    }

    /** Where nothing is to be had for those who were chosen; who has a type of its own is told in its row. */
    private List<Remedy> ways(Offers.@Nullable Ask ask, Enquiry enquiry, List<UUID> chosen) {
        if (ask == null || chosen.isEmpty() || enquiry.customer() == null) return List.of();
        if (!enquiry.types(chosen).isEmpty()) return List.of();
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
    private HouseHours.Around around(
            Resort resort, Enquiry enquiry, Offers.@Nullable Offer looked, Map<UUID, UUID> types) {
        var looks = new HashSet<>(types.values());
        if (looked != null) looks.add(looked.suiteTypeId());
        var arrives = arrives(resort, enquiry);
        var departs = enquiry.departs() == null || !arrives.isBefore(enquiry.departs())
                ? arrives.plusDays(1)
                : enquiry.departs();
        return rules.around(resort, arrives, departs, looks);
    }

    private LocalDate arrives(Resort resort, Enquiry enquiry) {
        return enquiry.arrives() == null ? resort.today(clock) : enquiry.arrives();
    }

    /** All of the household's pets until somebody says otherwise. */
    private static List<UUID> chosen(Enquiry enquiry, List<PetCard> pets) {
        return pets.stream()
                .map(p -> p.id().value())
                .filter(id -> !enquiry.petsSaid() || enquiry.pets().contains(id))
                .toList();
    }
}
