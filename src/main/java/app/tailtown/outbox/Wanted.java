package app.tailtown.outbox;

import app.tailtown.web.Query;
import java.util.HashMap;
import java.util.Map;

/**
 * Which messages one wants to see.
 *
 * @param kind empty for every one
 * @param q what is searched for; empty for all
 * @param order what they are sorted by
 */
record Wanted(Which which, String kind, String q, MessageOrder order) {

    static Wanted of(String state, String kind, String q, String sort) {
        return new Wanted(Which.of(state), kind, q, MessageOrder.of(sort));
    }

    Wanted of(Which other) {
        return new Wanted(other, kind, q, order);
    }

    Wanted of(String otherKind) {
        return new Wanted(which, otherKind, q, order);
    }

    Wanted by(MessageOrder other) {
        return new Wanted(which, kind, q, other);
    }

    String address(String path, String after) {
        var said = new HashMap<>(kept());
        said.put("q", q);
        said.put("after", after);
        return Query.on(path, said);
    }

    /** What a search keeps. */
    Map<String, String> kept() {
        var sort = order == MessageOrder.NEWEST ? "" : order.code();
        return Map.of("state", which.code(), "kind", kind, "sort", sort);
    }
}
