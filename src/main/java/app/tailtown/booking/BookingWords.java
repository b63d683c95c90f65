package app.tailtown.booking;

import app.tailtown.booking.plan.Split;
import app.tailtown.design.Action;
import app.tailtown.design.Icon;
import app.tailtown.design.Need;
import app.tailtown.design.Offer;
import app.tailtown.design.Option;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Let;
import app.tailtown.platform.Money;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.web.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers and prices as the pages of this module say them. */
final class BookingWords {

    private static final int MOST_NIGHTS_SHOWN = 14;

    private BookingWords() {}

    static Offer offer(Offers.Offer offer, int pets, Map<UUID, String> names, LocalDate today, Ui ui) {
        var closed = !offer.toBeHad();
        var fits = offer.takesThem();
        var nights = offer.nights().stream()
                .limit(fits ? MOST_NIGHTS_SHOWN : 0)
                .map(n -> new Offer.Night(ui.words().day(n.night(), today), n.free()))
                .toList();
        return new Offer(
                offer.suiteTypeId().toString(),
                offer.suiteType(),
                note(offer, names, ui),
                nights,
                closed ? null : offer.total(),
                closed
                        ? fits ? null : ui.t("booking.fits.not")
                        : ui.t("booking.night-count", offer.nights().size(), Math.max(1, pets)),
                closed);
    }

    /** The suites of a stay by name; a let that lost its own has none. */
    static String suites(Reservation stay) {
        return stay.lets().stream()
                .map(Let::suite)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String daysAndSuites(Reservation stay, LocalDate today, Ui ui) {
        var days = ui.words().day(stay.arrives(), today) + " – " + ui.words().day(stay.departs(), today);
        var suites = suites(stay);
        return suites.isEmpty() ? days : days + " · " + suites;
    }

    private static String note(Offers.Offer offer, Map<UUID, String> names, Ui ui) {
        if (offer.lodging().size() > 1) {
            return ui.t("booking.divided", offer.lodging().size(), lodging(offer.lodging(), names));
        }
        if (!offer.takesThem()) return ui.t("booking.fits.none");
        if (!offer.toBeHad()) return ui.t("booking.full.on");
        return ui.t("booking.free.of", offer.free(), offer.suites());
    }

    /** That a pet sleeps elsewhere in these nights, and where: what booking would refuse. */
    static Stream<Need> elsewhere(List<Preview.Elsewhere> all, Map<UUID, String> names, Ui ui) {
        return all.stream().map(one -> {
            var stay = one.stay();
            var name = names.getOrDefault(one.pet(), "");
            var lead = ui.t("refusal.pet-elsewhere.title", name);
            if (stay == null) return new Need(Icon.ALERT, true, lead, ui.t("booking.elsewhere.unseen"), null);
            var more = ui.t(
                    "refusal.pet-elsewhere.detail",
                    name,
                    stay.number(),
                    ui.words().say(stay.arrives()),
                    ui.words().say(stay.departs()));
            var open = Action.go(ui.t("remedy.open-reservation", stay.number()), "/reservations/" + stay.id());
            return new Need(Icon.ALERT, true, lead, more, open);
        });
    }

    /** "A3: Bella, Luna · A4: Max". */
    private static String lodging(List<Offers.Lodged> lodging, Map<UUID, String> names) {
        return lodging.stream()
                .map(l -> l.suite() + ": "
                        + l.petIds().stream()
                                .map(p -> names.getOrDefault(p.value(), ""))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" · "));
    }

    static List<Option> suites(List<Offers.FreeSuite> suites) {
        return suites.stream()
                .map(s -> Option.of(
                        s.id().value().toString(), s.area().isEmpty() ? s.name() : s.name() + ", " + s.area()))
                .toList();
    }

    /** "A3" and "Fri 27 Nov – Sun 29 Nov, 2 nights" for each suite of a split stay. */
    static String nights(Split.Part part, LocalDate today, Ui ui) {
        return ui.t(
                "why-not.nights",
                ui.words().day(part.stay().arrives(), today),
                ui.words().day(part.stay().departs(), today),
                part.stay().nights());
    }

    /** As a field of a form has it. */
    static String said(Optional<? extends Object> value) {
        return value.map(Object::toString).orElse("");
    }

    /** A way out as a link: to another page, or to this one with some of it filled in. */
    static Action way(Remedy way, String page, Ui ui) {
        var label = ui.words().label(way);
        return Action.go(label, way.href().isEmpty() ? Query.on(page, way.change()) : way.href());
    }

    /** One line for each pet, opened to how it was reckoned. */
    static List<QuoteLine> lines(Quote quote, Map<UUID, String> names, LocalDate today, Ui ui) {
        return quote.lines().stream().map(l -> line(quote, l, names, today, ui)).toList();
    }

    private static QuoteLine line(Quote quote, Quote.Line line, Map<UUID, String> names, LocalDate today, Ui ui) {
        var currency = quote.total().currency();
        var amount = new Money(line.amount(), currency);
        var perNight = new Money(line.perNight(), currency);
        if (line.isBesideTheStay()) return addOn(line, names, amount, perNight, today, ui);
        var label = ui.t("booking.quote.line", names.getOrDefault(line.pet(), ""), ordinal(line, ui));
        return new QuoteLine(
                label,
                amount,
                List.of(
                        new QuoteLine.Step(
                                ui.t(
                                        "booking.quote.step",
                                        line.nights(),
                                        ui.words().money(perNight)),
                                ui.words().money(amount)),
                        new QuoteLine.Step(
                                ui.t("booking.quote.from", ui.words().day(line.from(), today)), line.suiteType())));
    }

    private static QuoteLine addOn(
            Quote.Line line, Map<UUID, String> names, Money amount, Money price, LocalDate today, Ui ui) {
        return new QuoteLine(
                ui.t("booking.quote.line", names.getOrDefault(line.pet(), ""), line.addOn()),
                amount,
                List.of(
                        new QuoteLine.Step(
                                ui.t(
                                        "booking.quote.times",
                                        line.nights(),
                                        ui.words().money(price)),
                                ui.words().money(amount)),
                        new QuoteLine.Step(
                                ui.t("booking.quote.from", ui.words().day(line.from(), today)), line.addOn())));
    }

    private static String ordinal(Quote.Line line, Ui ui) {
        var key = switch (line.ordinal()) {
            case 1 -> "booking.quote.first";
            case 2 -> "booking.quote.second";
            default -> "booking.quote.further";
        };
        return line.suite().isEmpty() ? ui.t(key) : ui.t(key + ".in", line.suite());
    }
}
