package app.tailtown.booking;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.PetAdmission;
import app.tailtown.booking.plan.Split;
import app.tailtown.catalog.Service;
import app.tailtown.customers.Customer;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Action;
import app.tailtown.design.Need;
import app.tailtown.design.Offer;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.hours.HouseHours;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From a name to a stay on one page: who, when, what is free, what it costs.
 *
 * @param apart which suite types each of a family can have
 */
record NewBookingPage(
        Resort resort,
        LocalDate today,
        LocalTime now,
        Enquiry enquiry,
        Callers.Caller caller,
        Answer answer,
        ApartByType.Found apart,
        Typed typed)
        implements Page {

    /**
     * What the enquiry comes to.
     *
     * @param looked the type whose price is shown; null when none is free
     * @param admission how those who come stand to what is required of them, as far as they are chosen
     * @param elsewhere which of them sleep elsewhere in these nights
     * @param around what the hours of the resort say of these dates
     * @param split the suites of a split stay, when one was chosen
     * @param heldUntil until when it could be held from now on; null when the guests should be here by then
     * @param ways what can be had instead, where nothing of the kind is free
     */
    record Answer(
            List<PetCard> pets,
            List<UUID> chosen,
            List<Service> services,
            List<Offers.Offer> offers,
            Offers.@Nullable Offer looked,
            @Nullable Quote quote,
            List<AddOnsAsked.Choice> addOns,
            HouseHours.Around around,
            List<Split.Part> split,
            List<Remedy> ways,
            List<PetAdmission> admission,
            List<Preview.Elsewhere> elsewhere,
            int othersWaiting,
            @Nullable Instant heldUntil) {}

    String path() {
        return "/resorts/" + resort.id().value() + "/reservations";
    }

    @Nullable
    Customer customer() {
        return caller.customer();
    }

    LocalDate arrives() {
        return enquiry.arrives() == null ? today : enquiry.arrives();
    }

    LocalDate departs() {
        return enquiry.departs() == null ? arrives().plusDays(1) : enquiry.departs();
    }

    List<Option> petOptions() {
        return answer.pets().stream()
                .map(p -> Option.of(p.id().value().toString(), p.name()).portrait(PetLook.portrait(p.id(), p)))
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
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    /** What stands against those who are to come, and what was waived. */
    List<Need> findings(Ui ui) {
        var elsewhere = BookingWords.elsewhere(answer.elsewhere(), names(), ui);
        return Stream.concat(elsewhere, AdmissionWords.needs(answer.admission(), ui).stream())
                .toList();
    }

    List<Option> serviceOptions() {
        return answer.services().stream()
                .map(s -> Option.of(s.id().toString(), s.name()))
                .toList();
    }

    Set<String> addOnsChosen() {
        return enquiry.addOns().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    String service() {
        return enquiry.service() == null ? "" : enquiry.service().toString();
    }

    /** This page with all of it as it was last time, but for the nights. */
    String asLastTime() {
        return asking().otherwise(Objects.requireNonNull(caller.last()).again(answer.offers(), answer.chosen()));
    }

    /** Its suites, with the one they had last time marked and first. */
    List<Option> suites(Offers.Offer offer, Ui ui) {
        var all = BookingWords.suites(offer.suitesFree());
        return caller.last() == null ? all : caller.last().first(all, ui);
    }

    /** The offer as the page shows it; a type that takes none of these pets, or is full, is closed. */
    Offer offer(Offers.Offer offer, Ui ui) {
        return BookingWords.offer(offer, answer.chosen().size(), names(), today, ui);
    }

    /** A row for each of those who come, when there are several. */
    List<EachRow> each(Ui ui) {
        return new EachRows(this, ui).rows();
    }

    /** Who sleeps in which type, where some have one of their own. */
    List<EachRows.Group> groups(Ui ui) {
        return new EachRows(this, ui).groups();
    }

    boolean isLookedAt(Offers.Offer offer) {
        return answer.looked() != null && answer.looked().suiteTypeId().equals(offer.suiteTypeId());
    }

    /** The type that the page chose by itself; empty where somebody asked for one. */
    String suggested() {
        return answer.looked() == null || enquiry.suiteType() != null
                ? ""
                : answer.looked().suiteTypeId().toString();
    }

    private boolean isBanned() {
        return customer() != null && Objects.requireNonNull(customer()).ban() != null;
    }

    /** Whether it would be refused whatever else is chosen. */
    boolean isStopped() {
        return isBanned() || arrives().isBefore(today);
    }

    /** What would be refused when it is booked, told before; empty when nothing is known to stand against it. */
    List<String> warned(Ui ui) {
        var said = Stream.<String>builder();
        if (isBanned()) {
            said.add(ui.t(
                    "refusal.customer-banned.title",
                    Objects.requireNonNull(customer()).name()));
        }
        if (arrives().isBefore(today)) {
            said.add(ui.t("refusal.arrival-in-the-past.title", ui.words().say(arrives())));
        }
        if (enquiry.arrives() != null && answer.around().arrival().isClosed()) {
            said.add(ui.t("refusal.arrival-when-closed.title", ui.words().say(enquiry.arrives())));
        }
        if (enquiry.departs() != null && answer.around().departure().isClosed()) {
            said.add(ui.t("refusal.departure-when-closed.title", ui.words().say(enquiry.departs())));
        }
        fullSince().ifPresent(type -> said.add(ui.t("refusal.type-full.title", type.suiteType())));
        return said.build().toList();
    }

    /** What the page had suggested for other nights and is full on these, so that it suggests another. */
    private Optional<Offers.Offer> fullSince() {
        return answer.looked() == null
                ? Optional.empty()
                : answer.offers().stream()
                        .filter(o -> !o.toBeHad() && o.suiteTypeId().toString().equals(typed.of("suggestedTypeId")))
                        .findFirst();
    }

    /** The ways out as links that fill the page anew. */
    List<Action> ways(Ui ui) {
        return answer.ways().stream().map(way -> asking().way(way, ui)).toList();
    }

    /** The same as it is, without the split. */
    String asked() {
        return asking().otherwise(Map.of());
    }

    /** All of it as it is: whoever went elsewhere comes back to it. */
    String back() {
        return asking().back();
    }

    private AskedAgain asking() {
        return new AskedAgain(path() + "/new", typed, arrives(), departs(), answer.chosen());
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
