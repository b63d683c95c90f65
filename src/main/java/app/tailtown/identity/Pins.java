package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Columns;
import app.tailtown.platform.FieldsRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few digits by which people who share a terminal take turns. A PIN is worth nothing but at a terminal the company trusts, at a resort where its owner works, and
 * while they came in by other means lately; five that are wrong, and that terminal asks for those.
 */
@Service
public class Pins {

    /** So often one comes in by other means: at the terminal or anywhere else. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    /** And with two factors where a role needs them (NIST SP 800-63B-4, 2.2.3). */
    public static final Duration GOOD_FOR_BOTH = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final PinSeals seals;
    private final SecondFactorRule rule;
    private final JsonMapper json;
    private final SecurityEvents events;
    private final Clock clock;

    Pins(
            JdbcClient jdbc,
            Passwords passwords,
            PinSeals seals,
            SecondFactorRule rule,
            JsonMapper json,
            SecurityEvents events,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.seals = seals;
        this.rule = rule;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Outcome {
        record Right(UUID account, UUID organization) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Wrong too often here: come in by other means. */
        record TooOften() implements Outcome {}

        /** Right, and too long ago that they came in by other means. */
        record TooLongAgo() implements Outcome {}
    }

    private record Tried(
            UUID organization,
            UUID account,
            byte @Nullable [] sealed,
            @Nullable Instant provedAt,
            @Nullable Instant bothAt,
            List<Grant> grants) {}

    /** @param terminal the secret of the terminal it is typed at */
    public Outcome attempt(String terminal, UUID staff, String pin) {
        var tried = jdbc.sql("select * from platform.try_pin(?, ?)")
                .params(Secrets.hash(terminal), staff)
                .query(this::read)
                .optional();
        var sealed = tried.map(Tried::sealed);
        var hash = sealed.map(
                s -> seals.open(tried.get().organization(), tried.get().account(), s));
        // As long, whether there is one or not.
        var right = passwords.matches(pin, hash.orElse(null));
        if (tried.isEmpty()) return new Outcome.Wrong();
        var who = tried.get();
        if (sealed.isEmpty()) {
            say(who, Kind.SIGN_IN_SLOWED);
            return new Outcome.TooOften();
        }
        if (!right) {
            say(who, Kind.SIGN_IN_FAILED);
            return new Outcome.Wrong();
        }
        return isLately(who) ? new Outcome.Right(who.account(), who.organization()) : new Outcome.TooLongAgo();
    }

    private void say(Tried who, Kind kind) {
        events.happenedTo(who.account(), who.organization(), kind, Map.of("proof", Proof.PIN.code()));
    }

    private boolean isLately(Tried who) {
        var now = clock.instant();
        if (who.provedAt() == null || !who.provedAt().plus(GOOD_FOR).isAfter(now)) return false;
        var needsBoth =
                rule.holds() && who.grants().stream().anyMatch(g -> g.terms().secondFactor());
        return !needsBoth
                || who.bothAt() != null && who.bothAt().plus(GOOD_FOR_BOTH).isAfter(now);
    }

    /** Refuses by the field {@code pin} what anybody would try. Whoever sets one has just proved who they are. */
    @Transactional
    public void keep(Visit visit, UUID account, String pin) {
        PinRules.against(pin).ifPresent(why -> {
            throw FieldsRefused.field("pin", why);
        });
        var organization = visit.organization().value();
        var session = visit.session();
        var both = session != null && Codes.read(Proof.class, session.proof()).isTwoFactors();
        jdbc.sql("select platform.keep_pin(?, ?, ?, ?)")
                .params(account, seals.seal(organization, account, passwords.hash(pin)), both, Columns.now(clock))
                .query((_, _) -> true)
                .single();
    }

    /** False when there was none. */
    @Transactional
    public boolean drop(UUID account) {
        return jdbc.sql("select platform.drop_pin(?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Since when somebody has one at the bound company. */
    @Transactional(readOnly = true)
    public Optional<Instant> setAt(UUID account) {
        return jdbc.sql("select platform.pin_set_at(?) as set_at")
                .param(account)
                .query((row, _) -> Optional.ofNullable(Columns.instant(row, "set_at")))
                .single();
    }

    private Tried read(ResultSet row, int number) throws SQLException {
        return new Tried(
                row.getObject("organization_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getBytes("sealed"),
                Columns.instant(row, "proved_at"),
                Columns.instant(row, "both_at"),
                Grant.readAll(json.readTree(row.getString("grants"))));
    }
}
