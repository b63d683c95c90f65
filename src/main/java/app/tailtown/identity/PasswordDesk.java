package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.platform.Columns;
import app.tailtown.platform.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sets passwords: by whoever knows the old one, or whoever has the link that went to their mailbox. Whoever had the old one is out, everywhere. */
@Service
public class PasswordDesk {

    /** Somebody new looks at their mail within days; who forgot a password, now. */
    public static final Duration INVITATION = Duration.ofDays(7);

    public static final Duration RESET = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SecondFactors factors;
    private final SecurityEvents events;
    private final Clock clock;

    PasswordDesk(
            JdbcClient jdbc,
            Passwords passwords,
            PasswordRules rules,
            SecondFactors factors,
            SecurityEvents events,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.rules = rules;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A link that was not used.
     *
     * @param purpose {@code invitation} or {@code reset}
     */
    public record Link(UUID account, String email, String purpose) {}

    /** Slowed down as a sign-in is: whoever found an open screen guesses no faster than a stranger. Refused with {@link TooMany} while one has to wait. */
    public boolean matches(UUID account, String password) {
        return slowed(account, "proof:", () -> passwords.matches(password, hashOf(account)));
    }

    /** A code of their app, slowed down in the same way: it has six digits, and whoever is here knows the password. */
    public boolean matchesCode(UUID account, String code) {
        return slowed(account, "proof-code:", () -> factors.takesTotp(account, code, false));
    }

    /** Null for whoever has no password, or is no more. */
    @Nullable
    String hashOf(UUID account) {
        return jdbc.sql("select platform.password_of(?)")
                .param(account)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private boolean slowed(UUID account, String what, BooleanSupplier isRight) {
        var key = Secrets.hash(what + account);
        var tried = jdbc.sql("select wait_seconds, try_id from platform.try_sign_in(?::inet, ' ', ?, ?, ?)")
                .params(placeOf(account), key, key, Columns.now(clock))
                .query((row, _) -> new Tried(row.getInt("wait_seconds"), row.getLong("try_id")))
                .single();
        if (tried.pause() > 0) {
            events.happenedTo(account, Kind.SIGN_IN_SLOWED, Map.of("proof", "again"));
            throw new TooMany(Duration.ofSeconds(tried.pause()));
        }
        if (!isRight.getAsBoolean()) {
            events.happenedTo(account, Kind.SIGN_IN_FAILED, Map.of("proof", "again"));
            return false;
        }
        jdbc.sql("select platform.pass_sign_in(?, ?)")
                .params(tried.id(), key)
                .query((_, _) -> true)
                .single();
        return true;
    }

    /** Counted for the account alone, wherever it is from: 128 bits are an address too. */
    private static String placeOf(UUID account) {
        return account.toString().replace("-", "").replaceAll("(.{4})(?=.)", "$1:");
    }

    /** @param pause in seconds; 0 when there is no need */
    private record Tried(int pause, long id) {}

    /**
     * Refused by the field {@code field} when it is too short, stolen, or made of {@code names}.
     *
     * @param but the session that stays; every other ends
     */
    public void change(UUID account, String password, @Nullable UUID but, String field, Collection<String> names) {
        refuseWeak(account, password, field, names);
        keep(account, password, but);
        events.happenedTo(account, Kind.PASSWORD_CHANGED, Map.of("how", "by-themselves"));
    }

    /** Returns the secret for the link; nobody can read it again. */
    public String openLink(UUID account, String purpose, Duration goodFor) {
        var secret = Secrets.next();
        var now = clock.instant();
        jdbc.sql("select platform.open_password_link(?, ?, ?, ?, ?)")
                .params(
                        Secrets.hash(secret),
                        account,
                        purpose,
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(goodFor).atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
        return secret;
    }

    public Optional<Link> link(String secret) {
        return jdbc.sql("select account_id as account, email, purpose from platform.password_link_by(?, ?)")
                .params(Secrets.hash(secret), Columns.now(clock))
                .query(Link.class)
                .optional();
    }

    /** Where whoever has this account signs in: whoever only runs the installation at the console. Asked with a link that is good alone. */
    public String signInOf(Link link) {
        var atTheConsole = jdbc.sql("select platform.is_operator_alone(?)")
                .param(link.account())
                .query(Boolean.class)
                .single();
        return atTheConsole ? ConsoleDoor.SIGN_IN : "/sign-in";
    }

    /** Sets the password once; false when the link was used meanwhile. A second factor stays as it was, and is asked for when they sign in. */
    public boolean setByLink(String secret, String password, String field) {
        var link = link(secret);
        if (link.isEmpty()) return false;
        refuseWeak(link.get().account(), password, field, known(link.get()));
        var isSet = jdbc.sql("select platform.set_password_by_link(?, ?, ?, ?)")
                .params(
                        Secrets.hash(secret),
                        passwords.hash(password),
                        Columns.now(clock),
                        PasswordRules.isShort(password))
                .query(Boolean.class)
                .single();
        if (isSet)
            events.happenedTo(
                    link.get().account(),
                    Kind.PASSWORD_CHANGED,
                    Map.of("how", link.get().purpose()));
        return isSet;
    }

    /** What somebody who attacks them knows: their address and where they work. */
    private List<String> known(Link link) {
        var companies = jdbc.sql("select name from platform.companies_of(?)")
                .param(link.account())
                .query(String.class)
                .list();
        return Stream.concat(Stream.of(link.email()), companies.stream()).toList();
    }

    private void refuseWeak(UUID account, String password, String field, Collection<String> names) {
        rules.refuse(field, password, factors.of(account).any(), names);
    }

    /** Whether theirs was taken only because something else is asked for beside it. */
    public boolean hasShort(UUID account) {
        return jdbc.sql("select platform.has_short_password(?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    private void keep(UUID account, String password, @Nullable UUID but) {
        jdbc.sql("select platform.change_password(:account, :hash, :but, :now, :short)")
                .param("account", account)
                .param("hash", passwords.hash(password))
                .param("short", PasswordRules.isShort(password))
                .param("but", but, java.sql.Types.OTHER)
                .param("now", Columns.now(clock))
                .query((_, _) -> true)
                .single();
    }
}
