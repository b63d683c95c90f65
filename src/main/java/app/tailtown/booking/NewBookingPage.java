package app.tailtown.booking;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.PetAdmission;
import app.tailtown.catalog.Service;
import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Need;
import app.tailtown.design.Offer;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.hours.HouseHours;
import app.tailtown.organizations.Resort;
import app.tailtown.pricing.Quote;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From a name to a stay on one page: who, when, what is free, what it costs.
 *
 * @param found the households that the search found
 * @param customer null until somebody is chosen
 */
record NewBookingPage(
        Resort resort,
        LocalDate today,
        LocalTime now,
        Enquiry enquiry,
        List<CustomerRow> found,
        @Nullable Customer customer,
        Answer answer,
        Typed typed)
        implements Page {

    /**
     * What the enquiry comes to.
     *
     * @param pets of the household; {@code chosen} are those that come
     * @param looked the type whose price is shown; null when none is free
     * @param admission how those who come stand to what is required of them, as far as they are chosen
     * @param around what the hours of the resort say of these dates
     */
    record Answer(
            List<PetCard> pets,
            List<UUID> chosen,
            List<Service> services,
            List<Offers.Offer> offers,
            Offers.@Nullable Offer looked,
            @Nullable Quote quote,
            HouseHours.Around around,
            List<PetAdmission> admission) {}

    String path() {
        return "/resorts/" + resort.id().value() + "/reservations";
    }

    LocalDate arrives() {
        return enquiry.arrives() == null ? today : enquiry.arrives();
    }

    LocalDate departs() {
        return enquiry.departs() == null ? arrives().plusDays(1) : enquiry.departs();
    }

    List<Option> petOptions() {
        return answer.pets().stream()
                .map(p ->
                        Option.of(p.id().value().toString(), p.name()).portrait(PetLook.portrait(p.id(), p.species())))
                .toList();
    }

    Set<String> petsChosen() {
        return answer.chosen().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    List<Warning> warnings(Ui ui) {
        return answer.pets().stream()
                .filter(p -> answer.chosen().contains(p.id().value()))
                .flatMap(p -> PetLook.warnings(p.warnings(), ui.words()).stream()
                        .map(w -> new Warning(
                                w.icon(),
                                w.stop(),
                                w.word(),
                                Stream.of(p.name(), w.note())
                                        .filter(java.util.Objects::nonNull)
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    /** What stands against those who are to come, and what was waived. */
    List<Need> findings(Ui ui) {
        return AdmissionWords.needs(answer.admission(), ui);
    }

    List<Option> serviceOptions() {
        return answer.services().stream()
                .map(s -> Option.of(s.id().toString(), s.name()))
                .toList();
    }

    /** The offer as the page shows it; a type that takes none of these pets, or is full, is closed. */
    Offer offer(Offers.Offer offer, Ui ui) {
        return BookingWords.offer(offer, answer.chosen().size(), names(), today, ui);
    }

    /** A row for each of those who come, when there are several. */
    List<EachRow> each() {
        var chosen = answer.pets().stream()
                .filter(p -> answer.chosen().contains(p.id().value()))
                .toList();
        if (chosen.size() < 2) return List.of();
        var suites = answer.looked() == null
                ? List.<Option>of()
                : BookingWords.suites(answer.looked().suitesForSome());
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> each(i, chosen.get(i), suites))
                .toList();
    }

    private EachRow each(int number, PetCard pet, List<Option> suites) {
        var said = enquiry.each().stream()
                .filter(e -> e.petId().equals(pet.id().value()))
                .findFirst();
        return new EachRow(
                number,
                pet.id().value(),
                pet.name(),
                BookingWords.said(said.map(EachPet::arrives)),
                BookingWords.said(said.map(EachPet::departs)),
                BookingWords.said(said.map(EachPet::suiteId)),
                suites,
                typed);
    }

    boolean isLookedAt(Offers.Offer offer) {
        return answer.looked() != null && answer.looked().suiteTypeId().equals(offer.suiteTypeId());
    }

    List<Option> suiteOptions(Offers.Offer offer) {
        return BookingWords.suites(offer.suitesFree());
    }

    List<QuoteLine> quoteLines(Quote quote, Ui ui) {
        return BookingWords.lines(quote, names(), today, ui);
    }

    private Map<UUID, String> names() {
        return answer.pets().stream().collect(Collectors.toMap(p -> p.id().value(), PetCard::name));
    }

    int nights() {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(arrives(), departs());
    }
}
