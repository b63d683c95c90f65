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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two pets that are one animal, and both stand in the same stay, day, plan or wish: what is brought back later comes with the one that was kept. */
@HouseTest
class MergedPetsTest {

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
    Family both;
    String kept;
    String gone;

    @BeforeEach
    void two_that_are_one() {
        var ours = world.ours();
        today = LocalDate.now(ours.resorts().getFirst().zone());
        type = world.type(ours, ours.resorts().getFirst());
        desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
        both = desk.family(2);
        kept = both.pets().getFirst();
        gone = both.pets().getLast();
    }

    @AfterEach
    void nothing_is_broken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    private Api.Reply merge() {
        return desk.api().post("/api/v1/pets/" + kept + "/merge", Map.of("otherId", gone));
    }

    private Api.Reply undo(Api.Reply merged) {
        return made(desk.api().delete("/api/v1/merges/" + merged.at("/id")));
    }

    private Api.Reply stay(Api.Reply booked) {
        return desk.api().get("/api/v1/reservations/" + booked.at("/id"));
    }

    private static List<String> pets(Api.Reply stay) {
        return stay.json()
                .at("/pets")
                .valueStream()
                .map(p -> p.at("/petId").asString())
                .toList();
    }

    private static List<String> pricedFor(Api.Reply stay) {
        return stay.json()
                .at("/quote/lines")
                .valueStream()
                .map(line -> line.at("/pet").asString())
                .distinct()
                .toList();
    }

    private Api.Reply booked(int in, int nights) {
        return desk.booked(both, Place.suite(desk.suite(type)), today.plusDays(in), today.plusDays(in + nights));
    }

    private Api.Reply changed(Api.Reply stay, String only) {
        var body = Map.of("arrives", stay.at("/arrives"), "departs", stay.at("/departs"), "petIds", List.of(only));
        return made(desk.api()
                .put(
                        "/api/v1/reservations/" + stay.at("/id"),
                        body,
                        "If-Match",
                        stay(stay).etag()));
    }

    @Test
    void one_stay_that_has_both_keeps_them_two_and_leads_there() {
        var stay = booked(20, 3);

        var refused = merge();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("both-in-one-stay");
        assertThat(refused.at("/detail")).contains(stay.at("/number"));
        assertThat(refused.at("/remedies/0/href")).isEqualTo("/reservations/" + stay.at("/id"));

        var _ = changed(stay, kept);
        var _ = made(merge());
        assertThat(pets(stay(stay))).containsExactly(kept);
    }

    @Test
    void also_when_one_leaves_before_the_other_comes() {
        var first = today.plusDays(40);
        var suite = desk.suite(type);
        var wish = desk.wish(both, Place.suite(suite), first, first.plusDays(4));
        wish.put(
                "each",
                List.of(
                        Map.of(
                                "petId",
                                kept,
                                "arrives",
                                first.toString(),
                                "departs",
                                first.plusDays(2).toString()),
                        Map.of(
                                "petId",
                                gone,
                                "arrives",
                                first.plusDays(2).toString(),
                                "departs",
                                first.plusDays(4).toString())));
        var _ = made(desk.api().post("/api/v1/reservations", wish));

        assertThat(Desk.outcome(merge())).isEqualTo("409 both-in-one-stay");
    }

    @Test
    void what_was_cancelled_is_brought_back_with_the_one_that_was_kept_and_priced_for_it() {
        var stay = booked(50, 2);
        made(desk.cancel(stay));

        made(merge());
        made(desk.undoCancel(stay));

        var back = stay(stay);
        assertThat(pets(back)).containsExactly(kept);
        assertThat(pricedFor(back)).containsExactly(kept);
        assertThat(back.json().at("/quote/total/minor").asLong())
                .isLessThan(stay.json().at("/quote/total/minor").asLong());
    }

    @Test
    void what_was_cancelled_has_both_again_when_they_are_two_again() {
        var stay = booked(60, 2);
        made(desk.cancel(stay));

        undo(made(merge()));
        assertThat(pets(stay(stay))).containsExactlyInAnyOrder(kept, gone);
        made(desk.undoCancel(stay));
        assertThat(pricedFor(stay(stay))).containsExactlyInAnyOrder(kept, gone);
    }

    @Test
    void a_stay_that_one_was_taken_off_for_the_other_is_theirs_and_goes_back() {
        var stay = booked(70, 2);
        var _ = changed(stay, gone);

        var merged = made(merge());
        assertThat(pets(stay(stay))).containsExactly(kept);
        assertThat(pricedFor(stay(stay))).containsExactly(kept);

        undo(merged);
        assertThat(pets(stay(stay))).containsExactly(gone);
    }

    @Test
    void a_day_of_camp_a_plan_and_a_wish_that_have_both_go_on_with_one() {
        var ours = world.ours();
        var camp = new Camp(desk, world.dayCamp(ours), today);
        var group = camp.group(5);
        var visit = camp.booked(both, group, camp.day(80));
        made(desk.api().post("/api/v1/camp-visits/" + visit.at("/id") + "/cancellation", Map.of()));

        var merged = made(merge());
        made(desk.api().delete("/api/v1/camp-visits/" + visit.at("/id") + "/cancellation"));
        assertThat(pets(camp.show(visit.at("/id")))).containsExactly(kept);
        assertThat(pricedFor(camp.show(visit.at("/id")))).containsExactly(kept);
        assertThat(Desk.outcome(desk.api().delete("/api/v1/merges/" + merged.at("/id"))))
                .isEqualTo("409 written-on-top");
    }

    @Test
    void a_cancelled_day_of_camp_has_both_again_when_they_are_two_again() {
        var camp = new Camp(desk, world.dayCamp(world.ours()), today);
        var visit = camp.booked(both, camp.group(5), camp.day(81));
        made(desk.api().post("/api/v1/camp-visits/" + visit.at("/id") + "/cancellation", Map.of()));

        var merged = made(merge());
        assertThat(pets(camp.show(visit.at("/id")))).containsExactly(kept);
        undo(merged);
        assertThat(pets(camp.show(visit.at("/id")))).containsExactlyInAnyOrder(kept, gone);
    }
}
