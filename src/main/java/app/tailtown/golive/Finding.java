package app.tailtown.golive;

import app.tailtown.golive.boxes.BoxState;
import java.time.Instant;

/**
 * How one box stood when it was looked at.
 *
 * @param id of the box: {@code 5.3}
 * @param text as the checklist says it
 * @param todo what to do; empty where nothing is to be done
 * @param book where more is said: the name of a book and an anchor in it
 */
public record Finding(
        String id, String text, BoxState state, String evidence, String todo, String book, Instant checkedAt) {

    public int item() {
        return Integer.parseInt(id.substring(0, id.indexOf('.')));
    }
}
