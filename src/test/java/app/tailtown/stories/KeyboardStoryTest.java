package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who never touches the mouse. */
class KeyboardStoryTest extends BrowserStory {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMddyyyy", Locale.US);

    private void type(LocalDate date) {
        page.keyboard().type(TYPED.format(date), new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(60));
    }

    /** A date is left by way of its year and its calendar. */
    private void leave(String field) {
        for (var stops = 0; stops < 4 && isIn(field); stops++) page.keyboard().press("Tab");
    }

    private boolean isIn(String field) {
        return Boolean.TRUE.equals(page.evaluate("f => document.activeElement.name === f", field));
    }

    @Test
    void dates_are_typed_and_only_what_was_meant_is_asked_for() {
        var resort = ours.resorts().getFirst();
        world.suite(ours, resort, world.type(ours, resort));
        var family = world.family(ours, 1);
        var arrives = LocalDate.now(resort.zone()).plusDays(40);
        signIn(Role.FRONT_DESK);
        page.navigate(url("/resorts/" + ours.resort() + "/reservations/new?customerId="
                + family.customer().value()));
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) asked.add(String.valueOf(request.postData()));
        });

        page.locator("[name=arrives]").focus();
        type(arrives);
        leave("arrives");
        type(arrives.plusDays(3));
        page.waitForResponse("**/reservations/new", () -> leave("departs"));

        assertThat(asked).hasSizeLessThanOrEqualTo(2).allMatch(body -> body.contains("arrives=" + arrives));
        assertThat(page.locator("[name=departs]").inputValue())
                .isEqualTo(arrives.plusDays(3).toString());
        page.waitForCondition(() -> page.locator(".pay-bar .button--primary").count() == 1);
        assertThat(page.locator(".pay-bar .button--primary").innerText()).startsWith("Book 3 nights");

        page.keyboard().press("Control+Enter");
        awaitStay("is booked.");
    }

    @Test
    void a_date_that_stands_is_asked_for_although_one_is_still_in_its_field() {
        var resort = ours.resorts().getFirst();
        world.suite(ours, resort, world.type(ours, resort));
        var family = world.family(ours, 1);
        var arrives = LocalDate.now(resort.zone()).plusDays(44);
        signIn(Role.FRONT_DESK);
        page.navigate(url("/resorts/" + ours.resort() + "/reservations/new?customerId="
                + family.customer().value() + "&arrives=" + arrives + "&departs=" + arrives.plusDays(1)));
        page.locator("[name=departs]").focus();
        page.waitForResponse("**/reservations/new", () -> type(arrives.plusDays(3)));
        page.waitForCondition(
                () -> page.locator(".pay-bar .button--primary").innerText().startsWith("Book 3 nights"));
        assertThat(isIn("departs")).isTrue();
    }

    @Test
    void enter_takes_the_first_who_was_found() {
        var family = world.family(ours, 1);
        var name = new Api(port, ours.token(Role.FRONT_DESK))
                .get("/api/v1/customers/" + family.customer().value())
                .at("/name");
        signIn(Role.FRONT_DESK);
        page.navigate(url("/resorts/" + ours.resort() + "/reservations/new"));
        page.locator("main [type=search]").fill(name);
        page.waitForCondition(() ->
                page.locator("#found [data-item]").count() > 0 && page.url().contains("q="));
        var first = page.locator("#found [data-item] a[href]").first().getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL(url(first));
    }

    /** Two nights in a suite of their own; the path of the stay. */
    private String booked(World.Family family, LocalDate arrives) {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var booked = new Api(port, ours.token(Role.FRONT_DESK))
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", ours.resort(),
                                "serviceId", ours.boarding(),
                                "customerId", family.customer().value(),
                                "petIds", List.of(family.pets().getFirst().value()),
                                "arrives", arrives.toString(),
                                "departs", arrives.plusDays(2).toString(),
                                "suiteTypeId", type));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return "/reservations/" + booked.at("/id");
    }

    @Test
    void who_goes_on_from_a_refusal_and_comes_back_finds_the_form() {
        var today = LocalDate.now(ours.resorts().getFirst().zone());
        var stay = booked(world.family(ours, 1), today.plusDays(48));
        signIn(Role.FRONT_DESK);
        page.navigate(url(stay + "/edit"));
        var desk = new Api(port, ours.token(Role.FRONT_DESK));
        assertThat(desk.post("/api/v1" + stay + "/cancellation", Map.of()).status())
                .isEqualTo(200);
        page.keyboard().press("Control+Enter");
        page.locator("#problem-title").waitFor();
        page.locator("nav a[href='/customers']").first().click();
        page.waitForURL("**/customers");
        page.goBack();
        page.waitForURL("**" + stay + "/edit");
        forgive("412");
    }

    @Test
    void what_was_typed_stays_when_the_answer_is_a_fault_and_the_page_says_so() {
        var family = world.family(ours, 1);
        signIn(Role.FRONT_DESK);
        page.navigate(url("/resorts/" + ours.resort() + "/reservations/new?customerId="
                + family.customer().value()));
        page.route(
                "**/reservations/new",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(503)
                        .setBody("<p>not this</p>")));

        page.locator("[name=note]").fill("blue blanket");
        page.locator("[name=pickUp]").fill("17:30");
        page.keyboard().press("Tab");

        page.waitForCondition(() -> page.locator("#unanswered").isVisible());
        assertThat(page.locator("[name=note]").inputValue()).isEqualTo("blue blanket");
        forgive("503");
    }

    @Test
    void the_first_arrival_is_two_keys_away_and_the_next_thing_to_say_of_a_stay_is_when() {
        var family = world.family(ours, 1);
        booked(family, LocalDate.now(ours.resorts().getFirst().zone()));
        signIn(Role.FRONT_DESK);

        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.closest('#arrivals .guest') !== null"))
                .isEqualTo(true);
        page.locator("h1").click();
        page.keyboard().press("a");
        assertThat(page.evaluate("() => document.activeElement.matches('#arrivals .guest-act :is(a, button)')"))
                .isEqualTo(true);

        page.navigate(url("/resorts/" + ours.resort() + "/reservations/new?customerId="
                + family.customer().value()));
        assertThat(isIn("arrives")).isTrue();
        assertThat(page.locator(".pay-bar .button--primary").innerText()).startsWith("Book 1 night");
    }
}
