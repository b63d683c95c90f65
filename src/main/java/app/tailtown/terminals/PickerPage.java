package app.tailtown.terminals;

import app.tailtown.design.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a turn at a terminal.
 *
 * @param chosen who was in last, or was chosen; null when nobody
 * @param to the page one wanted to see; a path of our own
 * @param error key of what is wrong, or empty
 * @param out key of why whoever was in last is out, or empty
 */
record PickerPage(
        Spot spot, List<Spots.Person> people, @Nullable UUID chosen, String to, String error, String out)
        implements Page {

    boolean isChosen(Spots.Person one) {
        return one.id().equals(chosen);
    }

    Optional<Spots.Person> who() {
        return people.stream().filter(this::isChosen).findFirst();
    }
}
