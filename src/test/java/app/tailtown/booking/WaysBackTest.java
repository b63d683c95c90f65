package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Shots;
import app.tailtown.world.Vaccines;
import app.tailtown.world.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever follows a way out to another page comes back to where it was offered; what cannot help is not offered. */
@HouseTest
class WaysBackTest extends FamilyStays {

    Api manager;
    UUID vaccine;
    UUID service;

    @Autowired
    Shots shots;

    @BeforeEach
    void a_vaccine_that_is_required_at_the_door() {
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        vaccine = world.vaccine(ours);
        service = shots.service(ours);
        suite();
        required("refuse", "check-in");
    }

    private void required(String strictness, String enforcedAt) {
        Vaccines.require(manager, vaccine, service, strictness, enforcedAt, today);
    }

    private String stay() {
        var booked = book(family, 0, 3, new HashMap<>(Map.of("serviceId", service)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return "/reservations/" + booked.at("/id");
    }

    private void proof(int pet, int days) {
        Vaccines.prove(desk, pet(pet), vaccine, day(days));
    }

    private static String remedy(Visitor.Seen refused, String to) {
        return refused.find("href=\"([^\"]*" + to + "[^\"]*)\"").replace("&amp;", "&");
    }

    @Test
    void whoever_records_what_was_missing_at_the_door_is_back_at_the_door() {
        var stay = stay();
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        browser.get(stay);
        var way = remedy(browser.send(stay + "/check-in", Map.of()), "vaccinations/new");
        var form = browser.get(way);
        var door = stay + "/check-in";
        assertThat(form.body()).contains("name=\"to\" value=\"" + door + "\"", "href=\"" + door + "\"");
        var fields = Map.of("immunizationTypeId", vaccine.toString(), "validUntil", day(30), "to", door);
        var sent = browser.send(way.substring(0, way.indexOf("/new")), fields);
        assertThat(sent.location()).as(sent.body()).isEqualTo(door);
        assertThat(browser.get(way.replaceFirst("to=.*", "to=https://elsewhere.example"))
                        .body())
                .doesNotContain("elsewhere");
    }

    @Test
    void whoever_was_booking_is_back_at_the_booking_as_it_was() {
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var root = "/resorts/" + ours.resort() + "/reservations";
        vaccine = world.vaccine(ours);
        required("ask", "booking");
        browser.get(root + "/new");
        var fields = Map.of(
                "customerId", family.customer().value().toString(),
                "petIds", pet(0).toString(),
                "petsSaid", "true",
                "serviceId", service.toString(),
                "resortId", ours.resort().toString(),
                "suiteTypeId", type.toString(),
                "dropOff", "10:15",
                "note", "By the window",
                "arrives", day(2),
                "departs", day(4));
        var way = remedy(browser.send(root, fields), "vaccinations/new");
        var back = URLDecoder.decode(way.substring(way.indexOf("to=") + 3), StandardCharsets.UTF_8);
        assertThat(browser.get(back).body())
                .contains("value=\"" + day(2) + "\"", "value=\"" + day(4) + "\"", "value=\"10:15\"", "By the window")
                .containsPattern("value=\"" + type + "\"[^>]*checked")
                .containsPattern("value=\"" + service + "\"[^>]*selected")
                .containsPattern("value=\"" + pet(0) + "\"[^>]*checked");
    }

    @Test
    void what_is_refused_and_what_is_asked_stand_in_one_list_and_one_form_settles_both() {
        var other = vaccine;
        vaccine = world.vaccine(ours);
        required("ask", "check-in");
        assertThat(other).isNotEqualTo(vaccine);
        var stay = stay();
        var browser = Visitor.signedIn(port, ours.email(Role.MANAGER));
        browser.get(stay);
        var refused = browser.send(stay + "/check-in", Map.of());
        assertThat(refused.body().split("V" + vaccine)).hasSizeGreaterThan(2);
        assertThat(refused.body()).contains("V" + other).doesNotContain("What is required");
        var fields = new HashMap<String, String>(
                Map.of("consent.until", day(3), "consent.reason", "The vet is on the phone"));
        for (var list : List.of("waived", "acknowledged")) {
            for (var i = 0; i < 2; i++) {
                var name = "consent." + list + "[" + i + "]";
                fields.put(name, refused.find(Pattern.quote("name=\"" + name + "\"") + " value=\"([^\"]+)\""));
            }
        }
        assertThat(browser.send(stay + "/check-in", fields).status()).isEqualTo(303);
    }

    @Test
    void other_dates_are_offered_only_where_they_help() {
        var stay = stay();
        var way = "\"" + stay + "/edit?to=";
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        browser.get(stay);
        assertThat(browser.send(stay + "/check-in", Map.of()).body()).doesNotContain(way);
        proof(0, 30);
        proof(1, 1);
        assertThat(browser.send(stay + "/check-in", Map.of()).body()).contains(way);
    }

    @Test
    void that_a_manager_can_waive_is_told_to_those_who_cannot() {
        var stay = stay();
        var told = "A manager can make an exception";
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        browser.get(stay);
        assertThat(browser.send(stay + "/check-in", Map.of()).body())
                .contains(told)
                .doesNotContain("Give a waiver, and say why");
        var other = Visitor.signedIn(port, ours.email(Role.MANAGER));
        other.get(stay);
        assertThat(other.send(stay + "/check-in", Map.of()).body())
                .contains("Give a waiver, and say why")
                .doesNotContain(told);
    }

    @Test
    void whoever_says_something_of_the_pet_on_the_way_is_back_too() {
        var stay = stay();
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var edit = "/pets/" + pet(0) + "/edit?to=" + stay;
        var form = browser.get(edit);
        assertThat(form.body()).contains("name=\"to\" value=\"" + stay + "\"");
        var fields = Map.of(
                "name",
                "Pet 1",
                "version",
                form.find("name=\"version\" value=\"(\\d+)\""),
                "speciesId",
                ours.dog().toString(),
                "sex",
                "unknown",
                "altered",
                "yes",
                "to",
                stay);
        var sent = browser.send("/pets/" + pet(0), fields);
        assertThat(sent.location()).as(sent.body()).isEqualTo(stay);
    }

    @Test
    void whoever_names_somebody_to_call_is_back_too() {
        var stay = stay();
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var household = "/customers/" + family.customer().value();
        var form = browser.get(household + "/edit?to=" + stay);
        assertThat(form.body()).contains("name=\"to\" value=\"" + stay + "\"", "href=\"" + stay + "\"");
        var fields = new HashMap<String, String>(Map.of(
                "people[0].givenName", "Ana",
                "people[0].familyName", "Feld",
                "language", "en",
                "country", "US",
                "to", stay));
        fields.put("version", form.find("name=\"version\" value=\"(\\d+)\""));
        fields.put("people[0].id", form.find("name=\"people\\[0]\\.id\" value=\"([^\"]+)\""));
        var sent = browser.send(household, fields);
        assertThat(sent.location()).as(sent.body()).isEqualTo(stay);
    }

    @Test
    void whoever_looks_at_a_proof_on_the_way_is_back_too() {
        var stay = stay();
        var told = desk.post(
                "/api/v1/pets/" + pet(0) + "/vaccinations",
                Map.of("immunizationTypeId", vaccine, "validUntil", day(30)));
        var proof = "/vaccinations/" + told.at("/id");
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var page = browser.get(proof + "?to=" + stay);
        assertThat(page.body()).contains("name=\"to\" value=\"" + stay + "\"");
        assertThat(browser.send(proof + "/verification", Map.of("to", stay, "seenOnPaper", "true"))
                        .location())
                .isEqualTo(stay);
    }

    @Test
    void that_a_pet_sleeps_elsewhere_is_told_while_the_dates_change() {
        suite();
        var here = booked(5, 7, Map.of());
        var there = booked(8, 10, Map.of());
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var edit = "/reservations/" + here.at("/id") + "/edit?arrives=" + day(5) + "&departs=";
        assertThat(browser.get(edit + day(7)).body()).doesNotContain(there.at("/number"));
        assertThat(browser.get(edit + day(9)).body()).contains(there.at("/number"));
    }

    @Test
    void an_address_that_only_a_form_is_sent_to_leads_to_the_page_above_it() {
        var stay = stay();
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var opened = browser.get(stay + "/confirmation");
        assertThat(opened.location()).as(opened.body()).endsWith(stay);
        assertThat(browser.get("/language").location()).endsWith("/").doesNotContain("language");
    }
}
