package app.tailtown.outbox;

import app.tailtown.organizations.ResortId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param about the stay, or the reminder: of one of them at most one message is not written yet
 * @param concerns the stay or the household that a reminder is of; null where {@code about} is the stay
 * @param number of the stay; empty where it is about none
 * @param household by name
 */
public record Topic(ResortId resort, UUID about, @Nullable UUID concerns, String number, String household) {

    public static Topic stay(ResortId resort, UUID stay, String number, String household) {
        return new Topic(resort, stay, null, number, household);
    }
}
