package app.tailtown.booking;

import app.tailtown.platform.NotFound;

/** Which way guests go through the door. */
enum Crossing {
    IN("check-ins"),
    OUT("check-outs");

    private final String path;

    Crossing(String path) {
        this.path = path;
    }

    /** From the address of the one or the other. */
    static Crossing of(String path) {
        for (var way : values()) if (path.endsWith("/" + way.path)) return way;
        throw new NotFound();
    }

    String path() {
        return path;
    }

    boolean isIn() {
        return this == IN;
    }
}
