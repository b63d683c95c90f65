package app.tailtown.booking.waitlist;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Stay;
import app.tailtown.web.InEachLanguage;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

/** What waits, as people say it. */
final class EntryWords {

    private EntryWords() {}

    /** "Fri 27 Nov – Sun 29 Nov, 2 nights". */
    static String nights(Stay stay, LocalDate today, Ui ui) {
        return ui.t(
                "why-not.nights",
                ui.words().day(stay.arrives(), today),
                ui.words().day(stay.departs(), today),
                stay.nights());
    }

    static String flex(WaitlistEntry entry, Ui ui) {
        return entry.flexDays() == 0 ? "" : ui.t("waitlist.flex.days", entry.flexDays());
    }

    static String types(WaitlistEntry entry, Ui ui) {
        return entry.suiteTypes().isEmpty()
                ? ui.t("waitlist.any-type")
                : entry.suiteTypes().stream().map(WaitlistEntry.Type::name).collect(Collectors.joining(", "));
    }

    static Badge badge(WaitlistEntry entry, Ui ui) {
        var label = ui.t("waitlist.state." + entry.state().code());
        return switch (entry.state()) {
            case WAITING -> new Badge(Tone.PENDING, label, Icon.CLOCK);
            case OFFERED -> {
                var until = Objects.requireNonNull(
                        Objects.requireNonNull(entry.offer()).heldUntil());
                yield new Badge(
                        Tone.MIND,
                        ui.t("waitlist.offered-until", ui.words().moment(until, entry.timeZone())),
                        Icon.CLOCK);
            }
            case ACCEPTED -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case WITHDRAWN, OVER -> Badge.plain(label);
        };
    }

    /** Why nothing was offered although something is free; empty while nothing is. */
    static String why(WaitlistEntry entry, Ui ui) {
        var passedOver = entry.passedOver();
        if (passedOver == null || entry.state() != WaitState.WAITING) return "";
        return InEachLanguage.read(passedOver.why(), ui.words());
    }
}
