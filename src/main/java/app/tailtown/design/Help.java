package app.tailtown.design;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which text explains a screen. {@code /customers/<id>/edit} has {@code help.customers.one.edit}, else {@code help.customers.one}, and so on. */
final class Help {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\{\\w+}");
    private static final Pattern OF_A_RESORT = Pattern.compile("^/(resorts|settings)/(?:" + ID + "/)?");

    private Help() {}

    /** The closest key that is there; empty where nobody has explained anything. */
    static Optional<String> key(String path, Predicate<String> isThere) {
        var key = "help."
                + Arrays.stream(OF_A_RESORT.matcher(path).replaceFirst("/").split("/"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> ID.matcher(part).matches() ? "one" : part)
                        .collect(Collectors.joining("."));
        for (; key.contains("."); key = key.substring(0, key.lastIndexOf('.'))) {
            if (isThere.test(key)) return Optional.of(key);
        }
        return Optional.empty();
    }
}
