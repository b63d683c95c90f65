package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Shots;
import app.tailtown.world.Vaccines;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** May these pets come? Asked when a stay is booked, changed, brought back, and when they are checked in. */
@HouseTest
class AdmittanceTest extends FamilyStays {

    Api manager;
    UUID vaccine;
    UUID service;

    @Autowired
    Shots shots;

    @BeforeEach
    void two_pets_and_a_vaccine_nobody_requires_yet() {
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        vaccine = world.vaccine(ours);
        service = shots.service(ours);
        suite();
    }

    void required(String strictness, String enforcedAt) {
        Vaccines.require(manager, vaccine, service, strictness, enforcedAt, today);
    }

    /** Verified, and good through a day from today. */
    String proof(int pet, int days) {
        return Vaccines.prove(desk, pet(pet), vaccine, day(days));
    }

    Api.Reply attempt(int from, int until, Map<String, Object> more) {
        var said = new HashMap<String, Object>(more);
        said.put("serviceId", service);
        return book(family, from, until, said);
    }

    Api.Reply stands(int from, int until) {
        var reply = attempt(from, until, Map.of());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply;
    }

    /** What a way out changes, as a program sends it. */
    static Map<String, Object> consent(Api.Reply refused, String way, String list, Map<String, Object> more) {
        var change = refused.json()
                .at("/remedies")
                .valueStream()
                .filter(r -> r.at("/code").asString().equals(way))
                .findFirst()
                .orElseThrow(() -> new AssertionError(way + " is no way out of " + refused.body()))
                .at("/change");
        var keys = change.propertyStream()
                .filter(p -> p.getKey().startsWith("consent." + list))
                .map(p -> p.getValue().asString())
                .toList();
        var said = new HashMap<String, Object>(more);
        said.put(list, keys);
        return Map.of("consent", said);
    }

    static List<String> ways(Api.Reply refused) {
        return refused.json()
                .at("/remedies")
                .valueStream()
                .map(r -> r.at("/code").asString())
                .toList();
    }

    List<String> history(Api.Reply booked) {
        return desk.get(path(booked) + "/history")
                .json()
                .valueStream()
                .map(d -> d.at("/what").asString())
                .toList();
    }

    @Test
    void what_is_enforced_at_check_in_is_told_at_booking_and_refuses_at_the_door() {
        required("refuse", "check-in");
        var booked = stands(0, 3);
        var refused = desk.post(path(booked) + "/check-in", Map.of());
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("not-admitted");
        assertThat(refused.at("/facts/pets")).isEqualTo("Pet 1, Pet 2");
        assertThat(refused.at("/facts/findings/0/finding/verdict/code")).isEqualTo("missing");
        assertThat(ways(refused)).containsExactly("record-vaccination", "record-vaccination");
        proof(0, 3);
        proof(1, 3);
        assertThat(desk.post(path(booked) + "/check-in", Map.of()).at("/state")).isEqualTo("in-house");
    }

    @Test
    void those_who_may_come_in_do_not_wait_for_the_others() {
        required("refuse", "check-in");
        var booked = stands(0, 3);
        proof(0, 30);
        var refused = desk.post(path(booked) + "/check-in", Map.of());
        assertThat(refused.at("/facts/pets")).isEqualTo("Pet 2");
        assertThat(ways(refused)).contains("check-in-others");
        var others = Map.<String, Object>of("petIds", List.of(pet(0)));
        assertThat(desk.post(path(booked) + "/check-in", others).status()).isEqualTo(200);
    }

    @Test
    void what_is_enforced_at_booking_refuses_the_booking_and_says_what_else_could_be() {
        required("refuse", "booking");
        proof(0, 30);
        proof(1, 2);
        var refused = attempt(0, 4, Map.of());
        assertThat(refused.at("/code")).isEqualTo("not-admitted");
        assertThat(ways(refused)).containsExactly("record-vaccination", "depart-on", "without-pet");
        assertThat(attempt(0, 2, Map.of()).status()).isEqualTo(201);
        assertThat(attempt(10, 12, Map.of("petIds", List.of(pet(0)))).status()).isEqualTo(201);
    }

