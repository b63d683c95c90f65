package app.tailtown.races;

import static app.tailtown.races.Desk.made;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two pets become one while somebody books for the one that goes, lets it in, merges it elsewhere or takes it back: nothing is left behind with an alias. */
@HouseTest
@Tag("slow")
class PetMergeRaceTest {

    private static final int ROUNDS = 25;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    Desk desk;
    LocalDate today;
    UUID type;

    @BeforeEach
    void open() {
        var ours = world.ours();
        today = LocalDate.now(ours.resorts().getFirst().zone());
        type = world.type(ours, ours.resorts().getFirst());
        desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
    }

    @AfterEach
    void nothing_is_broken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    private Api.Reply merge(String kept, String gone) {
        return desk.api().post("/api/v1/pets/" + kept + "/merge", Map.of("otherId", gone));
    }

    private Api.Reply undo(Api.Reply merged) {
        return desk.api().delete("/api/v1/merges/" + merged.at("/id"));
    }

    private static Family only(Family of, int pet) {
        return new Family(of.customer(), List.of(of.pets().get(pet)));
    }

    private Set<List<String>> rounds(java.util.function.Supplier<List<Api.Reply>> round) {
        var seen = new HashSet<List<String>>();
        IntStream.range(0, ROUNDS).forEach(_ -> seen.add(Desk.outcomes(round.get())));
        return seen;
    }

    @Test
    void who_is_booked_for_while_merged_is_booked_before_it_or_not_at_all() {
        var seen = rounds(() -> {
            var two = desk.family(2);
            var place = Place.suite(desk.suite(type));
            return Together.run(
                    () -> merge(two.pets().getFirst(), two.pets().getLast()),
                    () -> desk.book(only(two, 1), place, today.plusDays(3), today.plusDays(4)));
        });
        assertThat(seen).isSubsetOf(Set.of(List.of("ok", "ok"), List.of("ok", "422 invalid-fields")));
    }

    @Test
    void both_are_booked_into_one_stay_or_become_one_and_never_both() {
        var seen = rounds(() -> {
            var two = desk.family(2);
            var place = Place.suite(desk.suite(type));
            return Together.run(
                    () -> merge(two.pets().getFirst(), two.pets().getLast()),
                    () -> desk.book(two, place, today.plusDays(3), today.plusDays(4)));
        });
        assertThat(seen).isSubsetOf(Set.of(List.of("409 both-in-one-stay", "ok"), List.of("ok", "422 invalid-fields")));
    }

    @Test
    void who_comes_in_while_merged_is_here_as_the_one_that_was_kept() {
        var seen = rounds(() -> {
            var two = desk.fit(desk.family(2));
            var stay = desk.booked(only(two, 1), Place.suite(desk.suite(type)), today, today.plusDays(1));
            var replies =
                    Together.run(() -> merge(two.pets().getFirst(), two.pets().getLast()), () -> desk.checkIn(stay));
            if (replies.getFirst().status() == 201) {
                assertThat(desk.api()
                                .get("/api/v1/reservations/" + stay.at("/id"))
                                .body())
                        .contains(two.pets().getFirst())
                        .doesNotContain(two.pets().getLast());
            }
            return replies;
        });
        assertThat(seen).isEqualTo(Set.of(List.of("ok", "ok")));
    }

    @Test
    void of_two_that_take_the_same_pet_along_one_does() {
        var seen = rounds(() -> {
            var three = desk.family(3);
            return Together.run(
                    () -> merge(three.pets().get(0), three.pets().get(2)),
                    () -> merge(three.pets().get(1), three.pets().get(2)));
        });
        assertThat(seen).isSubsetOf(Set.of(List.of("ok", "409 pet-was-merged"), List.of("409 pet-was-merged", "ok")));
    }

    @Test
    void who_is_merged_further_while_taken_back_is_one_of_both() {
        var seen = rounds(() -> {
            var three = desk.family(3);
            var merged = made(merge(three.pets().get(0), three.pets().get(1)));
            return Together.run(
                    () -> undo(merged),
                    () -> merge(three.pets().get(2), three.pets().get(0)));
        });
        assertThat(seen)
                .isSubsetOf(Set.of(
                        List.of("ok", "ok"),
                        List.of("409 merged-further", "ok"),
                        List.of("409 written-on-top", "ok"),
                        List.of("404 not-found", "ok")));
    }

    @Test
    void a_cancelled_stay_of_both_is_brought_back_with_two_or_with_one() {
        var seen = rounds(() -> {
            var two = desk.family(2);
            var stay = desk.booked(two, Place.suite(desk.suite(type)), today.plusDays(5), today.plusDays(6));
            made(desk.cancel(stay));
            return Together.run(() -> merge(two.pets().getFirst(), two.pets().getLast()), () -> desk.undoCancel(stay));
        });
        assertThat(seen).isSubsetOf(Set.of(List.of("409 both-in-one-stay", "ok"), List.of("ok", "ok")));
    }

    /** The control: what the trigger forbids does happen without it, and is counted. */
    @Test
    void without_the_guard_an_alias_is_booked() {
        var two = desk.family(2);
        var stay = desk.booked(only(two, 0), Place.suite(desk.suite(type)), today.plusDays(8), today.plusDays(9));
        made(merge(two.pets().getFirst(), two.pets().getLast()));

        assertThat(books(stay, two.pets().getLast(), "")).isFalse();
        assertThat(books(
                        stay,
                        two.pets().getLast(),
                        "alter table tenant.reservation_pet disable trigger not_of_a_merged_pet"))
                .isTrue();
    }

    private static boolean books(Api.Reply stay, String alias, String before) {
        return Planted.happens(
                before, """
                insert into tenant.reservation_pet (organization_id, resort_id, reservation_id, pet_id, arrives_on, departs_on)
                select organization_id, resort_id, reservation_id, '%s', arrives_on, departs_on from tenant.reservation_pet
                 where reservation_id = '%s'""".formatted(UUID.fromString(alias), UUID.fromString(stay.at("/id"))), "hangs-on-an-alias");
    }
}
