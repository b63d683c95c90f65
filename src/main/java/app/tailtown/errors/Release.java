package app.tailtown.errors;

import java.util.Optional;

/** Which release this is, from the jar's manifest. */
final class Release {

    private Release() {}

    static String current() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
