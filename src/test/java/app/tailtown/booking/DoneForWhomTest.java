package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One button for a family says whom it meant, and its undo takes back nobody else, whatever happened at the same instant before. */
@HouseTest
class DoneForWhomTest extends FamilyStays {

    private String said(Api.Reply stay, String what) {
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        page.get("/reservations/" + stay.at("/id"));
        assertThat(page.post("/reservations/" + stay.at("/id") + what, Map.of()).status())
                .isEqualTo(303);
        return page.get("/reservations/" + stay.at("/id")).body();
    }

    private String takesBackTheSecondOnly(Api.Reply stay, String what) {
        return "/reservations/%s%s?petIds=%s\"".formatted(stay.at("/id"), what, pet(1));
    }

    @Test
    void of_those_who_did_not_come() {
        suite();
        var stay = booked(0, 3, Map.of());
        var noon = today.atTime(LocalTime.NOON)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        MovingClock.at(noon, () -> {
            desk.post(path(stay) + "/no-show", Map.of("petIds", List.of(pet(0))));
            assertThat(said(stay, "/no-show")).contains(takesBackTheSecondOnly(stay, "/no-show"));
        });
    }

    @Test
    void of_those_who_come_and_go() {
        suite();
        var stay = booked(0, 3, Map.of());
        var noon = today.atTime(LocalTime.NOON)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        MovingClock.at(noon, () -> {
            desk.post(path(stay) + "/check-in", Map.of("petIds", List.of(pet(0))));
            assertThat(said(stay, "/check-in")).contains(takesBackTheSecondOnly(stay, "/check-in"));
            desk.post(path(stay) + "/check-out", Map.of("petIds", List.of(pet(0))));
            assertThat(said(stay, "/check-out")).contains(takesBackTheSecondOnly(stay, "/check-out"));
        });
    }
}
