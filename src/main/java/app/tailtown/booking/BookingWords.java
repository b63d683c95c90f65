package app.tailtown.booking;

import app.tailtown.design.Offer;
import app.tailtown.design.QuoteLine;
import app.tailtown.design.Ui;
import app.tailtown.platform.Money;
import app.tailtown.pricing.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offers and prices as the pages of this module say them. */
final class BookingWords {

    private static final int MOST_NIGHTS_SHOWN = 14;

    private BookingWords() {}

    static Offer offer(Offers.Offer offer, int pets, LocalDate today, Ui ui) {
        var closed = offer.free() == 0;
        var fits = offer.fitting() > 0;
        var nights = offer.nights().stream()
                .limit(fits ? MOST_NIGHTS_SHOWN : 0)
                .map(n -> new Offer.Night(ui.words().day(n.night(), today), n.free()))
                .toList();
        return new Offer(
                offer.suiteTypeId().toString(),
                offer.suiteType(),
                note(offer, ui),
                nights,
                closed ? null : offer.total(),
                closed
                        ? fits ? null : ui.t("booking.fits.not")
                        : ui.t("booking.night-count", offer.nights().size(), Math.max(1, pets)),
                closed);
    }

    private static String note(Offers.Offer offer, Ui ui) {
        if (offer.fitting() == 0) return ui.t("booking.fits.none");
        if (offer.free() == 0) return ui.t("booking.full.on");
        return ui.t("booking.free.of", offer.free(), offer.suites());
    }

    /** One line for each pet, opened to how it was reckoned. */
    static List<QuoteLine> lines(Quote quote, Map<UUID, String> names, LocalDate today, Ui ui) {
        return quote.lines().stream().map(l -> line(quote, l, names, today, ui)).toList();
    }

    private static QuoteLine line(Quote quote, Quote.Line line, Map<UUID, String> names, LocalDate today, Ui ui) {
        var currency = quote.total().currency();
        var amount = new Money(line.amount(), currency);
        var perNight = new Money(line.perNight(), currency);
        var label = ui.t("booking.quote.line", names.getOrDefault(line.pet(), ""), ordinal(line.ordinal(), ui));
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
                        new QuoteLine.Step(ui.t("booking.quote.from", ui.words().day(line.from(), today)), "")));
    }

    private static String ordinal(int ordinal, Ui ui) {
        return ui.t(
                switch (ordinal) {
                    case 1 -> "booking.quote.first";
                    case 2 -> "booking.quote.second";
                    default -> "booking.quote.further";
                });
    }
}
