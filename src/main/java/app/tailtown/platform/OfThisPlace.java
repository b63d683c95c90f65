package app.tailtown.platform;

/** A "no" to these nights or this suite, not to those who ask: others may do. */
public interface OfThisPlace extends Refusal {

    @Override
    default boolean mayDoElsewhere() {
        return true;
    }
}
