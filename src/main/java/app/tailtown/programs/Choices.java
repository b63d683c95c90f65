package app.tailtown.programs;

import app.tailtown.identity.Permission;
import app.tailtown.platform.FieldsRefused;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people choose for a program, read from a form in the same way whether it is made or changed. */
final class Choices {

    private static final String ALL = "*";

    private Choices() {}

    /** @param codes one at least */
    static Set<Permission> permissions(List<String> codes) {
        var chosen = EnumSet.noneOf(Permission.class);
        for (var code : codes) {
            chosen.add(Program.CHOICES.stream()
                    .filter(p -> p.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> FieldsRefused.field("permissions", "unknown-id")));
        }
        if (chosen.isEmpty()) throw FieldsRefused.field("permissions", "missing");
        return chosen;
    }

    /** Null for every resort, also those that come later. */
    static @Nullable List<UUID> places(List<String> resorts) {
        if (resorts.isEmpty()) throw FieldsRefused.field("resorts", "missing");
        if (resorts.contains(ALL)) return null;
        try {
            return resorts.stream().map(UUID::fromString).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw FieldsRefused.field("resorts", "unknown-id");
        }
    }

    /** None of a key; at least one of a client that has no secret, which can do nothing but ask people. */
    static List<String> addresses(ProgramKind kind, @Nullable String typed) {
        var all = Redirects.read(typed == null ? "" : typed);
        if (kind == ProgramKind.KEY && !all.isEmpty()) throw FieldsRefused.field("redirects", "no-redirects");
        if (kind == ProgramKind.PUBLIC && all.isEmpty()) throw FieldsRefused.field("redirects", "missing");
        return all;
    }
}
