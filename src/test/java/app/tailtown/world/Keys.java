package app.tailtown.world;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Secrets;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A way in for every role: a token for programs, an account for people. */
record Keys(Staff staff, JdbcClient jdbc, Passwords passwords) {

    Map<Role, String> tokens(@Nullable UUID resort) {
        var all = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            all.put(role, token(role, resort));
        }
        return all;
    }

    /** As a release before programs had permissions of their own makes them. */
    private String token(Role role, @Nullable UUID resort) {
        var secret = "tt_" + Secrets.next();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.sql("select platform.issue_token(:id, :hash, :name, :role, :resort, :now, :expires)")
                .param("id", Ids.next())
                .param("hash", Secrets.hash(secret))
                .param("name", role.code())
                .param("role", role.code())
                .param("resort", resort, Types.OTHER)
                .param("now", now)
                .param("expires", now.plusDays(730))
                .query((_, _) -> true)
                .single();
        return secret;
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
