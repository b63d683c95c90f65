package app.tailtown.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What concerns the safety of a company stands in the log and in its table. */
@HouseTest
class SecurityEventsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SecurityEvents events;

    @Autowired
    Ledger ledger;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Company ours;

    @BeforeEach
    void listen() {
        ours = world.ours();
        ledger.write();
        log.start();
        ((Logger) LoggerFactory.getLogger("security")).addAppender(log);
    }

    @AfterEach
    void listen_no_more() {
        ((Logger) LoggerFactory.getLogger("security")).detachAppender(log);
    }

    private List<Map<String, Object>> rows(String about) {
        ledger.write();
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select * from security_event where about = ? order by first_at, id")
                        .param(about)
                        .query()
                        .listOfRows());
    }

    private long times(Kind kind) {
        ledger.write();
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select coalesce(sum(times), 0) from security_event where kind = ?")
                        .param(kind.code())
                        .query(Long.class)
                        .single());
    }

    private String logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    @Test
    void asvs_16_3_1_coming_in_and_being_refused_are_recorded() {
        var came = times(Kind.SIGNED_IN);
        var failed = times(Kind.SIGN_IN_FAILED);
        var email = ours.email(Role.GROOMER);

        new PageClient(port).signIn(email, "not the walk in the park");
        PageClient.of(port, email);
        new PageClient(port).signIn("nobody-at-all@example.com", "whatever it may be");

        assertThat(times(Kind.SIGNED_IN)).isEqualTo(came + 1);
        assertThat(times(Kind.SIGN_IN_FAILED)).isEqualTo(failed + 1);
        assertThat(logged())
                .contains(
                        "event=sign-in-failed outcome=refused actor=account:", "event=signed-in outcome=done company=")
                .contains("address=127.0.0.1 request=")
                .doesNotContain(email, "nobody-at-all", "walk in the park", "whatever it may be");
    }

    @Test
    void asvs_16_3_2_what_was_denied_is_recorded_with_who_asked_for_it() {
        var path = "/api/v1/customers/" + UUID.randomUUID();
        var kennel = PageClient.of(port, ours.email(Role.KENNEL));
        new Api(port, ours.token(Role.MANAGER)).get(path);
        kennel.get("/settings/tokens");

        assertThat(rows(path))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("kind", "not-found")
                        .containsEntry("refused", true)
                        .hasEntrySatisfying(
                                "actor", who -> assertThat(who.toString()).startsWith("token:")));
        assertThat(rows("/settings/tokens"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("kind", "denied")
                        .containsEntry("address", "127.0.0.1")
                        .hasEntrySatisfying(
                                "actor", who -> assertThat(who.toString()).startsWith("staff:")));
    }

    @Test
    void asvs_16_2_5_what_was_typed_where_an_id_belongs_is_not_said() {
        new Api(port, ours.token(Role.MANAGER)).get("/api/v1/customers/tt_not-an-id-but-a-key");

        assertThat(rows("/api/v1/customers/*")).isNotEmpty();
        assertThat(logged()).contains("about=/api/v1/customers/*").doesNotContain("but-a-key");
    }

    @Test
    void asvs_16_3_2_a_form_from_elsewhere_is_a_denial() {
        var denied = times(Kind.DENIED);

        PageClient.of(port, ours.email(Role.OWNER)).withoutToken().post("/settings/tokens", Map.of());

        assertThat(times(Kind.DENIED)).isEqualTo(denied + 1);
    }

    /** Ten thousand tries from five hundred addresses are some rows and their sum. */
    @Test
    void asvs_16_3_1_an_attack_does_not_fill_the_table() {
        for (var i = 0; i < 10_000; i++) {
            events.happenedIn(ours.id().value(), "", Kind.SIGN_IN_FAILED, "stuffed " + i % 500, Map.of());
        }
        var before = count();

        ledger.write();

        assertThat(count() - before).isLessThanOrEqualTo(2L * (Budget.IN_A_MINUTE + 1));
        assertThat(times(Kind.SIGN_IN_FAILED)).isGreaterThanOrEqualTo(10_000);
    }

    private long count() {
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select count(*) from security_event")
                        .query(Long.class)
                        .single());
    }

    @Test
    void what_is_rolled_back_did_not_happen() {
        world.in(
                ours,
                () -> transaction.execute(status -> {
                    events.happened(Kind.KEY_MADE, "a key nobody has", Map.of());
                    status.setRollbackOnly();
                    return true;
                }));
        world.inTransaction(ours, () -> {
            events.happened(Kind.KEY_MADE, "a key somebody has", Map.of());
            return true;
        });

        assertThat(rows("a key nobody has")).isEmpty();
        assertThat(rows("a key somebody has")).hasSize(1);
        assertThat(logged()).doesNotContain("nobody has").contains("somebody has");
    }

    @Test
    void asvs_16_4_1_nothing_that_is_sent_ends_a_line_of_the_log_or_begins_another_pair() {
        events.happenedIn(
                ours.id().value(),
                "",
                Kind.DENIED,
                "/x\r\nevent=signed-in outcome=done\u2028\u001b[2J\u202e actor=\"staff:1\"",
                Map.of("agent", "a\nb=c"));

        var line = log.list.getLast().getFormattedMessage();
        assertThat(line)
                .startsWith("event=denied outcome=refused")
                .contains("about=\"/x  event=signed-in outcome=done  [2J  actor=\\\"staff:1\\\"\" agent=\"a b=c\"")
                .matches("[ -~]+");
        assertThat(log.list.getLast().getKeyValuePairs())
                .extracting(pair -> pair.key)
                .contains("event.action", "event.outcome", "security.company", "security.actor", "security.request");
    }

    @Test
    void asvs_16_4_2_the_application_cannot_change_what_is_recorded() {
        var app = Tables.asApp();
        try {
            for (var how : List.of("insert", "update", "delete")) {
                assertThat(JdbcClient.create(app)
                                .sql("select has_table_privilege(current_user, 'tenant.security_event', ?)")
                                .param(how)
                                .query(Boolean.class)
                                .single())
                        .as(how)
                        .isFalse();
            }
        } finally {
            app.destroy();
        }
    }

    /** A table that cannot be written is no reason to turn anybody away. */
    @Test
    void asvs_16_5_2_saying_so_fails_nobody() {
        events.happenedIn(UUID.randomUUID(), "x".repeat(101), Kind.DENIED, "too long an actor", Map.of());

        ledger.write();

        assertThat(rows("too long an actor")).isEmpty();
        assertThat(PageClient.of(port, ours.email(Role.KENNEL)).get("/").status())
                .isIn(200, 303, 302);
    }
}
