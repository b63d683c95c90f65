package app.tailtown.customers.merging;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.util.UUID;
import java.util.function.Supplier;

/** The other one of two, named by {@code otherId}: somebody else's is as unknown as one that never was. */
final class Other {

    private Other() {}

    static <T> T known(Supplier<T> find) {
        try {
            return find.get();
        } catch (NotFound _) {
            throw unknown();
        }
    }

    /** Of a form that names nobody there is nothing to be drawn again. */
    static UUID of(Typed typed) {
        return Reading.id(typed.of("otherId")).orElseThrow(Other::unknown);
    }

    static FieldsRefused unknown() {
        return FieldsRefused.field("otherId", "unknown-id");
    }
}
