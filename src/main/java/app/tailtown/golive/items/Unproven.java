package app.tailtown.golive.items;

/** What is said of every box that rests on tests, in a program that was built without them. */
public final class Unproven {

    public static final String SENTENCE = "Nothing is proven: this program was built without its tests";

    static final String REMEDY = "bin/release runs them and builds a jar that says what they showed.";

    private Unproven() {}
}
