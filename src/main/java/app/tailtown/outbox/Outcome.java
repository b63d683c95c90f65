package app.tailtown.outbox;

/** How a try ended. */
sealed interface Outcome {

    /** The mail server took it, and answers for it from now on. */
    record Accepted() implements Outcome {}

    /**
     * Not now.
     *
     * @param reachable whether the server spoke at all: if not, there is no use in trying others right now
     */
    record Deferred(String reason, boolean reachable) implements Outcome {}

    /** Not ever. */
    record Refused(String reason) implements Outcome {}
}
