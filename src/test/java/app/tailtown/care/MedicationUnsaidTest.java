package app.tailtown.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.catalog.WarningTypes;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of an animal whose warning says medication, an empty line is not "nothing to mind". */
@HouseTest
class MedicationUnsaidTest extends StayOfTwo {

    @Autowired
    WarningTypes types;

    private void says(UUID animal, String feeding) {
        var said = Map.of("feeding", feeding, "medication", "");
        assertThat(desk.put("/api/v1/pets/" + animal + "/instructions", said, "If-Match", "\"0\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void which_medication_it_gets_is_asked_before_it_comes_in() {
        var warning = Map.of("typeId", warningType(), "note", "thyroid tablet");
        assertThat(desk.post("/api/v1/pets/" + pet + "/warnings", warning).status())
                .isEqualTo(200);
        says(pet, "Two cups");
        says(other, "One cup");
        var page = Visitor.signedIn(port, ours.email(Role.FRONT_DESK)).get("/reservations/" + stay + "/check-in");
        assertThat(page.body())
                .contains("nobody has said which", "it gets no medication at this stay")
                .doesNotContain("All as before");
        var sheet = Visitor.signedIn(port, ours.email(Role.KENNEL)).get("/reservations/" + stay + "/kennel-sheet");
        assertThat(sheet.body()).contains("nobody has said which");

        var no = in(Map.of("petId", pet, "version", 1, "feeding", "Two cups", "medication", ""));
        assertThat(no.status()).as(no.body()).isEqualTo(422);
        assertThat(no.body()).contains("/each/0/medication");
        var asked = in(Map.of("petId", pet, "version", 1, "feeding", "Two cups", "medication", "", "asked", true));
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        var there = Visitor.signedIn(port, ours.email(Role.KENNEL)).get("/reservations/" + stay + "/care");
        assertThat(there.body()).doesNotContain("nobody has said which");
    }

    @Test
    void today_asks_which_until_somebody_has_said() {
        var warning = Map.of("typeId", warningType(), "note", "thyroid tablet");
        assertThat(desk.post("/api/v1/pets/" + pet + "/warnings", warning).status())
                .isEqualTo(200);
        says(pet, "Two cups");
        assertThat(today()).contains("Which medication? Nobody has said");
        var which = Map.of("feeding", "Two cups", "medication", "One at seven, one at seven");
        var said = desk.put("/api/v1/pets/" + pet + "/instructions", which, "If-Match", "\"1\"");
        assertThat(said.status()).isEqualTo(200);
        assertThat(today()).doesNotContain("Which medication? Nobody has said");
    }

    /** The row of this family. */
    private String today() {
        var page = Visitor.signedIn(port, ours.email(Role.FRONT_DESK))
                .get("/resorts/" + ours.resort() + "/today?all=true")
                .body();
        var at = page.indexOf("href=\"/reservations/" + stay);
        assertThat(at).isPositive();
        return page.substring(
                at, page.indexOf("<li class=\"guest", at) > 0 ? page.indexOf("<li class=\"guest", at) : page.length());
    }

    private Api.Reply in(Map<String, Object> said) {
        return desk.post(
                "/api/v1/reservations/" + stay + "/check-in", Map.of("petIds", List.of(pet), "each", List.of(said)));
    }

    private UUID warningType() {
        return world.inTransaction(ours, types::list).stream()
                .filter(t -> t.code().equals("medication"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
