package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Pixels;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PetMergeTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api api;
    String household;
    String kept;
    String gone;

    @BeforeEach
    void two_that_are_one() {
        ours = world.ours();
        api = new Api(port, ours.tokens().get(Role.MANAGER));
        household = api.post(
                        "/api/v1/customers",
                        Map.of("people", List.of(Map.of("givenName", "Petra", "familyName", "Doppel"))))
                .at("/id");
        kept = pet(Map.of("name", "Miso", "color", "brown", "notes", "Shy"));
        gone = pet(Map.of("name", "Misou", "birthDate", "2020-02-29", "weightGrams", 9000, "notes", "Pulls"));
    }

    private String pet(Map<String, Object> of) {
        var all = new HashMap<>(of);
        all.put("speciesId", ours.dog());
        return made(api.post("/api/v1/customers/" + household + "/pets", all)).at("/id");
    }

    private static Api.Reply made(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return reply;
    }

    private Api.Reply merge(Map<String, Object> choices) {
        var all = new HashMap<>(choices);
        all.put("otherId", gone);
        return api.post("/api/v1/pets/" + kept + "/merge", all);
    }

    private Api.Reply stay(String pet, int in, int nights) {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var arrives = LocalDate.now(resort.zone()).plusDays(in);
        return made(api.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", household,
                        "petIds", List.of(pet),
                        "arrives", arrives.toString(),
                        "departs", arrives.plusDays(nights).toString(),
                        "suiteTypeId", type)));
    }

    private void feed(String pet, String what) {
        var path = "/api/v1/pets/" + pet + "/instructions";
        var version = api.get(path).etag();
        var tag = version.isEmpty() ? "\"0\"" : version;
        made(api.put(path, Map.of("feeding", what, "medication", ""), "If-Match", tag));
    }

    private String fed(String pet) {
        return api.get("/api/v1/pets/" + pet + "/instructions").at("/feeding");
    }

    @Test
    void what_one_lacks_the_other_brings_and_everything_goes_along() {
        var vaccine = world.vaccine(ours);
        made(api.post(
                "/api/v1/pets/" + gone + "/vaccinations",
                Map.of(
                        "immunizationTypeId",
                        vaccine,
                        "validUntil",
                        LocalDate.now().plusYears(1).toString())));
        made(api.post("/api/v1/pets/" + gone + "/warnings", Map.of("typeId", ours.warning())));
        made(api.post("/api/v1/pets/" + kept + "/warnings", Map.of("typeId", ours.warning())));
        made(api.raw("POST", "/api/v1/pets/" + gone + "/photo", "image/png", Pixels.png(12, 9)));
        feed(gone, "One cup at noon");
        var booked = stay(gone, 20, 2);

        var merged = made(merge(Map.of()));

        var pet = api.get("/api/v1/pets/" + kept);
        assertThat(pet.at("/name")).isEqualTo("Miso");
        assertThat(pet.at("/birthDate")).isEqualTo("2020-02-29");
        assertThat(pet.at("/notes")).isEqualTo("Shy\n\nPulls");
        assertThat(pet.at("/photoId")).isNotEmpty();
        assertThat(pet.json().at("/warnings").size()).isEqualTo(1);
        assertThat(fed(kept)).isEqualTo("One cup at noon");
        assertThat(api.get("/api/v1/pets/" + kept + "/vaccinations").body()).contains(vaccine.toString());
        assertThat(api.get("/api/v1/reservations/" + booked.at("/id")).body())
                .contains(kept)
                .doesNotContain(gone);
        assertThat(api.get("/api/v1/pets/" + gone + "/vaccinations").headers().firstValue("Location"))
                .contains("/api/v1/pets/" + kept + "/vaccinations");
        assertThat(api.post("/api/v1/pets/" + gone + "/deletion", Map.of()).at("/code"))
                .isEqualTo("pet-was-merged");

        var undone = api.delete("/api/v1/merges/" + merged.at("/id"));
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(api.get("/api/v1/reservations/" + booked.at("/id")).body())
                .contains(gone)
                .doesNotContain(kept);
        assertThat(api.get("/api/v1/pets/" + kept).at("/notes")).isEqualTo("Shy");
        assertThat(api.get("/api/v1/pets/" + kept).isAbsent("/photoId")).isTrue();
        assertThat(api.get("/api/v1/pets/" + gone).at("/photoId")).isNotEmpty();
        assertThat(api.get("/api/v1/pets/" + gone).json().at("/warnings").size())
                .isEqualTo(1);
        assertThat(fed(gone)).isEqualTo("One cup at noon");
        assertThat(fed(kept)).isEmpty();
    }

    @Test
    void what_was_chosen_holds_and_the_versions_of_both_are_counted_through() {
        feed(kept, "kept 1");
        feed(kept, "kept 2");
        feed(gone, "gone 1");
        feed(gone, "gone 2");
        feed(gone, "gone 3");

        var merged = made(merge(Map.of("name", "gone", "instructions", "gone", "notes", "kept")));
        assertThat(api.get("/api/v1/pets/" + kept).at("/name")).isEqualTo("Misou");
        assertThat(fed(kept)).isEqualTo("gone 3");
        assertThat(api.get("/api/v1/pets/" + kept + "/instructions/versions").body())
                .contains("kept 1", "kept 2", "gone 1", "gone 2");
        made(api.delete("/api/v1/merges/" + merged.at("/id")));
        assertThat(fed(kept)).isEqualTo("kept 2");
        assertThat(fed(gone)).isEqualTo("gone 3");

        made(merge(Map.of("instructions", "kept")));
        assertThat(fed(kept)).isEqualTo("kept 2");
    }

    @Test
    void who_was_in_the_house_at_the_same_time_is_not_the_same() {
        var mine = stay(kept, 30, 3);
        var theirs = stay(gone, 32, 3);
        var refused = merge(Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("both-were-here");
        assertThat(refused.at("/detail")).contains(mine.at("/number"), theirs.at("/number"));
        assertThat(refused.at("/remedies/0/href")).isEqualTo("/customers/" + household);

        made(api.post("/api/v1/reservations/" + theirs.at("/id") + "/cancellation", Map.of()));
        made(merge(Map.of()));
    }

    @Test
    void who_leaves_on_the_day_the_other_comes_may_be_the_same() {
        stay(kept, 50, 2);
        stay(gone, 52, 2);
        made(merge(Map.of()));
    }

    @Test
    void pets_of_two_households_or_two_kinds_are_refused_with_the_way() {
        var family = world.family(ours, 1);
        var stranger = family.pets().getFirst().value().toString();
        var refused = api.post("/api/v1/pets/" + kept + "/merge", Map.of("otherId", stranger));
        assertThat(refused.at("/code")).isEqualTo("pets-of-two-households");
        assertThat(refused.at("/remedies/0/href"))
                .isEqualTo("/customers/" + household + "/merge?with="
                        + family.customer().value());
        var cat = made(api.post(
                        "/api/v1/customers/" + household + "/pets", Map.of("name", "Miso", "speciesId", ours.cat())))
                .at("/id");
        assertThat(api.post("/api/v1/pets/" + kept + "/merge", Map.of("otherId", cat))
                        .at("/code"))
                .isEqualTo("of-another-kind");
    }

    @Test
    void what_was_written_since_keeps_them_one() {
        var merged = made(merge(Map.of()));
        feed(kept, "Twice a day");

        var undone = api.delete("/api/v1/merges/" + merged.at("/id"));
        assertThat(undone.at("/code")).isEqualTo("written-on-top");
        assertThat(undone.at("/detail")).contains("feeding or medication");
    }

    @Test
    void on_the_page_one_looks_chooses_and_merges() {
        feed(gone, "One cup at noon");
        var manager = PageClient.of(port, ours.email(Role.MANAGER));
        assertThat(manager.get("/pets/" + kept + "/merge").body()).contains("Misou", "/merge?with=" + gone);
        var look = manager.get("/pets/" + kept + "/merge?with=" + gone);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.body()).contains("Merge Misou into Miso", "One cup at noon", "name=\"weight\"", "29 Feb 2020");
        var done = manager.post("/pets/" + kept + "/merge", Map.of("otherId", gone, "name", "gone", "weight", "gone"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(manager.get("/pets/" + kept).body()).contains("is merged into");
        assertThat(manager.get("/pets/" + gone).status()).isEqualTo(308);
        assertThat(PageClient.of(port, ours.email(Role.FRONT_DESK))
                        .get("/pets/" + kept + "/merge")
                        .status())
                .isEqualTo(403);
    }
}
