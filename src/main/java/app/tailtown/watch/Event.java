package app.tailtown.watch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, or several alike within a minute.
 *
 * @param kind the code of a {@link app.tailtown.events.Kind}
 * @param actor as in the audit; empty when nobody is known, or several are counted together
 * @param by their name; empty for whoever has none
 * @param about whom or what it was done to
 * @param aboutName what that is called
 * @param isNewPlace whether whoever it was never came from there before
 */
public record Event(
        UUID id,
        String kind,
        String actor,
        String by,
        String address,
        String about,
        String aboutName,
        Instant at,
        int times,
        boolean isRefused,
        boolean isNewPlace,
        String requestId,
        Map<String, String> facts) {

    Event told(String nameOfActor, String nameOfAbout) {
        return new Event(
                id,
                kind,
                actor,
                nameOfActor,
                address,
                about,
                nameOfAbout,
                at,
                times,
                isRefused,
                isNewPlace,
                requestId,
                facts);
    }
}
