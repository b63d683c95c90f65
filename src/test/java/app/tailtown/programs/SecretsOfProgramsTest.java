package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.MovingClock;
import app.tailtown.world.Tables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Secrets of programs: replaced without a gap, two at most, and seen when they were used. */
class SecretsOfProgramsTest extends WithKeys {

    @Test
    void two_secrets_work_at_once_and_a_third_is_refused() {
        var key = make(owner, form(name(), "*", "customers-view"));
        var again = owner.post("/settings/tokens/" + key.id() + "/secrets", Map.of("days", "30"));
        var second = SECRET.matcher(again.body());
        assertThat(second.find()).isTrue();
        assertThat(get(key.secret(), "/customers")).isEqualTo(200);
        assertThat(get(second.group(1), "/customers")).isEqualTo(200);

        var third = owner.post("/settings/tokens/" + key.id() + "/secrets", Map.of("days", "30"));
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body()).contains("Two secrets work already").doesNotContain("<code>tt_");

        var old = Tables.asOwner()
                .sql("select id from platform.program_secret where program_id = ?::uuid order by created_at limit 1")
                .param(key.id())
                .query(UUID.class)
                .single();
        assertThat(owner.post("/settings/tokens/" + key.id() + "/secrets/" + old, Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        assertThat(get(key.secret(), "/customers")).isEqualTo(401);
        assertThat(get(second.group(1), "/customers")).isEqualTo(200);
    }

    @Test
    void an_old_secret_ends_by_itself_at_the_time_that_was_chosen() {
        var key = make(owner, form(name(), "*", "customers-view"));
        var again = owner.post("/settings/tokens/" + key.id() + "/secrets", Map.of("days", "30", "oldHours", "24"));
        var second = SECRET.matcher(again.body());
        assertThat(second.find()).isTrue();
        MovingClock.at(
                clock.instant().plus(Duration.ofHours(23)),
                () -> assertThat(get(key.secret(), "/customers")).isEqualTo(200));
        MovingClock.at(clock.instant().plus(Duration.ofHours(25)), () -> {
            assertThat(get(key.secret(), "/customers")).isEqualTo(401);
            assertThat(get(second.group(1), "/customers")).isEqualTo(200);
        });
    }

    @Test
    void of_many_who_replace_it_at_once_one_does() throws InterruptedException {
        var key = make(owner, form(name(), "*", "customers-view"));
        var statuses = java.util.Collections.synchronizedList(new ArrayList<Integer>());
        var racers = java.util.stream.IntStream.range(0, 6)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> statuses.add(
                                owner.post("/settings/tokens/" + key.id() + "/secrets", Map.of("days", "30"))
                                        .status())))
                .toList();
        for (var racer : racers) racer.join();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }

    @Test
    void it_is_shown_when_and_from_where_it_was_last_used() {
        var key = make(owner, form(name(), "*", "customers-view"));
        assertThat(owner.get("/settings/tokens/" + key.id()).body()).contains("Not used yet");
        assertThat(get(key.secret(), "/customers")).isEqualTo(200);
        app.tailtown.identity.SeenByHand.note(context);
        assertThat(owner.get("/settings/tokens/" + key.id()).body()).contains("from 127.0.0.1");
    }

    @Test
    void the_audit_says_who_made_it_and_not_what_it_is() {
        var name = name();
        var key = make(owner, form(name, "*", "customers-view"));
        try (var one = Tables.asSuperuser()) {
            var said = org.springframework.jdbc.core.simple.JdbcClient.create(one)
                    .sql(
                            "select coalesce(string_agg(actor || changes::text, ' '), '') from tenant.audit where organization_id = ? and (row_id = ?::uuid"
                                    + " or table_name = 'program_secret' and changes ->> 'program_id' = ?)")
                    .params(ours.id().value(), key.id(), key.id())
                    .query(String.class)
                    .single();
            assertThat(said).contains("staff:", name).doesNotContain(key.secret(), "secret_hash");
        }
    }
}
