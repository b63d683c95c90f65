package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A family of three is let in with two clicks, in a real browser, and taken back with one. */
class FamilyAtTheDoorStoryTest extends BrowserStory {

    private int clicks;

    private void click(String what) {
        clicks++;
        page.locator(what).click();
    }

    private String comesToday(World.Family family) {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        var today = LocalDate.now(resort.zone());
        // Each takes two dogs.
        world.suite(ours, resort, type);
        world.suite(ours, resort, type);
        var booked = new Api(port, ours.tokens().get(Role.OWNER))
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", ours.resort(),
                                "serviceId", ours.boarding(),
                                "customerId", family.customer().value(),
                                "petIds",
                                        family.pets().stream()
                                                .map(p -> p.value())
                                                .toList(),
                                "arrives", today.toString(),
                                "departs", today.plusDays(2).toString(),
                                "suiteTypeId", type));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return "/reservations/" + booked.at("/id");
    }

    private void fed(World.Family family) {
        var desk = new Api(port, ours.tokens().get(Role.OWNER));
        for (var pet : family.pets()) {
            desk.put(
                    "/api/v1/pets/" + pet.value() + "/instructions",
                    Map.of("feeding", "One cup at 7 and at 5", "medication", ""),
                    "If-Match",
                    "\"0\"");
        }
    }

    @Test
    void two_clicks_let_a_family_of_three_in_and_one_takes_it_back() {
        var family = world.family(ours, 3);
        var stay = comesToday(family);
        fed(family);
        signIn(Role.FRONT_DESK);
        page.navigate(url("/resorts/" + ours.resort() + "/today?all=true"));
        var row = "#arrivals .guest:has(a[href='" + stay + "'])";
        clicks = 0;
        click(row + " .guest-act a");
        page.waitForURL("**/check-in?to=*");
        assertThat(page.locator("main").innerText()).contains("One cup at 7 and at 5");
        noAccessibilityFault();
        click("main form .button--primary");
        page.waitForURL("**/today**");
        assertThat(clicks).isEqualTo(2);
        assertThat(page.locator("[data-toast]").innerText()).contains("Pet 1, Pet 2, Pet 3 checked in.");
        assertThat(page.locator("#in-house .guest:has(a[href='" + stay + "'])").innerText())
                .doesNotContain("Fed as before", "No care instructions");
        click("[data-toast] button[type=submit]");
        page.locator(row + " .guest-act :is(a, button)").waitFor();
        assertThat(clicks).isEqualTo(3);
    }
}
