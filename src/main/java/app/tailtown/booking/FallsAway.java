package app.tailtown.booking;

import app.tailtown.addons.AddOnUnit;
import app.tailtown.addons.GivenAddOn;
import app.tailtown.lodging.Stay;
import app.tailtown.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An add-on that a change of dates would leave without some of its days; said before it is done. */
record FallsAway(String addOn, String pet, int times, Money worth) {

    /** Nothing of a day that is over: it was given. A pet that comes no more gets nothing. */
    static List<FallsAway> of(List<GivenAddOn> given, ChangeForm form) {
        return given.stream()
                .filter(g -> !g.isRemoved())
                .flatMap(g -> of(g, form).stream())
                .toList();
    }

    private static Optional<FallsAway> of(GivenAddOn given, ChangeForm form) {
        var stay = form.stayOf(given.petId());
        var days = given.days().stream()
                .map(GivenAddOn.Day::day)
                .filter(day -> !day.isBefore(form.today()))
                .filter(day -> stay.filter(s -> covers(s, day, given.unit())).isEmpty())
                .count();
        if (days == 0) return Optional.empty();
        var times = (int) days * given.quantity();
        var total = form.reservation().quote().total();
        var price = form.reservation().quote().addOns().stream()
                .filter(l -> l.addOn().equals(given.addOn())
                        && l.pet().equals(given.petId().value()))
                .mapToLong(l -> l.perNight())
                .findFirst()
                .orElse(0);
        return Optional.of(
                new FallsAway(given.addOn(), given.pet(), times, new Money(times * price, total.currency())));
    }

    private static boolean covers(Stay stay, LocalDate day, AddOnUnit unit) {
        var last = unit == AddOnUnit.NIGHT ? stay.departs().minusDays(1) : stay.departs();
        return !day.isBefore(stay.arrives()) && !day.isAfter(last);
    }
}
