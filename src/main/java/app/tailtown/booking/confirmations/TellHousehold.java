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
        var topic = Topic.stay(stands.resortId(), stands.id().value(), stands.number(), stands.customer());
        switch (what) {
            case BOOKED -> outbox.tell(topic, Kind.BOOKED);
            case CHANGED -> outbox.tell(topic, Kind.CHANGED);
            case CANCELLED -> outbox.tell(topic, Kind.CANCELLED);
            case CHANGE_TAKEN_BACK -> {
                if (!outbox.takeBack(topic, Kind.CHANGED)) outbox.tell(topic, Kind.CHANGED);
            }
            case CANCELLATION_TAKEN_BACK -> {
                if (!outbox.takeBack(topic, Kind.CANCELLED)) outbox.tell(topic, Kind.BOOKED);
            }
        }
    }
}
