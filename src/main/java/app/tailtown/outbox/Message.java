package app.tailtown.outbox;

import app.tailtown.organizations.ResortId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param about the stay, or the reminder
 * @param reservationId the stay it is about; null of a message that is about none
 * @param reservation its number; empty where there is none
 * @param customerId the household it is about; null where it is about a stay
 * @param nextAt when something is to be done with it next; null when nothing is
 * @param againOf the message that was sent once more with this one
 * @param askedBy who sent it once more; an actor of the audit
 * @param to null until it is written
 * @param why what the mail server said last, or the code of why nothing was written; empty when there is nothing to say
 */
public record Message(
        UUID id,
        ResortId resortId,
        Kind kind,
        State state,
        @JsonIgnore UUID about,
        @Nullable UUID reservationId,
        String reservation,
        @Nullable UUID customerId,
        String household,
        Instant openedAt,
        @Nullable Instant nextAt,
        @Nullable UUID againOf,
        @Nullable String askedBy,
        @Nullable To to,
        int tries,
        @Nullable Instant endedAt,
        String why) {

    /** To whom, in which language and under which subject. */
    public record To(String name, String address, String language, String subject, Instant writtenAt) {}

    @JsonIgnore
    public String path() {
        return "/messages/" + id;
    }

    /** The number of the stay, or whose message it is. */
    String named() {
        return reservation.isEmpty() ? household : reservation;
    }

    /** The page of the stay, or of the household. */
    String leadsTo() {
        return customerId == null ? "/reservations/" + reservationId : "/customers/" + customerId;
    }

    Topic topic() {
        var concerns = about.equals(reservationId) ? null : customerId == null ? reservationId : customerId;
        return new Topic(resortId, about, concerns, reservation, household);
    }
}
