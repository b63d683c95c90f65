package app.tailtown.races.property;

/** Something was done that the model says cannot be. */
final class Contradiction extends RuntimeException {

    Contradiction(String what) {
        super(what);
    }

    static void unless(boolean can, String what) {
        if (!can) throw new Contradiction(what);
    }
}
