package app.tailtown.outbox;

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
}
