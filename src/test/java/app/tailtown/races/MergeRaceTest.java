package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Desk.Family;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two desks merge at once, or one merges while another books: nobody becomes the alias of an alias, and nothing is left behind with one. */
@HouseTest
@Tag("slow")
class MergeRaceTest {

    private static final int ROUNDS = 30;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    Desk desk;
    LocalDate today;

    @BeforeEach
    void open() {
        var ours = world.ours();
        today = LocalDate.now(ours.resorts().getFirst().zone());
        desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
    }

    private Api.Reply merge(Family kept, Family gone) {
        return desk.api().post("/api/v1/customers/" + kept.customer() + "/merge", Map.of("otherId", gone.customer()));
    }

    /** Whoever came first. */
    private static List<String> outcomes(List<Api.Reply> replies) {
        return Desk.outcomes(replies).stream().sorted().toList();
    }

    private void nothingIsBroken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    @Test
    void of_two_desks_that_merge_the_same_two_one_does() {
        var seen = new HashSet<List<String>>();
        IntStream.range(0, ROUNDS).forEach(_ -> {
            var kept = desk.family(1);
            var gone = desk.family(1);
            seen.add(outcomes(Together.run(() -> merge(kept, gone), () -> merge(kept, gone))));
        });
        assertThat(seen).isEqualTo(Set.of(List.of("409 household-was-merged", "ok")));
        nothingIsBroken();
    }

    @Test
    void this_into_that_while_that_into_this_leaves_one_of_both() {
        var seen = new HashSet<List<String>>();
        IntStream.range(0, ROUNDS).forEach(_ -> {
            var one = desk.family(1);
            var other = desk.family(1);
            seen.add(outcomes(Together.run(() -> merge(one, other), () -> merge(other, one))));
        });
        assertThat(seen).isEqualTo(Set.of(List.of("409 household-was-merged", "ok")));
        nothingIsBroken();
    }

    @Test
    void three_in_a_ring_end_up_with_one_or_are_told_no() {
        IntStream.range(0, ROUNDS).forEach(_ -> {
            var a = desk.family(1);
            var b = desk.family(1);
            var c = desk.family(1);
            var outcomes = outcomes(Together.run(() -> merge(a, b), () -> merge(b, c), () -> merge(c, a)));
            assertThat(outcomes)
                    .allMatch(o -> o.equals("ok") || o.equals("409 household-was-merged") || o.startsWith("503"));
            assertThat(outcomes).contains("ok");
        });
        nothingIsBroken();
    }

    @Test
    void who_is_booked_for_while_merged_is_booked_before_it_or_not_at_all() {
        var ours = world.ours();
        var type = world.type(ours, ours.resorts().getFirst());
        var seen = new HashSet<List<String>>();
        IntStream.range(0, ROUNDS).forEach(_ -> {
            var kept = desk.family(1);
            var gone = desk.family(1);
            var suite = desk.suite(type);
            seen.add(outcomes(Together.run(
                    () -> merge(kept, gone),
                    () -> desk.book(gone, Place.suite(suite), today.plusDays(3), today.plusDays(4)))));
        });
        assertThat(seen).isSubsetOf(Set.of(List.of("ok", "ok"), List.of("422 invalid-fields", "ok")));
        nothingIsBroken();
    }

    @Test
    void a_merge_that_is_taken_back_twice_at_once_is_taken_back_once() {
        var seen = new HashSet<List<String>>();
        IntStream.range(0, ROUNDS).forEach(_ -> {
            var merged = merge(desk.family(1), desk.family(1)).at("/id");
            seen.add(outcomes(Together.run(
                    () -> desk.api().delete("/api/v1/merges/" + merged),
                    () -> desk.api().delete("/api/v1/merges/" + merged))));
        });
        assertThat(seen).isEqualTo(Set.of(List.of("409 already-taken-apart", "ok")));
        nothingIsBroken();
    }

    /** The control: what the triggers forbid does happen without them, and is counted. */
    @Test
    void without_the_guard_something_hangs_on_an_alias() {
        var kept = desk.family(1);
        var gone = desk.family(1);
        assertThat(merge(kept, gone).status()).isEqualTo(201);

        assertThat(writes(gone, "")).isFalse();
        assertThat(writes(gone, "alter table tenant.pet disable trigger not_of_a_merged_household"))
                .isTrue();
        assertThat(circles(kept, gone, "")).isFalse();
        assertThat(circles(kept, gone, "alter table tenant.customer disable trigger alias_leads_to_the_living"))
                .isTrue();
    }

    private boolean writes(Family gone, String before) {
        return Planted.happens(
                before, """
                insert into tenant.pet (organization_id, id, customer_id, name, species_id, sex, altered)
                select organization_id, gen_random_uuid(), '%s', 'Ghost', species_id, sex, altered from tenant.pet where id = '%s'""".formatted(gone.customer(), gone.pets().getFirst()), "hangs-on-an-alias");
    }

    private boolean circles(Family kept, Family gone, String before) {
        return Planted.happens(
                before,
                "update tenant.customer set merged_into = '%s', deleted_at = now(), deleted_by = 'test' where id = '%s'"
                        .formatted(gone.customer(), UUID.fromString(kept.customer())),
                "alias-of-an-alias");
    }
}
