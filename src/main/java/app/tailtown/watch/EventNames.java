package app.tailtown.watch;

import app.tailtown.identity.Actors;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Slice;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives events the names of whoever they are about. */
@Component
class EventNames {

    private static final Pattern ACTOR = Pattern.compile("(staff|token|operator):" + Ids.SHAPE);

    private final Actors actors;

    EventNames(Actors actors) {
        this.actors = actors;
    }

    Slice<Event> of(Slice<Event> slice) {
        var names = actors.names(slice.items().stream()
                .flatMap(e -> Stream.of(e.actor(), e.about()))
                .filter(text -> ACTOR.matcher(text).matches())
                .distinct()
                .toList());
        return new Slice<>(
                slice.items().stream()
                        .map(e -> e.told(names.getOrDefault(e.actor(), ""), names.getOrDefault(e.about(), "")))
                        .toList(),
                slice.next());
    }
}
