package app.tailtown.booking.confirmations;

import app.tailtown.booking.Reservation;
import app.tailtown.booking.StaysToTell;
import app.tailtown.customers.Households;
import app.tailtown.customers.MailWishes;
import app.tailtown.organizations.Resorts;
import app.tailtown.outbox.Correspondent;
import app.tailtown.outbox.Kind;
import app.tailtown.outbox.Silence;
import app.tailtown.outbox.Sort;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reminds a household of a stay that comes: when the doors are open, what is still needed. */
@Component
class ArrivalLetters implements Correspondent {

    private final ArrivalReminders reminders;
    private final StaysToTell stays;
    private final Households households;
    private final MailWishes wishes;
    private final StayWriter writer;
    private final Resorts resorts;
    private final Clock clock;

    ArrivalLetters(
            ArrivalReminders reminders,
            StaysToTell stays,
            Households households,
            MailWishes wishes,
            StayWriter writer,
            Resorts resorts,
            Clock clock) {
        this.reminders = reminders;
        this.stays = stays;
        this.households = households;
        this.wishes = wishes;
        this.writer = writer;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ARRIVAL);
    }

    @Override
    public Written write(Due due) {
        var reminded = reminders.find(due.about());
        var stay = stays.find(reminded.stay());
        if (!isToCome(stay, reminded.arrives())) return new Nothing(Silence.NO_LONGER);
        if (!due.inSpite() && !wishes.wants(stay.customerId(), Sort.REMINDERS)) return new Nothing(Silence.UNWANTED);
        var household = households.writtenTo(stay.customerId());
        if (household.address() == null) return new Nothing(Silence.NO_ADDRESS);
        return writer.letter(Kind.ARRIVAL, stay, household, List.of());
    }

    @Override
    public Optional<Silence> against(Kind kind, UUID about) {
        var reminded = reminders.find(about);
        var stay = stays.find(reminded.stay());
        if (!isToCome(stay, reminded.arrives())) return Optional.of(Silence.NO_LONGER);
        return wishes.wants(stay.customerId(), Sort.REMINDERS) ? Optional.empty() : Optional.of(Silence.UNWANTED);
    }

    /** As it was when the reminder was opened: neither cancelled nor moved, and nobody of it is here yet. */
    private boolean isToCome(Reservation stay, LocalDate arrives) {
        return stay.cancelled() == null
                && stay.confirmedAt() != null
                && stay.arrives().equals(arrives)
                && !stay.arrives().isBefore(resorts.find(stay.resortId()).today(clock))
                && stay.pets().stream().allMatch(p -> p.checkedInAt() == null);
    }
}
