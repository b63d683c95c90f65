package app.tailtown.booking;

import app.tailtown.design.Fact;
import app.tailtown.design.Ui;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one looks up about a stay: its number, its service, the hours. */
final class StayDetails {

    private StayDetails() {}

    static List<Fact> of(Reservation reservation, Ui ui) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("reservation.number"), reservation.number()));
        facts.add(new Fact(ui.t("reservation.service"), reservation.service()));
        facts.add(new Fact(ui.t("booking.drop-off"), time(reservation.dropOff(), ui)));
        facts.add(new Fact(ui.t("booking.pick-up"), time(reservation.pickUp(), ui)));
        if (reservation.confirmedAt() != null) {
            var at = ui.words().moment(reservation.confirmedAt(), reservation.timeZone());
            facts.add(new Fact(ui.t("reservation.confirmed"), at));
        }
        return facts;
    }

    private static String time(@Nullable LocalTime time, Ui ui) {
        return time == null ? ui.t("reservation.unknown") : ui.words().time(time);
    }
}
