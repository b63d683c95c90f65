package app.tailtown.admission.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The way of an agreement through the pages: from its first draft to the signature that lets a booking through. */
@HouseTest
class AgreementPagesTest extends SignedHousehold {

    private Visitor as(Role role) {
        return Visitor.signedIn(port, ours.email(role));
    }

    private Map<String, Object> wish() {
        var resort = ours.resorts().getLast();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        return new HashMap<>(Map.of(
                "resortId", resort.id().value(),
                "serviceId", service,
                "customerId", household,
                "petIds", List.of(pet),
                "arrives", today.toString(),
                "departs", today.plusDays(2).toString(),
                "suiteTypeId", type));
    }

    @Test
    void a_manager_writes_publishes_and_replaces_one() {
        var manager = as(Role.MANAGER);
        var called = "Pool release " + UUID.randomUUID();
        var added = manager.send("/settings/agreements", Map.of("name", called, "text", "Dogs may swim."));
        assertThat(added.status()).isEqualTo(303);
        var page = added.location();
        assertThat(manager.get(page).body()).contains(called, "Version 1 is a draft");
        var version =
                manager.get(page).body().replaceAll("(?s).*?(/settings/agreement-versions/[0-9a-f-]{36}).*", "$1");
        assertThat(manager.get(version).body()).contains("Dogs may swim.", "Publish");
        assertThat(manager.send(version + "/publication", Map.of("version", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(manager.get(page).body()).contains("In force", "New version", "Set a rule that asks for it");
        assertThat(manager.get("/settings/agreements?q=pool").body()).contains(called);
        assertThat(manager.get("/settings/agreements?q=" + UUID.randomUUID()).body())
                .contains("No agreement is called");
        assertThat(manager.get(page + "/versions/new").body())
                .contains("Dogs may swim.", "Earlier signatures stay valid");
        var id = page.substring(page.lastIndexOf('/') + 1);
        assertThat(manager.get("/settings/admission-rules/new?rule=agreement&agreementId=" + id)
                        .body())
                .contains("value=\"" + id + "\" selected");
    }

    @Test
    void a_booking_is_refused_and_the_way_out_leads_to_the_form_and_back() {
        rule("refuse", "booking");
        tell(dose(1));
        var wish = wish();
        var refused = desk.post("/api/v1/reservations", wish);
        assertThat(refused.at("/code")).isEqualTo("not-admitted");
        assertThat(refused.at("/detail"))
                .contains("Rex: the household has not signed " + name, "version 1 is in force");
        var way = refused.json()
                .at("/remedies")
                .valueStream()
                .filter(r -> r.at("/code").asString().equals("record-signature"))
                .map(r -> r.at("/href").asString())
                .toList();
        assertThat(way).hasSize(1);
        var browser = as(Role.FRONT_DESK);
        assertThat(browser.get(way.getFirst()).body())
                .contains("value=\"" + version() + "\" selected", name + ", version 1 (in force)");
        var back = java.net.URLDecoder.decode(
                way.getFirst().replaceAll(".*&to=", ""), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(back).startsWith("/resorts/" + wish.get("resortId") + "/reservations/new?customerId=" + household);
        var form = Map.of(
                "agreementVersionId",
                version().toString(),
                "signedBy",
                "Dana Roe",
                "signedOn",
                today.toString(),
                "how",
                "screen",
                "to",
                back);
        var signed = browser.send("/customers/" + household + "/signatures", form);
        assertThat(signed.status()).isEqualTo(303);
        assertThat(signed.location()).isEqualTo(back);
        assertThat(browser.get(back).body()).contains("Rex");
        assertThat(desk.post("/api/v1/reservations", wish).status()).isEqualTo(201);
        assertThat(browser.get("/customers/" + household).body()).contains("Agreements", "Signed on");
        assertThat(browser.get("/customers/" + household + "/agreements").body())
                .contains("Dana Roe", "On a screen", "Take back");
    }

    @Test
    void a_manager_waives_it_in_the_same_breath_or_on_the_page_of_the_pet() {
        rule("refuse", "booking");
        tell(dose(1));
        var wish = wish();
        var refused = desk.post("/api/v1/reservations", wish);
        var key = refused.json().at("/facts/findings/0/finding/key").asString();
        assertThat(key).as(refused.body()).endsWith(":agreement-not-signed");
        var until = today.plusDays(5).toString();
        wish.put("consent", Map.of("waived", List.of(key), "until", until, "reason", "signs when they come"));
        assertThat(desk.post("/api/v1/reservations", wish).status())
                .as("the desk gives no waivers")
                .isEqualTo(422);
        assertThat(manager.post("/api/v1/reservations", wish).status()).isEqualTo(201);
        assertThat(standing()).isEqualTo("waived-until");
        var other = publishedAgreement(null);
        setRule(other, "ask", "check-in");
        var browser = as(Role.MANAGER);
        var offered = browser.get("/pets/" + pet + "/vaccinations").body().replace("&amp;", "&");
        var path = "/pets/" + pet + "/waivers/new?rule=agreement&agreementId=" + other;
        assertThat(offered).contains(path, "to=/pets/" + pet + "/vaccinations");
        assertThat(browser.get(path).body())
                .contains(
                        "value=\"" + other + "\"",
                        manager.get("/api/v1/agreements/" + other).at("/name"));
        var form = Map.of("rule", "agreement", "agreementId", other, "until", until, "why", "signs when they come");
        assertThat(browser.send("/pets/" + pet + "/waivers", form).status()).isEqualTo(303);
        assertThat(standing(other, "")).isEqualTo("waived-until");
    }

    @Test
    void nobody_is_sent_elsewhere_by_the_way_back() {
        var form = new HashMap<>(Map.of(
                "agreementVersionId",
                version().toString(),
                "signedBy",
                "Dana Roe",
                "signedOn",
                today.toString(),
                "how",
                "paper"));
        form.put("to", "https://example.org/");
        assertThat(as(Role.FRONT_DESK)
                        .send("/customers/" + household + "/signatures", form)
                        .location())
                .isEqualTo("/customers/" + household + "/agreements");
    }

    @Test
    void who_is_to_come_and_has_not_signed_is_listed_until_they_sign() {
        var called = "Rex" + UUID.randomUUID().toString().substring(0, 8);
        var renamed =
                desk.put("/api/v1/pets/" + pet, Map.of("name", called, "speciesId", ours.dog()), "If-Match", "\"1\"");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        tell(dose(1));
        assertThat(listed(called).size()).isZero();
        assertThat(desk.post("/api/v1/reservations", wish()).status()).isEqualTo(201);
        var row = listed(called).at("/0");
        assertThat(row.at("/customerId").asString()).isEqualTo(household);
        assertThat(row.at("/comesOn").asString()).isEqualTo(today.toString());
        assertThat(row.at("/pets/0").asString()).isEqualTo(called);
        var browser = as(Role.FRONT_DESK);
        var path = "/settings/agreements/" + agreement;
        assertThat(browser.get(path).body())
                .containsPattern("\\d+ households? that (is|are) to come ha(s|ve) not signed");
        assertThat(browser.get(path + "/unsigned?q=" + called).body()).contains(called, "Not signed");
        var file =
                browser.get(path + "/unsigned.csv?q=" + called).body().strip().split("\r\n");
        assertThat(file).hasSize(2);
        assertThat(file[1]).contains(called, today.toString());
        sign(version(), 1);
        assertThat(listed(called).size()).isZero();
        publish("Another text.", false);
        assertThat(listed(called).at("/0/signedNumber").asInt()).isEqualTo(1);
        assertThat(browser.get(path + "/unsigned?q=" + called).body()).contains("Version 1 on");
    }

    private JsonNode listed(String name) {
        return desk.get("/api/v1/agreements/" + agreement + "/unsigned?search=" + name)
                .json()
                .at("/items");
    }

    @Test
    void it_is_printed_for_a_household_or_blank() {
        var browser = as(Role.KENNEL);
        var sheet = "/agreement-versions/" + version() + "/sheet";
        assertThat(browser.get(sheet).body()).contains("We take care of your pet.", "Household");
        assertThat(browser.get(sheet + "?customerId=" + household).body())
                .contains("Rex", "We take care of your pet.", "Signature");
        assertThat(browser.get(sheet + "?customerId=" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
