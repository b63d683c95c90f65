package app.tailtown.programs;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.Secrets;
import app.tailtown.platform.Columns;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Compares what a client brings with the hashes of its secrets that work. They are 256 random bits, so a plain SHA-256 is enough. Another secret is an event of the
 * company whose program it is.
 */
@Component
class SecretsOfClients implements PasswordEncoder {

    private final JdbcClient jdbc;
    private final SecurityEvents events;
    private final Clock clock;

    SecretsOfClients(JdbcClient jdbc, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What Spring Security hands back to be compared: whose program it is, which, and the hashes of the secrets that work, if any. */
    static String toCompare(ResultSet row) throws SQLException {
        var hashes = Arrays.stream((byte[][]) row.getArray("hashes").getArray()).map(HexFormat.of()::formatHex);
        return Stream.concat(Stream.of(row.getString("organization_id"), row.getString("id")), hashes)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        throw new UnsupportedOperationException("Secrets are made on the page of a program");
    }

    @Override
    public boolean matches(@Nullable CharSequence brought, @Nullable String toCompare) {
        if (brought == null || toCompare == null) return false;
        var parts = toCompare.split(" ");
        var hash = Secrets.hash(brought.toString());
        var found = brought.length() <= 200
                && Arrays.stream(parts)
                        .skip(2)
                        .anyMatch(h -> MessageDigest.isEqual(HexFormat.of().parseHex(h), hash));
        if (found) {
            noteUsed(hash);
        } else {
            events.happenedIn(UUID.fromString(parts[0]), "token:" + parts[1], Kind.CLIENT_REFUSED, "", Map.of());
        }
        return found;
    }

    private void noteUsed(byte[] hash) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) return;
        jdbc.sql("select platform.seen_secrets(?, ?, ?)")
                .params(new byte[][] {hash}, new String[] {now.getRequest().getRemoteAddr()}, Columns.now(clock))
                .query((_, _) -> true)
                .single();
    }
}
