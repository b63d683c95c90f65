package app.tailtown.booking;

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
        return path.endsWith(OUT.path) ? OUT : IN;
    }

    String path() {
        return path;
    }

    boolean isIn() {
        return this == IN;
    }
}
