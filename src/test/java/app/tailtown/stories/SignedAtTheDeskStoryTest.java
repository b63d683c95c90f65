package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody signs on the screen, with the mouse as with a finger, and sees what the hand drew. */
class SignedAtTheDeskStoryTest extends BrowserStory {

    @Test
    void what_a_hand_draws_is_kept_and_shown() {
        var manager = new Api(port, ours.tokens().get(Role.MANAGER));
        var made =
                manager.post("/api/v1/agreements", Map.of("name", "Boarding " + UUID.randomUUID(), "text", "We care."));
        var version = made.at("/draft/versionId");
        manager.post("/api/v1/agreement-versions/" + version + "/publication", Map.of(), "If-Match", "\"1\"");
        var household = "/customers/" + world.family(ours, 1).customer().value();
        signIn(Role.FRONT_DESK);
        page.navigate(url(household + "/signatures/new?agreementVersionId=" + version));
        var pad = page.locator("[data-sign] canvas");
        pad.waitFor();
        noAccessibilityFault();
        var box = pad.boundingBox();
        page.locator("[name=signedBy]").fill("Dana Roe");
        page.mouse().move(box.x + 20, box.y + 40);
        page.mouse().down();
        for (var i = 1; i <= 10; i++) page.mouse().move(box.x + 20 + 15 * i, box.y + 40 + (i % 2) * 30);
        page.mouse().up();
        assertThat(page.locator("[name=drawing]").inputValue()).matches("\\d+,\\d+( \\d+,\\d+){5,}");
        assertThat(page.locator("[name=how]:checked").inputValue()).isEqualTo("screen");
        page.locator("main form .button--primary").click();
        page.waitForURL("**/agreements");
        assertThat(page.locator("svg.signature polyline").count()).isEqualTo(1);
        noAccessibilityFault();
    }
}
