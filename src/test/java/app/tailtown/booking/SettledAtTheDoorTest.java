package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Shots;
import app.tailtown.world.Vaccines;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is missing is settled on the page on which a family comes in, with the press that lets it in. */
@HouseTest
class SettledAtTheDoorTest extends FamilyStays {

    @Autowired
    Shots shots;

    Api manager;
    UUID vaccine;
    UUID version;
    UUID service;
    String stay;
    String door;

    @BeforeEach
    void an_agreement_somebody_to_call_and_a_proof_are_wanted_and_missing() {
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        service = shots.service(ours);
        suite();
        vaccine = world.vaccine(ours);
        Vaccines.require(manager, vaccine, service, "refuse", "check-in", today);
        Vaccines.prove(desk, pet(1), vaccine, day(30));
        version = agreement();
        rule(Map.of("rule", "emergency-contact"));
        nobodyToCall();
        var booked = book(family, 0, 3, new HashMap<>(Map.of("serviceId", service)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        stay = "/reservations/" + booked.at("/id");
        door = stay + "/check-in";
    }

    private UUID agreement() {
        var made = manager.post(
                "/api/v1/agreements",
                Map.of("name", "Boarding " + UUID.randomUUID(), "text", "We take care.\n\nYou pay."));
        var draft = made.at("/draft/versionId");
        manager.post("/api/v1/agreement-versions/" + draft + "/publication", Map.of(), "If-Match", "\"1\"");
        rule(Map.of("rule", "agreement", "agreementId", made.at("/id")));
        return UUID.fromString(draft);
    }

    private void rule(Map<String, Object> what) {
        var rule = new HashMap<String, Object>(what);
        rule.putAll(Map.of("serviceId", service, "strictness", "refuse", "enforcedAt", "check-in", "from", day(0)));
        var set = manager.post("/api/v1/admission-rules", rule);
        assertThat(set.status()).as(set.body()).isEqualTo(201);
    }

    private void nobodyToCall() {
        var path = "/api/v1/customers/" + family.customer().value();
        var person = Map.of("givenName", "Dana", "familyName", "Roe");
        var changed = desk.put(
                path,
                Map.of("people", List.of(person)),
                "If-Match",
                desk.get(path).etag());
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private Map<String, String> settled() {
        return new HashMap<>(Map.of(
                "settle.contact.givenName", "June",
                "settle.contact.phone", "515 555 0166",
                "settle.signatures[0].agreementVersionId", version.toString(),
                "settle.signatures[0].signedBy", "Dana Roe",
                "settle.signatures[0].drawing", "12,40 13,41;80,20 81,22 999,399",
                "settle.proofs[0].petId", pet(0).toString(),
                "settle.proofs[0].immunizationTypeId", vaccine.toString(),
                "settle.proofs[0].validUntil", day(40),
                "settle.proofs[0].seen", "true"));
    }

    private Visitor clerk(Role role) {
        var browser = Visitor.signedIn(port, ours.email(role));
        browser.get(stay);
        return browser;
    }

    private String state() {
        return desk.get("/api/v1" + stay).at("/state");
    }

    private int signatures() {
        return desk.get("/api/v1/customers/" + family.customer().value() + "/signatures")
                .json()
                .size();
    }

    @Test
    void all_that_is_missing_is_settled_with_the_press_that_lets_them_in() {
        var browser = clerk(Role.FRONT_DESK);
        assertThat(browser.get(door).body())
                .contains("Whom to call in an emergency", "You pay.", "I have seen the proof", "data-sign")
                .contains("settle.proofs[0].validUntil")
                .doesNotContain("settle.proofs[1].validUntil");
        var sent = browser.send(door, settled());
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(state()).isEqualTo("in-house");
        var household = desk.get("/api/v1/customers/" + family.customer().value());
        assertThat(household.body()).contains("June", "515 555 0166");
        var page = browser.get("/customers/" + family.customer().value() + "/agreements");
        assertThat(page.body()).contains("Dana Roe", "points=\"12,40 13,41\"", "points=\"80,20 81,22 999,399\"");
    }

    @Test
    void what_is_half_said_is_told_at_its_field_and_nothing_of_it_is_kept() {
        var browser = clerk(Role.FRONT_DESK);
        for (var wrong : Map.of(
                        "settle.contact.phone", "",
                        "settle.signatures[0].signedBy", "",
                        "settle.signatures[0].drawing", "12,40 alert(1)",
                        "settle.proofs[0].validUntil", "9999-01-01")
                .entrySet()) {
            var fields = settled();
            fields.put(wrong.getKey(), wrong.getValue());
            fields.put("each[0].petId", pet(0).toString());
            fields.put("each[0].text", "Wet fur");
            var refused = browser.send(door, fields);
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.body())
                    .as(wrong.getKey())
                    .contains("errors-title", "Wet fur", "value=\"June\"")
                    .contains("field--error");
        }
        assertThat(signatures()).isZero();
        assertThat(state()).isEqualTo("confirmed");
    }

    @Test
    void what_is_left_empty_stays_missing_and_what_was_typed_beside_it_stays_typed() {
        var fields = settled();
        fields.put("settle.proofs[0].validUntil", "");
        var refused = clerk(Role.FRONT_DESK).send(door, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Pet 1 may not come yet", "value=\"June\"", "12,40 13,41;80,20 81,22 999,399");
        assertThat(signatures()).as("all of it or nothing").isZero();
    }

    @Test
    void who_may_not_change_a_household_settles_nothing() {
        var browser = clerk(Role.KENNEL);
        assertThat(browser.get(door).body())
                .doesNotContain("settle.contact.phone")
                .contains("Missing");
        assertThat(browser.send(door, settled()).status()).isEqualTo(403);
        assertThat(signatures()).isZero();
    }

    @Test
    void of_a_pet_of_others_nothing_is_proved() {
        var fields = settled();
        fields.put(
                "settle.proofs[0].petId",
                world.family(ours, 1).pets().getFirst().value().toString());
        assertThat(clerk(Role.FRONT_DESK).send(door, fields).status()).isEqualTo(422);
    }
}
