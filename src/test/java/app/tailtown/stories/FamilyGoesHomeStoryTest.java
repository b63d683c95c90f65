package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A family of three goes home with two clicks and what it brought, in a real browser, and one takes both back. */
class FamilyGoesHomeStoryTest extends BrowserStory {

    private int clicks;

    private void click(String what) {
        clicks++;
        page.locator(what).click();
    }

    /** Comes today and leaves in two days. */
    private String leavesToday(World.Family family) {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        world.suite(ours, resort, type);
        var desk = new Api(port, ours.tokens().get(Role.OWNER));
        var today = LocalDate.now(resort.zone());
        var pets = family.pets().stream().map(p -> p.value()).toList();
        var booked = desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", pets,
                        "arrives", today.toString(),
                        "departs", today.plusDays(2).toString(),
                        "suiteTypeId", type));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var stay = "/reservations/" + booked.at("/id");
        assertThat(desk.post("/api/v1" + stay + "/check-in", Map.of()).status()).isEqualTo(200);
        for (var pet : pets) {
            var item = Map.of("item", "Blanket " + pet.toString().substring(30), "note", "");
            assertThat(desk.post("/api/v1" + stay + "/pets/" + pet + "/belongings", item)
                            .status())
                    .isEqualTo(201);
        }
        return stay;
    }

    @Test
    void two_clicks_check_a_family_out_with_its_things_and_one_takes_it_back() {
        var family = world.family(ours, 3);
        var stay = leavesToday(family);
        var zone = ours.resorts().getFirst().zone();
        MovingClock.at(
                LocalDate.now(zone).plusDays(2).atTime(10, 0).atZone(zone).toInstant(), () -> {
                    signIn(Role.FRONT_DESK);
                    page.navigate(url("/resorts/" + ours.resort() + "/today?all=true"));
                    var row = "#departures .guest:has(a[href='" + stay + "'])";
                    clicks = 0;
                    click(row + " .guest-act a");
                    page.waitForURL("**/check-out?*to=*");
                    assertThat(page.locator("main input[type=checkbox]:checked").count())
                            .isEqualTo(3);
                    noAccessibilityFault();
                    click("main form .button--primary");
                    page.waitForURL("**/today**");
                    assertThat(clicks).isEqualTo(2);
                    assertThat(page.locator("[data-toast]").innerText())
                            .contains("Pet 1, Pet 2, Pet 3 checked out.")
                            .doesNotContain("Left behind");
                    click("[data-toast] button[type=submit]");
                    page.locator(row + " .guest-act a").waitFor();
                    assertThat(clicks).isEqualTo(3);
                });
    }
}
