package app.tailtown.booking.confirmations;

import app.tailtown.booking.Reservation;
import app.tailtown.booking.StayNews;
import app.tailtown.outbox.Kind;
import app.tailtown.outbox.Outbox;
import app.tailtown.outbox.Topic;
import org.springframework.stereotype.Component;

/** Leaves in the outbox that a household is to be told. */
@Component
class TellHousehold implements StayNews {

    private final Outbox outbox;

    TellHousehold(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(Reservation stands, What what) {
        var kind = switch (what) {
            case BOOKED -> Kind.BOOKED;
            case CHANGED -> Kind.CHANGED;
            case CANCELLED -> Kind.CANCELLED;
        };
        outbox.tell(Topic.stay(stands.resortId(), stands.id().value(), stands.number(), stands.customer()), kind);
    }
}
