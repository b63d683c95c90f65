package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.jobs.MinutelyJob;
import app.tailtown.world.Api;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A household that comes too late for the holidays, in a real browser: nothing is free, it waits, somebody else gives up, it is called and takes it. */
class WaitlistStoryTest extends BrowserStory {

    @Autowired
    List<MinutelyJob> jobs;

    private void click(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private String book(Api desk, UUID type, LocalDate arrives) {
        var others = world.family(ours, 1);
        var wish = new HashMap<String, Object>(Map.of(
                "resortId", ours.resort(),
                "serviceId", ours.boarding(),
                "customerId", others.customer().value(),
                "petIds", others.pets().stream().map(p -> p.value()).toList(),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(3).toString(),
                "suiteTypeId", type));
        var booked = desk.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return "/api/v1/reservations/" + booked.at("/id");
    }

    @Test
    void from_nothing_free_to_a_stay() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var arrives = LocalDate.now(resort.zone()).plusDays(12);
        var desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        var others = book(desk, type, arrives);
        var family = world.family(ours, 1);

        signIn(Role.FRONT_DESK);
        page.navigate(url("/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s&suiteTypeId=%s"
                .formatted(ours.resort(), family.customer().value(), arrives, arrives.plusDays(3), type)));
        click(AriaRole.LINK, "Put on the waitlist");
        page.waitForURL("**/waitlist/new?**");
        noAccessibilityFault();
        click(AriaRole.BUTTON, "Put on the waitlist");
        page.waitForURL(Pattern.compile(".*/waitlist/[0-9a-f-]{36}"));
        var entry = page.url();
        assertThat(page.content()).contains("Only these days", "Nothing was offered yet");
        noAccessibilityFault();

        assertThat(desk.post(others + "/cancellation", Map.of()).status()).isEqualTo(200);
        world.in(ours, () -> {
            jobs.stream().filter(j -> j.name().equals("offer-places")).forEach(MinutelyJob::run);
            return true;
        });
        click(AriaRole.LINK, "Waitlist");
        page.waitForURL("**/waitlist");
        page.locator("nav.segments a", new Page.LocatorOptions().setHasText("Offered"))
                .click();
        page.waitForLoadState();
        assertThat(page.locator("#results").innerText()).contains("Offered until");
        noAccessibilityFault();
        page.navigate(entry);
        noAccessibilityFault();
        click(AriaRole.BUTTON, "They take it");
        page.waitForURL(entry);
        assertThat(page.content()).contains("They took what was offered");
        noAccessibilityFault();
    }
}
