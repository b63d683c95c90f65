package app.tailtown.booking;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.PetAdmission;
import app.tailtown.catalog.Service;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Action;
import app.tailtown.design.Need;
import app.tailtown.design.Offer;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Ui;
import app.tailtown.hours.HouseHours;
import app.tailtown.lodging.Let;
import app.tailtown.platform.Money;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Other dates, pets or suites for a stay, with what is free when its own suites count as free.
 *
 * @param looked the type they are to move to; null while they stay where they are
 * @param admission how those who come stand to what is required of them
 * @param elsewhere which of them sleep elsewhere in these nights
 * @param fallsAway add-ons that would lose days
 * @param then what it would cost, add-ons as they are, or why it could not be had
 * @param ways what a stay that has no suite can have
 * @param around what the hours of the resort say of these dates
 */
record ChangeStayPage(
        Reservation reservation,
        LocalDate today,
        ChangeForm form,
        List<Service> services,
        List<Offers.Offer> offers,
        @Nullable UUID looked,
        HouseHours.Around around,
        List<PetAdmission> admission,
        List<Preview.Elsewhere> elsewhere,
        List<FallsAway> fallsAway,
        ChangeLook.Then then,
        List<Remedy> ways,
        Typed typed)
        implements Page {

    ChangeStayPage with(ChangeLook.Then as, List<Remedy> instead, List<Preview.Elsewhere> asleep) {
        return new ChangeStayPage(
                reservation,
                today,
                form,
                services,
                offers,
                looked,
                around,
                admission,
                asleep,
                fallsAway,
                as,
                instead,
                typed);
    }

    String path() {
        return reservation.path();
    }

    @Nullable
    Quote after() {
        return then.price();
    }

    /** What stands there as the price: whoever presses has read it. */
    Money total() {
        var after = after();
        return after == null ? before() : after.total();
    }

    /** Why there is no price: what saving would be told, or that nobody can say yet. */
    String noPrice(Ui ui) {
        var no = then.no();
        var now = ui.words().money(before());
        return no == null
                ? ui.t("reservation.change.no-price", now)
                : ui.t(
                        "reservation.change.refused",
                        now,
                        ui.words().title(no),
                        ui.words().detail(no));
    }

    /** Links that fill the form with what a stay without a suite can have. */
    List<Action> ways(Ui ui) {
        return ways.stream().map(w -> BookingWords.way(w, path() + "/edit", ui)).toList();
    }

    Money before() {
        return reservation.quote().total();
    }

    List<QuoteLine> quoteLines(Quote quote, Ui ui) {
        return BookingWords.lines(quote, names(), today, ui);
    }

    private Map<UUID, String> names() {
        return form.pets().stream().collect(Collectors.toMap(p -> p.id().value(), PetCard::name));
    }

    /** "Now $200.00, then $250.00: $50.00 more". */
    String difference(Quote quote, Ui ui) {
        var more = quote.total().minor() - before().minor();
        var by = new Money(Math.abs(more), before().currency());
        return ui.t(
                "reservation.change.difference",
                ui.words().money(before()),
                ui.words().money(quote.total()),
                Long.signum(more),
                ui.words().money(by));
    }

    List<Option> petOptions() {
        return form.pets().stream()
                .map(p -> Option.of(p.id().value().toString(), p.name()).portrait(PetLook.portrait(p.id(), p)))
                .toList();
    }

    Set<String> petsChosen() {
        return form.chosen().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    List<Need> findings(Ui ui) {
        return Stream.concat(
                        BookingWords.elsewhere(elsewhere, names(), ui), AdmissionWords.needs(admission, ui).stream())
                .toList();
    }

    List<EachRow> each() {
        var suites = offers.stream()
                .filter(this::isLookedAt)
                .flatMap(o -> o.suitesForSome().stream())
                .toList();
        return form.each(BookingWords.suites(suites));
    }

    /** The service of the stay too, when it is no longer offered. */
    List<Option> serviceOptions() {
        var options = services.stream()
                .map(s -> Option.of(s.id().toString(), s.name()))
                .collect(Collectors.toList());
        if (services.stream().noneMatch(s -> s.id().equals(reservation.serviceId()))) {
            options.addFirst(Option.of(reservation.serviceId().toString(), reservation.service()));
        }
        return options;
    }

    /** To stay where they are, as the first of the offers. */
    Offer asItIs(Ui ui) {
        var where = reservation.lets().stream()
                .map(l -> l.isDisplaced() ? ui.t("reservation.where.none") : l.suite())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Offer("", ui.t("reservation.change.as-it-is"), where, List.of(), null, "", false);
    }

    Offer offer(Offers.Offer offer, Ui ui) {
        var names = form.pets().stream().collect(Collectors.toMap(p -> p.id().value(), PetCard::name));
        return BookingWords.offer(offer, form.chosen().size(), names, today, ui);
    }

    boolean isLookedAt(Offers.Offer offer) {
        return offer.suiteTypeId().equals(looked);
    }

    List<Option> suiteOptions(Offers.Offer offer) {
        return BookingWords.suites(offer.suitesFree());
    }

    boolean pinned() {
        return typed.values().containsKey("arrives") ? typed.isOn("pinned") : Let.isAnyPinned(reservation.lets());
    }

    String kept(String field, @Nullable Object now) {
        return typed.of(field, now == null ? "" : now.toString());
    }
}
