package app.tailtown.live;

import static app.tailtown.live.Ear.THE_END;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever may not listen any more does not: signed out, disabled, with another role, or with too many streams. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class StreamsEndTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Company ours;

    @BeforeEach
    void open() {
        ours = world.ours();
    }

    private PageClient desk() {
        return PageClient.of(port, ours.signIns().get(Role.KENNEL));
    }

    private Ear hear(PageClient who) {
        var ear = Ear.at(port, who, "");
        ear.awaits("change");
        return ear;
    }

    @Test
    void who_signs_out_hears_no_more_and_nothing_goes_wrong_behind_it(CapturedOutput log) {
        var somebody = desk();
        try (var ear = hear(somebody);
                var other = hear(PageClient.of(port, ours.signIns().get(Role.OWNER)))) {
            assertThat(somebody.post("/sign-out", Map.of()).status()).isEqualTo(302);
            ear.awaits(THE_END);
            other.awaits("still");
        }
        assertThat(log.getAll()).doesNotContain("already committed");
    }

    @Test
    void who_is_disabled_hears_no_more_and_is_refused_when_asking_again() {
        var somebody = desk();
        var staff = staffOf(Role.KENNEL);
        try (var ear = hear(somebody)) {
            write("update staff set disabled_at = now() where id = '%s'", staff);
            ear.awaits(THE_END);
            assertThat(status("Cookie", cookies(somebody))).isEqualTo(401);
        } finally {
            write("update staff set disabled_at = null where id = '%s'", staff);
        }
    }

    @Test
    void asvs_7_4_2_of_a_suspended_company_nobody_hears_any_more() {
        try (var ear = hear(desk());
                var other = hear(PageClient.of(port, world.theirs().signIns().get(Role.OWNER)))) {
            setState("suspended");
            ear.awaits(THE_END);
            other.awaits("still");
        } finally {
            setState("active");
        }
        hear(desk()).close();
    }

    private void setState(String state) {
        Tables.asOwner()
                .sql("update platform.organization set state = ? where id = ?")
                .params(state, ours.id().value())
                .update();
    }

    @Test
    void asvs_7_3_1_at_a_shared_terminal_that_is_left_alone_nobody_hears_any_more() {
        var terminal = PageClient.of(port, ours.signIns().get(Role.MANAGER));
        var path = "/resorts/" + ours.resort() + "/terminals";
        terminal.get(path);
        var name = Map.of("name", "Left alone", "idempotencyKey", java.util.UUID.randomUUID());
        assertThat(terminal.post(path, name).status()).isEqualTo(303);
        try (var ear = hear(terminal);
                var other = hear(desk())) {
            MovingClock.at(java.time.Instant.now().plusSeconds(125), () -> {
                ear.awaits(THE_END);
                other.awaits("still");
            });
        }
    }

    @Test
    void who_has_another_role_asks_anew() {
        var staff = staffOf(Role.KENNEL);
        try (var ear = hear(desk())) {
            write("update staff_grant set role = 'read-only' where staff_id = '%s'", staff);
            ear.awaits(THE_END);
        } finally {
            write("update staff_grant set role = 'kennel' where staff_id = '%s'", staff);
        }
    }

    @Test
    void of_more_than_a_person_needs_the_oldest_ends() {
        var somebody = desk();
        var all = Stream.generate(() -> hear(somebody))
                .limit(ChangeFeed.MOST_OF_ONE_PERSON)
                .toList();
        try (var another = hear(PageClient.of(port, ours.signIns().get(Role.MANAGER)))) {
            all.getFirst().awaits("still");
            try (var oneMore = hear(somebody)) {
                all.getFirst().awaits(THE_END);
                all.get(1).awaits("still");
                oneMore.awaits("still");
                another.awaits("still");
            }
        } finally {
            all.forEach(Ear::close);
        }
    }

    @Test
    void a_token_is_told_that_this_is_not_its_door() {
        assertThat(status("Authorization", "Bearer " + ours.tokens().get(Role.OWNER)))
                .isEqualTo(401);
        assertThat(status("Accept", "text/event-stream")).isEqualTo(401);
    }

    private int status(String header, String value) {
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/changes"))
                    .header(header, value)
                    .header("Accept", "text/event-stream")
                    .build();
            var answer = http.send(asked, BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            return answer.statusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cookies(PageClient browser) {
        return browser.cookies().entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String staffOf(Role role) {
        return world.inTransaction(
                ours,
                () -> jdbc.sql(
                                "select f.id::text from staff f join staff_grant g on g.organization_id = f.organization_id and g.staff_id = f.id"
                                        + " where f.organization_id = ? and g.role = ? and g.resort_id is null and f.disabled_at is null limit 1")
                        .params(ours.id().value(), role.code())
                        .query(String.class)
                        .single());
    }

    private void write(String sql, String staff) {
        world.inTransaction(ours, () -> jdbc.sql(sql.formatted(staff)).update());
    }
}