    @Test
    void whoever_may_gives_a_waiver_while_booking_and_says_why_and_until_when() {
        required("refuse", "booking");
        family = new World.Family(family.customer(), family.pets().subList(0, 1));
        var wish = new HashMap<String, Object>(Map.of(
                "resortId", ours.resort(),
                "serviceId", service,
                "customerId", family.customer().value(),
                "petIds", List.of(pet(0)),
                "arrives", day(0),
                "departs", day(3),
                "suiteTypeId", type));
        var refused = manager.post("/api/v1/reservations", wish);
        assertThat(ways(refused)).startsWith("give-waiver");
        wish.putAll(consent(refused, "give-waiver", "waived", Map.of("until", day(3))));
        assertThat(manager.post("/api/v1/reservations", wish).at("/errors/0/pointer"))
                .isEqualTo("/consent/reason");
        wish.putAll(consent(refused, "give-waiver", "waived", Map.of("until", day(2), "reason", "vet on Monday")));
        assertThat(manager.post("/api/v1/reservations", wish).at("/errors/0/pointer"))
                .isEqualTo("/consent/until");
        wish.putAll(consent(refused, "give-waiver", "waived", Map.of("until", day(3), "reason", "vet on Monday")));
        assertThat(desk.post("/api/v1/reservations", wish).at("/code")).isEqualTo("not-admitted");
        var booked = manager.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(history(booked)).contains("waived");
        assertThat(desk.get("/api/v1/pets/" + pet(0) + "/waivers").at("/0/why")).isEqualTo("vet on Monday");
        assertThat(desk.post(path(booked) + "/check-in", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void what_asks_needs_a_yes_and_the_history_keeps_it() {
        required("ask", "booking");
        var asked = attempt(1, 3, Map.of());
        assertThat(asked.at("/code")).isEqualTo("please-confirm");
        assertThat(attempt(1, 3, Map.of("consent", Map.of("acknowledged", List.of("anything"))))
                        .at("/code"))
                .isEqualTo("please-confirm");
        var yes = attempt(1, 3, consent(asked, "confirm-admission", "acknowledged", Map.of()));
        assertThat(yes.status()).as(yes.body()).isEqualTo(201);
        assertThat(history(yes)).contains("acknowledged");
    }

    @Test
    void what_warns_keeps_nobody() {
        required("warn", "booking");
        assertThat(desk.post(path(stands(0, 3)) + "/check-in", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void a_longer_stay_is_asked_about_and_a_shorter_one_is_not() {
        var booked = stands(1, 4);
        required("refuse", "booking");
        assertThat(change(booked, 1, 3, Map.of()).status()).isEqualTo(200);
        assertThat(change(booked, 1, 5, Map.of()).at("/code")).isEqualTo("not-admitted");
    }

    @Test
    void a_stay_is_not_brought_back_for_a_pet_that_may_come_no_more() {
        var booked = stands(1, 3);
        desk.post(path(booked) + "/cancellation", Map.of("reason", ""));
        required("refuse", "booking");
        assertThat(desk.delete(path(booked) + "/cancellation").at("/code")).isEqualTo("not-admitted");
        proof(0, 9);
        proof(1, 9);
        assertThat(desk.delete(path(booked) + "/cancellation").status()).isEqualTo(200);
    }

    @Test
    void a_person_waives_at_the_door_without_losing_what_was_chosen_and_sees_it_on_the_stay() {
        required("refuse", "check-in");
        var booked = stands(0, 3);
        proof(1, 30);
        var browser = Visitor.signedIn(port, ours.email(Role.MANAGER));
        var page = "/reservations/" + booked.at("/id");
        assertThat(browser.get(page).body()).contains("What is required", "Missing");
        var refused = browser.send(page + "/check-in", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Pet 1 may not come yet", "Give a waiver, and say why");
        var key = refused.find("name=\"consent.waived\\[0]\" value=\"([^\"]+)\"");
        var form = new HashMap<>(Map.of("consent.waived[0]", key, "consent.until", day(3)));
        var open = browser.send(page + "/check-in", form);
        assertThat(open.body())
                .contains("name=\"consent.reason\"", "name=\"consent.waived[0]\" value=\"" + key)
                .doesNotContain("consent.reason-error", "errors-title");
        assertThat(open.body().split("action=\"" + page + "/check-in\"")).hasSize(2);
        form.put("consent.reason", "");
        assertThat(browser.send(page + "/check-in", form).body()).contains("consent.reason-error");
        form.put("consent.reason", "The vet sends the proof today");
        assertThat(browser.send(page + "/check-in", form).status()).isEqualTo(303);
        assertThat(browser.get(page).body()).contains("Waived until", "The vet sends the proof today", "a waiver for");
    }

    @Test
    void a_booking_page_tells_what_is_missing_before_anybody_books() {
        required("refuse", "check-in");
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var page = browser.get("/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s&serviceId=%s"
                .formatted(ours.resort(), family.customer().value(), day(1), day(3), service));
        assertThat(page.body()).contains("What is required", "Needed by check-in.");
    }
}
