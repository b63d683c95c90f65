package app.tailtown.lodging;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A suite type to be filled in.
 *
 * @param type the one that is changed; absent for a new one
 * @param back where one came from
 */
record SuiteTypeFormPage(@Nullable SuiteType type, Typed typed, String back) implements Page {

    String action() {
        return type == null ? "/suite-types" : "/suite-types/" + type.id().value();
    }

    String version() {
        return type == null ? "" : typed.version(type.version());
    }

    static Typed kept(SuiteType type) {
        return Typed.of(Map.of(
                "version",
                type.version(),
                "name",
                type.name(),
                "description",
                type.description(),
                "position",
                type.position()));
    }
}
