package app.tailtown.database;

/** What the server may lose when the machine loses power. */
enum Durability {
    /** Nothing that was committed: the product. */
    DURABLE("on"),
    /** Anything: only for tests, whose data nobody misses. */
    FORGETFUL("off");

    private final String flush;

    Durability(String flush) {
        this.flush = flush;
    }

    String settings() {
        return "fsync = %1$s\nfull_page_writes = %1$s\nsynchronous_commit = %1$s\n".formatted(flush);
    }
}
