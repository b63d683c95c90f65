package app.tailtown.world;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.identity.Tokens;
import app.tailtown.platform.Ids;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way in for every role: a token for programs, an account for people. */
record Keys(Staff staff, Tokens tokens, Passwords passwords) {

    Map<Role, String> tokens(@Nullable UUID resort) {
        var all = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            all.put(role, tokens.issue(role.code(), role.code(), resort, Duration.ofDays(730)));
        }
        return all;
    }

    Map<Role, String> signIns(String slug, @Nullable UUID resort) {
        var hash = passwords.hash(World.PASSWORD);
        var all = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            var email = role.code() + "@" + slug + ".example";
            var account = staff.openAccount(Ids.next(), email, hash);
            staff.add(Ids.next(), account, role.code() + " of " + slug, "en", List.of(new Grant(role, resort)));
            all.put(role, email);
        }
        return all;
    }
}
