package app.tailtown.addons;

import app.tailtown.organizations.ResortId;
import app.tailtown.pricing.Quote.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices what the pets of a stay get beside it, each day at the price of that day. */
@Service
@Transactional(readOnly = true)
public class AddOnTariff {

    private final AddOns addOns;
    private final AddOnBook book;

    AddOnTariff(AddOns addOns, AddOnBook book) {
        this.addOns = addOns;
        this.book = book;
    }

    /** One line for each thing a pet gets, and for each price it has. Refuses when a day has no price. */
    public List<Line> lines(ResortId resort, UUID reservation) {
        var given = addOns.of(reservation);
        if (given.stream().allMatch(g -> g.days().isEmpty())) return List.of();
        var prices = book.prices(resort);
        var lines = new ArrayList<Line>();
        for (var one : given) lines.addAll(lines(resort, one, prices));
        return lines;
    }

    /** What these would cost; what is not for a pet costs it nothing. Absent when a day has no price. */
    public Optional<List<Line>> preview(ResortId resort, List<AddOnGift> gifts) {
        var catalogue = book.list();
        var prices = book.prices(resort);
        var today = book.today(resort);
        var lines = new ArrayList<Line>();
        for (var gift : gifts) {
            var addOn = catalogue.stream()
                    .filter(a -> a.id().equals(gift.what().addOnId()) && a.active() && gift.fits(a))
                    .findFirst();
            if (addOn.isEmpty()) continue;
            var given = gift.asGiven(addOn.get(), today.isAfter(gift.arrives()) ? today : gift.arrives());
            if (given.days().stream().anyMatch(d -> prices.stream().noneMatch(p -> isPrice(p, given, d.day()))))
                return Optional.empty();
            lines.addAll(lines(resort, given, prices));
        }
        return Optional.of(lines);
    }

    private static boolean isPrice(AddOnPrice price, GivenAddOn given, LocalDate day) {
        return price.addOnId().equals(given.addOnId()) && price.covers(day);
    }

    private static List<Line> lines(ResortId resort, GivenAddOn given, List<AddOnPrice> prices) {
        var byPrice = new LinkedHashMap<Long, Line>();
        for (var day : given.days()) {
            var price = price(resort, given, day.day(), prices);
            var line = Line.ofAddOn(given.petId().value(), given.addOn(), day.day(), given.quantity(), price);
            byPrice.merge(
                    price,
                    line,
                    (before, _) -> Line.ofAddOn(
                            before.pet(), before.addOn(), before.from(), before.nights() + given.quantity(), price));
        }
        return List.copyOf(byPrice.values());
    }

    private static long price(ResortId resort, GivenAddOn given, LocalDate day, List<AddOnPrice> prices) {
        return prices.stream()
                .filter(p -> isPrice(p, given, day))
                .findFirst()
                .orElseThrow(
                        () -> new AddOnRefusal.AddOnWithoutPrice(given.addOn(), day, AddOnRefusal.openPrices(resort))
                                .refused())
                .price();
    }
}
