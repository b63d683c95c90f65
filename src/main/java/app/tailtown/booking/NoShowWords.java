package app.tailtown.booking;

import app.tailtown.design.Option;
import app.tailtown.design.Ui;
import app.tailtown.platform.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What becomes of the price when somebody does not come, said before it is decided. */
final class NoShowWords {

    private NoShowWords() {}

    /** Their nights kept or released, each with the money that stays. */
    static List<Option> options(ReservationPage page, Ui ui) {
        var reservation = page.reservation();
        var total = reservation.quote().total();
        var absent = reservation.pets().stream()
                .filter(page::mayMarkNoShow)
                .map(p -> p.petId().value())
                .collect(Collectors.toSet());
        var words = ui.words();
        var released = absent.size() == reservation.pets().size()
                ? ui.t("reservation.no-show.release.all", words.money(Money.zero(total.currency())), words.money(total))
                : ui.t("reservation.no-show.release.some", words.money(share(reservation, absent)), words.money(total));
        return List.of(
                Option.of("false", ui.t("reservation.early.keep"))
                        .note(ui.t("reservation.no-show.keep", words.money(total))),
                Option.of("true", ui.t("reservation.early.release")).note(released));
    }

    private static Money share(Reservation reservation, Set<UUID> pets) {
        var currency = reservation.quote().total().currency();
        return reservation.quote().lines().stream()
                .filter(l -> pets.contains(l.pet()))
                .map(l -> new Money(l.amount(), currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
