package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lobby full of people on a Friday: five families, checked in by somebody who never touches the mouse. */
class FridayOfArrivalsStoryTest extends BrowserStory {

    private Api desk;
    private UUID type;
    private LocalDate friday;

    /** A stay over the weekend; {@code told}: what they eat is known and was confirmed for it. */
    private String arriving(World.Family family, String dropOff, boolean told) {
        world.suite(ours, ours.resorts().getFirst(), type);
        var booked = desk.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", family.pets().stream().map(p -> p.value()).toList(),
                        "arrives", friday.toString(),
                        "departs", friday.plusDays(2).toString(),
                        "dropOff", dropOff,
                        "suiteTypeId", type));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var stay = booked.at("/id");
        for (var pet : told ? family.pets() : List.<app.tailtown.customers.PetId>of()) {
            var path = "/api/v1/reservations/" + stay + "/pets/" + pet.value() + "/instructions";
            var said = desk.put(path, Map.of("feeding", "A cup"), "If-Match", "\"0\"");
            assertThat(said.status()).as(said.body()).isEqualTo(200);
        }
        return stay;
    }

    /** Goes from stop to stop until the button of this stay has the focus. */
    private void tabTo(String column, String stay) {
        var reached = "([column, stay]) => { const at = document.activeElement;"
                + " return at.matches('.guest-act :is(a, button)') && !!at.closest('#' + column)"
                + " && !!at.closest('.guest')?.querySelector(`a[href$='${stay}']`) }";
        for (var stops = 0; stops < 400; stops++) {
            if (Boolean.TRUE.equals(page.evaluate(reached, List.of(column, stay)))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No stop at " + stay);
    }

    private String row(String column, String stay) {
        return "#" + column + " .guest:has(a[href$='" + stay + "'])";
    }

    private void checkIn(String stay) {
        tabTo("arrivals", stay);
        page.keyboard().press("Enter");
    }

    @Test
    void five_families_come_at_once() {
        var zone = ours.resorts().getFirst().zone();
        desk = new Api(port, ours.token(Role.OWNER));
        type = world.type(ours, ours.resorts().getFirst());
        friday = LocalDate.now(zone).plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        var onTime = arriving(world.family(ours, 1), "15:30", true);
        var twoDogs = arriving(world.family(ours, 2), "15:45", true);
        var untold = arriving(world.family(ours, 1), "16:00", false);
        var late = arriving(world.family(ours, 1), "14:00", true);
        var wrong = arriving(world.family(ours, 1), "17:00", true);

        MovingClock.at(friday.atTime(15, 30).atZone(zone).toInstant(), () -> {
            signIn(Role.FRONT_DESK);
            noAccessibilityFault();
            assertThat(page.locator(row("arrivals", late) + " .late").count()).isEqualTo(1);
            assertThat(page.locator(row("arrivals", onTime) + " .late").count()).isZero();
            assertThat(page.locator(row("arrivals", untold)).innerText()).contains("No care instructions");
            assertThat(page.locator(row("arrivals", twoDogs)).innerText()).contains("Check in 2");

            for (var stay : List.of(late, onTime, twoDogs)) {
                checkIn(stay);
                page.locator(row("in-house", stay)).waitFor();
                assertThat(page.url()).endsWith("/today");
                assertThat(page.evaluate("!!document.activeElement.closest('#arrivals')"))
                        .isEqualTo(true);
            }
            noAccessibilityFault();
            takeBack(wrong);
            ask(untold);
        });
    }

    /** The wrong row: undone with one key, and still on Today. */
    private void takeBack(String stay) {
        checkIn(stay);
        page.locator(row("in-house", stay)).waitFor();
        page.keyboard().press("z");
        page.locator(row("arrivals", stay) + " button").waitFor();
        assertThat(page.url()).endsWith("/today");
        assertThat(page.locator(row("in-house", stay)).count()).isZero();
    }

    /** Nobody has said what it eats: that is asked, and then it goes on at Today. */
    private void ask(String stay) {
        checkIn(stay);
        page.waitForURL("**/check-in?to=*");
        noAccessibilityFault();
        page.locator("[name='each[0].feeding']").focus();
        page.keyboard().type("One cup at six");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/today");
        page.locator(row("in-house", stay)).waitFor();
    }
}
