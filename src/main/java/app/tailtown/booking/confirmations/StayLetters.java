package app.tailtown.booking.confirmations;

import app.tailtown.booking.ReservationId;
import app.tailtown.booking.StaysToTell;
import app.tailtown.customers.Households;
import app.tailtown.customers.MailWishes;
import app.tailtown.outbox.Correspondent;
import app.tailtown.outbox.Kind;
import app.tailtown.outbox.Silence;
import app.tailtown.outbox.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to households about their stays: what is so now, and what of it is different from what they were told last. */
@Component
class StayLetters implements Correspondent {

    private final StaysToTell stays;
    private final Households households;
    private final MailWishes wishes;
    private final StayWriter writer;
    private final JsonMapper json;

    StayLetters(StaysToTell stays, Households households, MailWishes wishes, StayWriter writer, JsonMapper json) {
        this.stays = stays;
        this.households = households;
        this.wishes = wishes;
        this.writer = writer;
        this.json = json;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.BOOKED, Kind.CHANGED, Kind.CANCELLED);
    }

    @Override
    public Written write(Due due) {
        var stay = stays.find(new ReservationId(due.about()));
        var told = due.told() == null ? null : json.readValue(due.told(), ToldFacts.class);
        var facts = ToldFacts.of(stay);
        // Held again: nothing is promised that could be told.
        if (stay.confirmedAt() == null) return new Nothing(Silence.NEVER_TOLD);
        var household = households.writtenTo(stay.customerId());
        var different = told == null || facts.cancelled() || told.cancelled()
                ? List.<Difference>of()
                : Difference.between(told, facts, writer.words(household));
        if (told != null && told.cancelled() == facts.cancelled() && (facts.cancelled() || different.isEmpty())) {
            return new Nothing(Silence.NOTHING_NEW);
        }
        if (!due.inSpite() && !wishes.wants(stay.customerId(), Sort.CONFIRMATIONS))
            return new Nothing(Silence.UNWANTED);
        if (household.address() == null) return new Nothing(Silence.NO_ADDRESS);
        return writer.letter(kind(due.kind(), told, facts), stay, household, different);
    }

    @Override
    public Optional<Silence> against(Kind kind, UUID about) {
        var stay = stays.find(new ReservationId(about));
        return wishes.wants(stay.customerId(), kind.sort()) ? Optional.empty() : Optional.of(Silence.UNWANTED);
    }

    private static Kind kind(Kind last, @Nullable ToldFacts told, ToldFacts facts) {
        if (facts.cancelled()) return Kind.CANCELLED;
        if (told == null) return last;
        return told.cancelled() ? Kind.BOOKED : Kind.CHANGED;
    }
}
